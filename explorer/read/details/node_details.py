"""Data classes for the details of an entity and of an event."""

from dataclasses import dataclass

from explorer.read.evidence import ArticleRef
from graph.stored_graph import Node, Relationship


@dataclass(frozen=True)
class Spelling:
    """A spelling of a name, its frequency, and the most frequent rule that linked it to this entity, where that was read."""

    text: str
    count: int
    rule: str = ""
    score: float | None = None


@dataclass(frozen=True)
class Relation:
    """A lasting relationship seen from one end: `other` is the node at the other end."""

    relationship: Relationship
    other: Node
    outward: bool


@dataclass(frozen=True)
class Counts:
    """Total numbers of an entity's relations, events and articles, regardless of how many are listed."""

    relations: int = 0
    events: int = 0
    articles: int = 0


@dataclass(frozen=True)
class EntityDetails:
    """The details of an entity in the panel, except its sentences."""

    node: Node
    spellings: tuple[Spelling, ...]
    relations: tuple[Relation, ...]
    events: tuple[Node, ...]
    articles: tuple[tuple[ArticleRef, int], ...]
    companions: tuple[tuple[str, str, int], ...]
    counts: Counts = Counts()


@dataclass(frozen=True)
class EventDetails:
    """An event and its parties: (relationship type, node) pairs."""

    node: Node
    parties: tuple[tuple[str, Node], ...]

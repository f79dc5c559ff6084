"""Defines what the panel knows of an entity and of an event."""

from dataclasses import dataclass

from explorer.read.evidence import ArticleRef
from graph.stored_graph import Node, Relationship


@dataclass(frozen=True)
class Spelling:
    """One way articles write a name, how often, and why it was mostly taken for this entity, where that was asked."""

    text: str
    count: int
    rule: str = ""
    score: float | None = None


@dataclass(frozen=True)
class Relation:
    """A lasting relationship seen from one end: `other` is who is at the far end."""

    relationship: Relationship
    other: Node
    outward: bool


@dataclass(frozen=True)
class Counts:
    """How many relations, events and articles an entity has in all, however many are listed."""

    relations: int = 0
    events: int = 0
    articles: int = 0


@dataclass(frozen=True)
class EntityDetails:
    """What the panel shows of an entity, besides its sentences."""

    node: Node
    spellings: tuple[Spelling, ...]
    relations: tuple[Relation, ...]
    events: tuple[Node, ...]
    articles: tuple[tuple[ArticleRef, int], ...]
    companions: tuple[tuple[str, str, int], ...]
    counts: Counts = Counts()


@dataclass(frozen=True)
class EventDetails:
    """An event and who takes part: (relationship type, node) pairs."""

    node: Node
    parties: tuple[tuple[str, Node], ...]

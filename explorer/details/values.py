"""What is known of one node, as values."""

from dataclasses import dataclass

from cypher.values import Node, Relationship
from explorer.evidence import ArticleRef


@dataclass(frozen=True)
class Spelling:
    """One way articles write a name, how often, and why it was taken for this entity."""

    text: str
    count: int
    rule: str
    score: float | None
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Relation:
    """A lasting relationship seen from one end: `other` is who is at the far end."""

    relationship: Relationship
    other: Node
    outward: bool


@dataclass(frozen=True)
class EntityDetails:
    """What the panel shows of an entity, besides its sentences."""

    node: Node
    spellings: tuple[Spelling, ...]
    relations: tuple[Relation, ...]
    events: tuple[Node, ...]
    articles: tuple[tuple[ArticleRef, int], ...]
    companions: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True)
class EventDetails:
    """An event and who takes part: (relationship type, node) pairs."""

    node: Node
    parties: tuple[tuple[str, Node], ...]

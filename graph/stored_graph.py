"""What comes back from the database: nodes, relationships, and the graph or table they stand in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Node:
    """One node; `id` is our property `id` (such as country:RU), not the database's element id."""

    id: str
    label: str
    properties: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What people read: name, summary, title or text, whichever there is; else the id."""
        found = (self.properties.get(key) for key in ("name", "summary", "title", "text"))
        return next((str(value) for value in found if value), self.id)


@dataclass(frozen=True)
class Relationship:
    """One relationship between two nodes, by their ids. `id` is `source TYPE target`, the same on every engine."""

    type: str
    source: str
    target: str
    properties: Mapping[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Stable across runs and engines: there is at most one relationship per type and direction between two nodes."""
        return f"{self.source} {self.type} {self.target}"


def sentences_of(item: Node | Relationship) -> int:
    """How many sentences say so, as far as its properties tell; 0 where they do not."""
    told = item.properties.get("sentences")
    return told if isinstance(told, int) else 0


@dataclass(frozen=True)
class Graph:
    """Nodes and relationships, each once, in the order they were found."""

    nodes: tuple[Node, ...] = ()
    relationships: tuple[Relationship, ...] = ()

    def __or__(self, other: "Graph") -> "Graph":
        """Both graphs, each node and relationship once; this one's version stays."""
        return graph_of((*self.nodes, *other.nodes), (*self.relationships, *other.relationships))


def graph_of(nodes: Iterable[Node], relationships: Iterable[Relationship]) -> Graph:
    """The graph of these values without repeats; the first of two with the same id stays."""
    by_id: dict[str, Node] = {}
    for node in nodes:
        by_id.setdefault(node.id, node)
    edges: dict[str, Relationship] = {}
    for relationship in relationships:
        edges.setdefault(relationship.id, relationship)
    return Graph(tuple(by_id.values()), tuple(edges.values()))


@dataclass(frozen=True)
class Answer:
    """What a query returned: a table, and the graph of every node, relationship and path in it.

    A cell is a plain value, a `Node`, a `Relationship`, a `Graph` (a path), or a list or dict of these.
    `truncated` says that rows beyond the limit were left out.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    graph: Graph = field(default_factory=Graph)
    truncated: bool = False

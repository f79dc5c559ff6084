"""Value types for query results: nodes, relationships, graphs and tables."""

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
        """Display name: name, summary, title or text, the first that is set; else the id."""
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
    """The number of supporting sentences in its properties; 0 if they have none."""
    told = item.properties.get("sentences")
    return told if isinstance(told, int) else 0


@dataclass(frozen=True)
class Graph:
    """Nodes and relationships, each once, in the order they were found."""

    nodes: tuple[Node, ...] = ()
    relationships: tuple[Relationship, ...] = ()

    def __or__(self, other: "Graph") -> "Graph":
        """Union of both graphs; for duplicates this graph's version is kept."""
        return graph_of((*self.nodes, *other.nodes), (*self.relationships, *other.relationships))


def graph_of(nodes: Iterable[Node], relationships: Iterable[Relationship]) -> Graph:
    """Builds a graph without duplicates; the first of two items with the same id is kept."""
    by_id: dict[str, Node] = {}
    for node in nodes:
        by_id.setdefault(node.id, node)
    edges: dict[str, Relationship] = {}
    for relationship in relationships:
        edges.setdefault(relationship.id, relationship)
    return Graph(tuple(by_id.values()), tuple(edges.values()))


@dataclass(frozen=True)
class Answer:
    """The result of a query: a table, and the graph of every node, relationship and path in it.

    A cell is a plain value, a `Node`, a `Relationship`, a `Graph` (a path), or a list or dict of these.
    `truncated` is set if there are more rows; `nodes_left_out` is the number of nodes in the rows that `graph` has no room for.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    graph: Graph = field(default_factory=Graph)
    truncated: bool = False
    nodes_left_out: int = 0

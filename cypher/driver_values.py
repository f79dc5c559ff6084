"""Converts neo4j driver values: plain cells, and the graph of all nodes, relationships and paths in a result."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from neo4j import graph as bolt
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

from graph.stored_graph import Answer, Graph, Node, Relationship, graph_of

_TEMPORAL = (Date, DateTime, Time, date, datetime, time)
_AS_THEY_ARE = frozenset((str, int, float, bool, type(None)))
"""Types that most properties have: asked first, since a load reads tens of thousands of lists of words and weights."""


class Collector:
    """Converts the values of one result, and collects its nodes, at most `node_limit`; `left_out` are element ids of others.

    Relationships come over Bolt with only the element ids of their ends; `missing` lists those whose node was not seen.
    """

    def __init__(self, node_limit: int) -> None:
        self.node_limit = node_limit
        self.left_out: set[str] = set()
        self._nodes: dict[str, Node] = {}
        self._ends: set[str] = set()

    def see(self, values: Iterable[Any]) -> None:
        """Collects every node in these values, and the ends of every relationship."""
        for value in values:
            if isinstance(value, bolt.Path):
                self.see((*value.nodes, *value.relationships))
            elif isinstance(value, bolt.Node):
                self._see_node(value)
            elif isinstance(value, bolt.Relationship):
                self._ends.update(end.element_id for end in value.nodes if end is not None)
            elif isinstance(value, Mapping):
                self.see(value.values())
            elif isinstance(value, (list, tuple, set, frozenset)):
                self.see(value)

    def _see_node(self, value: bolt.Node) -> None:
        known = self._nodes.get(value.element_id)
        if known is not None and known.label:
            return
        if known is None and len(self._nodes) >= self.node_limit:
            self.left_out.add(value.element_id)
            return
        self._nodes[value.element_id] = _node(value)

    @property
    def missing(self) -> list[str]:
        """Element ids of relationship ends whose node is unknown; at most as many as the node limit allows."""
        unknown = sorted(self._ends - self._nodes.keys())
        room = max(0, self.node_limit - len(self._nodes))
        self.left_out.update(unknown[room:])
        return unknown[:room]

    def cell(self, value: Any) -> Any:
        """Converts one value to a plain value, a Node, a Relationship, a Graph (a path), or a list or dict of these."""
        if isinstance(value, bolt.Path):
            nodes = tuple(self._nodes.get(node.element_id) or _node(node) for node in value.nodes)
            return graph_of(nodes, (self._relationship(relationship) for relationship in value.relationships))
        if isinstance(value, bolt.Node):
            return self._nodes.get(value.element_id) or _node(value)
        if isinstance(value, bolt.Relationship):
            return self._relationship(value)
        if isinstance(value, Mapping):
            return {str(key): self.cell(item) for key, item in value.items()}
        if isinstance(value, (list, tuple, set, frozenset)) and not isinstance(value, (Point, Duration)):  # both are tuples
            return [self.cell(item) for item in value]
        return plain(value)

    def _relationship(self, value: bolt.Relationship) -> Relationship:
        source, target = (self._id(end) for end in value.nodes)
        return Relationship(value.type, source, target, {key: plain(item) for key, item in value.items()})

    def _id(self, end: bolt.Node | None) -> str:
        if end is None:
            return ""
        known = self._nodes.get(end.element_id)
        return known.id if known else end.element_id

    def graph(self, rows: Iterable[tuple[Any, ...]]) -> Graph:
        """The graph of these cells; a relationship is included if both its ends are known."""
        nodes: list[Node] = []
        relationships: list[Relationship] = []
        _gather(rows, nodes, relationships)
        by_id = {node.id: node for node in self._nodes.values()}
        drawn = [edge for edge in relationships if edge.source in by_id and edge.target in by_id]
        ends = [by_id[end] for edge in drawn for end in (edge.source, edge.target)]
        return graph_of((node for node in (*nodes, *ends) if node.id in by_id), drawn)


def answer_of(collector: Collector, columns: Iterable[str], rows: Iterable[tuple[Any, ...]], truncated: bool) -> Answer:
    """Builds the answer from driver rows; the collector must have seen them and the missing ends."""
    cells = tuple(tuple(collector.cell(value) for value in row) for row in rows)
    return Answer(tuple(columns), cells, collector.graph(cells), truncated, len(collector.left_out))


def plain(value: Any) -> Any:
    """Converts a property to JSON types: dates and times in ISO 8601, points as coordinates, bytes as hexadecimal digits."""
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, _TEMPORAL):
        return value.iso_format() if hasattr(value, "iso_format") else value.isoformat()
    if isinstance(value, Duration):
        return value.iso_format()
    if isinstance(value, Point):
        return {"srid": value.srid, "coordinates": [float(number) for number in value]}
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return str(value)


def _node(value: bolt.Node) -> Node:
    properties = {key: plain(item) for key, item in value.items()}
    return Node(str(properties.get("id") or value.element_id), min(value.labels, default=""), properties)


def _gather(values: Iterable[Any], nodes: list[Node], relationships: list[Relationship]) -> None:
    for value in values:
        if isinstance(value, Node):
            nodes.append(value)
        elif isinstance(value, Relationship):
            relationships.append(value)
        elif isinstance(value, Graph):
            nodes.extend(value.nodes)
            relationships.extend(value.relationships)
        elif isinstance(value, Mapping):
            _gather(value.values(), nodes, relationships)
        elif isinstance(value, (list, tuple)):
            _gather(value, nodes, relationships)

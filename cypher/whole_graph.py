"""Streams the whole stored graph, one node or relationship at a time, in bounded memory: for full exports."""

from collections.abc import Iterator
from typing import Any

from cypher.protocols import Streamer
from cypher.statements import labeled
from graph.model import graph_model
from graph.stored_graph import Node, Relationship

__all__ = ["Streamer", "all_nodes", "all_relationships", "count_nodes", "count_relationships", "labels"]

PATIENCE = 24 * 3600.0  # seconds the stream of one label may take, including its consumer's own work
# Only these properties of a relationship's ends are read: a country's aliases, repeated a million times, are megabytes.
END = ("name", "summary", "type", "date", "modality", "iso")


def labels() -> tuple[str, ...]:
    """The labels that belong to the graph of articles, without the database's own bookkeeping nodes."""
    model = graph_model()
    used = {end for each in model.relationships.values() for end in (*each.sources, *each.targets)}
    return tuple(label for label in model.nodes if label in used)


def all_nodes(database: Streamer, of: tuple[str, ...] | None = None) -> Iterator[Node]:
    """Streams every node with these labels (default: all of the model), label by label."""
    for label in of or labels():
        for row in database.stream(labeled("reads/every_node.cypher", label), timeout=PATIENCE):
            told = dict(zip(row["keys"], row["told"], strict=True))
            yield Node(row["id"], label, {key: told[key] for key in sorted(told)})


def all_relationships(database: Streamer, types: tuple[str, ...] | None = None) -> Iterator[tuple[Relationship, Node, Node]]:
    """Streams every relationship of these types (default: all of the model) with its ends, reduced to the properties `END`."""
    for type_, source, target in _kinds(types):
        text = labeled("reads/every_relationship.cypher", source, target, type_)
        for row in database.stream(text, timeout=PATIENCE):
            told = dict(zip(row["keys"], row["told"], strict=True))
            relationship = Relationship(type_, row["source"], row["target"], {key: told[key] for key in sorted(told)})
            yield relationship, _end(row["source"], source, row["source_told"]), _end(row["target"], target, row["target_told"])


def count_nodes(database: Streamer, label: str) -> int:
    """The number of nodes with this label."""
    return _number(database, labeled("reads/node_count.cypher", label))


def count_relationships(database: Streamer, types: tuple[str, ...] | None = None) -> int:
    """The number of relationships of these types."""
    kinds = dict.fromkeys((type_, source) for type_, source, _ in _kinds(types))
    return sum(_number(database, labeled("reads/relationship_count.cypher", source, related=type_)) for type_, source in kinds)


def _kinds(types: tuple[str, ...] | None) -> Iterator[tuple[str, str, str]]:
    model = graph_model().relationships
    for type_ in types or tuple(model):
        for source in model[type_].sources:
            for target in model[type_].targets:
                yield type_, source, target


def _end(id: str, label: str, told: list[Any]) -> Node:
    return Node(id, label, {key: value for key, value in zip(END, told, strict=True) if value is not None})


def _number(database: Streamer, text: str) -> int:
    return int(next(iter(database.stream(text)))["n"])

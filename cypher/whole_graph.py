"""The whole stored graph, node by node and relationship by relationship, in bounded memory: for exports of everything."""

from collections.abc import Iterator
from typing import Any

from cypher.protocols import Streamer
from cypher.statements import labeled
from graph.model import graph_model
from graph.stored_graph import Node, Relationship

__all__ = ["Streamer", "all_nodes", "all_relationships", "count_nodes", "count_relationships", "labels"]

PATIENCE = 24 * 3600.0  # seconds the stream of one label may take, its reader's own work included
# The ends of a relationship carry what an export says of them, and no more: a country's aliases a million times are megabytes.
END = ("name", "summary", "type", "date", "modality", "iso")


def labels() -> tuple[str, ...]:
    """Every label of the model that is part of the graph of articles: the database's own bookkeeping is not."""
    model = graph_model()
    used = {end for each in model.relationships.values() for end in (*each.sources, *each.targets)}
    return tuple(label for label in model.nodes if label in used)


def all_nodes(database: Streamer, of: tuple[str, ...] | None = None) -> Iterator[Node]:
    """Every node of these labels (default: all of the model), label by label."""
    for label in of or labels():
        for row in database.stream(labeled("reads/every_node.cypher", label), timeout=PATIENCE):
            told = dict(zip(row["keys"], row["told"], strict=True))
            yield Node(row["id"], label, {key: told[key] for key in sorted(told)})


def all_relationships(database: Streamer, types: tuple[str, ...] | None = None) -> Iterator[tuple[Relationship, Node, Node]]:
    """Every relationship of these types (default: all of the model) with its ends, of which only `END` is told."""
    for type_, source, target in _kinds(types):
        text = labeled("reads/every_relationship.cypher", source, target, type_)
        for row in database.stream(text, timeout=PATIENCE):
            told = dict(zip(row["keys"], row["told"], strict=True))
            relationship = Relationship(type_, row["source"], row["target"], {key: told[key] for key in sorted(told)})
            yield relationship, _end(row["source"], source, row["source_told"]), _end(row["target"], target, row["target_told"])


def count_nodes(database: Streamer, label: str) -> int:
    """How many nodes have this label."""
    return _number(database, labeled("reads/node_count.cypher", label))


def count_relationships(database: Streamer, types: tuple[str, ...] | None = None) -> int:
    """How many relationships of these types there are."""
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

"""Reads an expansion: the strongest neighbors of a node, and the parties of events."""

from collections.abc import Iterable
from typing import Any

from explorer.picture.scene import Expansion
from explorer.read.run_reads import Source, answer
from explorer.read.store.graphs import graph_of_ids
from graph.model import label_of
from graph.stored_graph import Graph, sentences_of


def expand(source: Source, expansion: Expansion) -> Graph:
    """Reads the strongest neighbors of a node that are not on screen, with all relationships among them and the shown nodes."""
    if not (label := label_of(expansion.node)):
        return Graph()
    asked: dict[str, Any] = {
        "id": expansion.node,
        "type": expansion.type,
        "label": expansion.label,
        "shown": list(expansion.shown),
        "limit": expansion.limit,
    }
    strength: dict[str, int] = {}
    for direction in ("out", "in"):
        if expansion.direction in (None, direction):
            graph = answer(source, f"neighbors_{direction}", label, **asked).graph
            articles = {node.id: int(node.properties.get("articles") or 0) for node in graph.nodes}
            for each in graph.relationships:
                id = _other(each, expansion.node)
                strength[id] = max(strength.get(id, 0), sentences_of(each) + (articles[id] if label_of(id) != "Event" else 0))
    newcomers = sorted(strength, key=lambda id: (-strength[id], id))[: expansion.limit]
    return graph_of_ids(source, [*expansion.shown, *newcomers, *_other_parties(source, newcomers)])


def _other(relationship: Any, id: str) -> str:
    return str(relationship.target if relationship.source == id else relationship.source)


def _other_parties(source: Source, ids: Iterable[str], most: int = 12) -> list[str]:
    # An event between two parties is meaningless with one of them missing.
    events = [id for id in ids if label_of(id) == "Event"]
    graph = answer(source, "parties", ids=events).graph if events else Graph()
    at = {id: number for number, id in enumerate(events)}
    ties = ((r.source, r.target) if r.source in at else (r.target, r.source) for r in graph.relationships)
    return list(dict.fromkeys(party for _, party in sorted(ties, key=lambda tie: (at[tie[0]], tie[1]))))[:most]


def with_parties(source: Source, ids: Iterable[str]) -> Graph:
    """Reads these nodes, the parties of the events among them, and all relationships among these."""
    wanted = list(ids)
    return graph_of_ids(source, [*wanted, *_other_parties(source, wanted, most=200)])

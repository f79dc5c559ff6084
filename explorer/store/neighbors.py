"""What an expansion brings: the strongest neighbors, and the parties of events."""

from collections.abc import Iterable
from typing import Any

from cypher.values import Graph
from explorer.reads import Source, answer, label_of
from explorer.scene import Expansion
from explorer.store.graphs import graph_of_ids
from explorer.store.index import Index


def expand(source: Source, index: Index, expansion: Expansion) -> Graph:
    """The strongest neighbors of a node that are not on screen, and everything among them and what is."""
    if not (label := label_of(expansion.node)):
        return Graph()
    asked: dict[str, Any] = {
        "id": expansion.node,
        "type": expansion.type,
        "label": expansion.label,
        "shown": list(expansion.shown),
        "limit": expansion.limit,
    }
    found: list[tuple[int, str]] = []
    for direction in ("out", "in"):
        if expansion.direction in (None, direction):
            graph = answer(source, f"neighbours_{direction}", label, **asked).graph
            found += [(len(r.properties.get("evidence") or ()), _other(r, expansion.node)) for r in graph.relationships]
    strength: dict[str, int] = {}
    for evidence, id in found:
        articles = index.by_id[id].articles if id in index.by_id else 0
        strength[id] = max(strength.get(id, 0), evidence + articles)
    newcomers = sorted(strength, key=lambda id: (-strength[id], id))[: expansion.limit]
    return graph_of_ids(source, index, [*expansion.shown, *newcomers, *_other_parties(source, newcomers)])


def _other(relationship: Any, id: str) -> str:
    return str(relationship.target if relationship.source == id else relationship.source)


def _other_parties(source: Source, ids: Iterable[str], most: int = 12) -> list[str]:
    # An event between two parties says nothing with one of them missing.
    events = [id for id in ids if label_of(id) == "Event"]
    graph = answer(source, "parties", ids=events).graph if events else Graph()
    return [node.id for node in graph.nodes if node.label != "Event"][:most]


def with_parties(source: Source, index: Index, ids: Iterable[str]) -> Graph:
    """These nodes, the parties of the events among them, and everything among all of these."""
    wanted = list(ids)
    return graph_of_ids(source, index, [*wanted, *_other_parties(source, wanted, most=200)])

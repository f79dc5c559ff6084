"""Builds map markers for the places of events, and counts what no map can show. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from explorer.gazetteer import located
from explorer.picture.ties import date_of
from explorer.style import QUADS, look_of, quad_of, shortened
from explorer.words.claims import doubted, name_of, when
from explorer.words.messages import Words
from graph.stored_graph import Graph, Node


@dataclass(frozen=True)
class Mapped:
    """Markers as the map draws them; number of events without a place; places that the gazetteer does not know."""

    markers: tuple[dict[str, Any], ...]
    placeless: int
    unknown: tuple[Node, ...]


def mapped(words: Words, graph: Graph) -> Mapped:
    """Builds a marker for each place at which events of the graph took place."""
    by_id = {node.id: node for node in graph.nodes}
    at: dict[str, list[Node]] = {}
    placed: set[str] = set()
    for each in graph.relationships:
        if each.type == "TAKES_PLACE_IN" and each.source in by_id and each.target in by_id:
            at.setdefault(each.target, []).append(by_id[each.source])
            placed.add(each.source)
    placeless = sum(node.label == "Event" and node.id not in placed for node in graph.nodes)
    spots = {id: located(by_id[id]) for id in at}
    markers = tuple(_marker(words, by_id[id], (spot.longitude, spot.latitude), at[id]) for id, spot in spots.items() if spot)
    return Mapped(markers, placeless, tuple(by_id[id] for id, spot in spots.items() if not spot))


def _marker(words: Words, place: Node, spot: tuple[float, float], events: Sequence[Node]) -> dict[str, Any]:
    listed = sorted(events, key=lambda event: (date_of(event) or "", event.id), reverse=True)
    items = [
        {
            "id": event.id,
            "text": shortened(doubted(words, event), 120),
            "when": when(words, event.properties, brief=True),
            "quad": quad_of(event),
            "color": look_of(f"event:{quad_of(event)}").color,
        }
        for event in listed
    ]
    items.sort(key=lambda item: QUADS.index(item["quad"]) if item["quad"] in QUADS else len(QUADS))
    return {"id": place.id, "name": shortened(name_of(place), 60), "x": spot[0], "y": spot[1], "events": items}

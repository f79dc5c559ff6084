"""Map tab: the picture's events on a map, filtered by kind and year; shares the selection of the graph."""

import functools
from collections import Counter
from dataclasses import replace

import streamlit as st
from babel import Locale

from explorer.gazetteer import countries
from explorer.panel.events import bars_block
from explorer.panel.map_markers import Mapped, mapped
from explorer.picture.filter import filtered
from explorer.picture.view import View
from explorer.read.store import with_parties
from explorer.state import actions, session
from explorer.style import LOOKS, kind_of, shortened
from explorer.widgets.blocks import Block, sheet
from explorer.widgets.blocks.kinds import Item
from explorer.widgets.map import world_map
from explorer.words.escape import literal
from explorer.words.messages import Words
from explorer.words.picture_texts import texts
from graph.stored_graph import Graph, Node


def draw_map(words: Words) -> None:
    """Draws the places of the picture's events; events that cannot be shown on a map are counted below."""
    scene = actions.scene()
    events = tuple(node.id for node in scene.visible_graph.nodes if node.label == "Event")
    # The places of its events are read even where the picture does not show them.
    whole = session.remembered(("mapped", events), lambda: with_parties(session.database(), events) if events else Graph())
    kept = {node.id for node in _events(scene.view)}
    graph = Graph(tuple(node for node in whole.nodes if node.label != "Event" or node.id in kept), whole.relationships)
    found = mapped(words, graph)
    sheet([_kinds(words, whole)], "map kinds", session.answer_to(actions.perform))
    chosen = (*scene.selected.nodes, *scene.selected.edges)
    world_map(found.markers, _names(words.language), chosen, _texts(words), session.answer_to(_pick))
    st.caption(literal(_counted(words, found)))
    bars = bars_block(words, _events(replace(scene.view, span=None)), "span")
    every: Item = {"text": words("All years"), "action": {"do": "span", "year": ""}}
    if len(bars["items"]) > 1:
        blocks: list[Block] = [bars]
        if scene.view.span:
            blocks.append({"kind": "chips", "items": [every]})
        sheet(blocks, "map years", session.answer_to(actions.perform))


@functools.cache
def _names(language: str) -> tuple[tuple[float, float, str], ...]:
    """Position of each country's name, and the name in the reader's language (Unicode CLDR)."""
    called = Locale.parse(language).territories
    return tuple((spot.longitude, spot.latitude, str(called.get(code, ""))) for code, spot in countries().items())


def _events(view: View) -> list[Node]:
    """The events of the picture that pass the filters of a view."""
    left = filtered(actions.scene().visible_graph, view, actions.marks())
    return [node for node in left.nodes if node.label == "Event"]


def _kinds(words: Words, graph: Graph) -> Block:
    """The kinds of events as toggles, with the same effect as in the legend of the graph."""
    counts = Counter(kind_of(node) for node in graph.nodes if node.label == "Event")
    called, hidden = texts(words), actions.scene().view.hidden_kinds
    items: list[Item] = [
        {
            "text": called.get(f"kind.{kind}", kind),
            "count": words.number(counts[kind]),
            "action": {"do": "kind", "name": kind},
            "pressed": "false" if kind in hidden else "true",
            "color": look.color,
            "shape": look.shape,
        }
        for kind, look in LOOKS.items()
        if counts[kind]
    ]
    return {"kind": "chips", "items": items}


def _pick(id: str) -> None:
    actions.perform({"do": "show", "id": id})


def _texts(words: Words) -> dict[str, str]:
    return {
        "map": words("Map of the events"),
        "zoom_in": words("Zoom in"),
        "zoom_out": words("Zoom out"),
        "fit": words("Show everything"),
        "close": words("Close"),
        "events_at": words("{name}: {n} events"),
        "event_at": words("{name}: 1 event"),
    }


def _counted(words: Words, found: Mapped) -> str:
    """Describes how many events are on the map, and how many are not: no place, or one the gazetteer does not know."""
    on_map = {event["id"] for marker in found.markers for event in marker["events"]}
    parts = [words.plural("{n} event on the map", "{n} events on the map", len(on_map))]
    if found.placeless:
        parts.append(words.plural("{n} without a place", "{n} without a place", found.placeless))
    if found.unknown:
        names = words.listing(shortened(node.name, 40) for node in found.unknown[:5])
        count = len(found.unknown)
        parts.append(words.plural("{n} place on no map: {names}", "{n} places on no map: {names}", count, names=names))
    return " · ".join(parts)

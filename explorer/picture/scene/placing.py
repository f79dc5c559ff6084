"""Computes positions for nodes without one: lays out a first picture, or places newcomers among fixed nodes. Pure."""

from explorer import style
from explorer.picture import articles_of, label_of
from explorer.picture.layout import WINDOW, first_picture, place_newcomers
from explorer.picture.picture_parts import ENGLISH
from explorer.picture.scene.state import visible
from explorer.picture.springs import Box
from explorer.picture.ties import ties_of
from explorer.picture.view import Seen, View, settled, without
from explorer.words.picture_texts import EVENT_TOLD
from graph.stored_graph import Graph

UNQUOTED = {**ENGLISH, EVENT_TOLD: "{words}"}
"""Texts that make labels as long as their shortest: a picture is laid out alike in both languages."""


def measured(graph: Graph, view: View) -> tuple[dict[str, Box], list[tuple[str, str]]]:
    """Computes the box of each drawn node and the links among them: the input of the layout."""
    shown = visible(graph, view.shown)
    nodes, ties = ties_of(shown, folded=view.folded)
    weights = articles_of(shown)
    boxes = {node.id: style.box_of(label_of(node, UNQUOTED), style.size_of(node, weights[node.id])) for node in nodes}
    return boxes, [(tie.source, tie.target) for tie in ties]


def completed(graph: Graph, view: View, window: Box = WINDOW, seen: Seen | None = None) -> View:
    """Drops nodes that the graph lacks, and places every drawn node without a position."""
    known = {node.id for node in graph.nodes}
    view = without(view, [id for id in view.shown if id not in known])
    boxes, links = measured(graph, view)
    there = view.positions
    homeless = [id for id in boxes if id not in there]
    if not homeless:
        return settled(view)
    if len(homeless) == len(boxes):
        return settled(view, {**there, **first_picture(boxes, links, window=window)})
    known_places = {id: there[id] for id in boxes if id in there}
    return settled(view, {**there, **place_newcomers(known_places, boxes, links, homeless, seen)})

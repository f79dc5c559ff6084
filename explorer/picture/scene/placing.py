"""Places for what has none: the whole picture at first, newcomers among fixed neighbors later. Pure."""

from explorer import style
from explorer.picture import articles_of, label_of
from explorer.picture.layout import WINDOW, first_picture, place_newcomers
from explorer.picture.scene.state import visible
from explorer.picture.springs import Box
from explorer.picture.ties import ties_of
from explorer.picture.view import Seen, View, settled, without
from graph.stored_graph import Graph


def measured(graph: Graph, view: View) -> tuple[dict[str, Box], list[tuple[str, str]]]:
    """The room each drawn node needs, and the links among them: what the layout works on."""
    shown = visible(graph, view.shown)
    nodes, ties = ties_of(shown, folded=view.folded)
    weights = articles_of(shown)
    boxes = {node.id: style.box_of(label_of(node), style.size_of(node, weights[node.id])) for node in nodes}
    return boxes, [(tie.source, tie.target) for tie in ties]


def completed(graph: Graph, view: View, window: Box = WINDOW, seen: Seen | None = None) -> View:
    """The view without nodes the graph lacks, and with a place for every node that is drawn and has none."""
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

"""Positions and looks of exported nodes: those on screen keep their positions, the others are laid out."""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.export.contents import LoadedContents
from explorer.picture import label_of
from explorer.picture.layout import first_picture
from explorer.picture.newcomers import place_newcomers
from explorer.style import box_of, kind_of, look_of, size_of
from explorer.words.messages import Words
from explorer.words.picture_texts import texts
from graph.stored_graph import Node

Positions = Mapping[str, tuple[float, float]]


@dataclass(frozen=True)
class Placed:
    """A node as drawn: center and half height in pixels, color (CSS) and shape by its kind, label on one line."""

    node: Node
    x: float
    y: float
    size: float
    color: str
    shape: str
    label: str


def placed(contents: LoadedContents) -> list[Placed]:
    """Returns every node with a position; nodes on screen keep theirs, the others are placed near their neighbors."""
    sizes = {node.id: size_of(node, _articles(contents, node)) for node in contents.graph.nodes}
    # An event is labeled with its verb, as on screen: its summary is in the tooltip, and would overlap its neighbors.
    words = texts(Words(contents.about.language))
    labels = {node.id: label_of(node, words) for node in contents.graph.nodes}
    boxes = {id: box_of(label, sizes[id]) for id, label in labels.items()}
    links = [(each.source, each.target) for each in contents.graph.relationships]
    known = {id: place for id, place in contents.positions.items() if id in boxes}
    waiting = [id for id in boxes if id not in known]
    if not known:
        known = first_picture(boxes, links)
    elif waiting:
        known |= place_newcomers(known, boxes, links, waiting)
    return [_placed(node, known.get(node.id, (0.0, 0.0)), sizes[node.id], labels[node.id]) for node in contents.graph.nodes]


def _placed(node: Node, place: tuple[float, float], size: float, label: str) -> Placed:
    look = look_of(kind_of(node))
    return Placed(node, float(place[0]), float(place[1]), size, look.color, look.shape, label)


def _articles(contents: LoadedContents, node: Node) -> int:
    told = node.properties.get("articles")
    return told if isinstance(told, int) else len({item.article for item in contents.evidence.get(node.id, ())})

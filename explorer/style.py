"""Visual style: color and shape by type (from graph/model.yml), size by articles, width by evidence. Pure.

Colors are those of Okabe and Ito (https://jfly.uni-koeln.de/color/), which color-blind people can tell apart; the shape repeats
the information. An event's color is its PLOVER quad class: cooperation cool, conflict warm.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2, sqrt

from graph.model import graph_model
from graph.stored_graph import Node, Relationship, sentences_of

LABEL_LENGTH = 26
"""Maximum characters of a label in the picture; the whole name is in the tooltip, the list and the panel."""
TEXT_LENGTH = 300
"""Maximum characters of any text sent to the browser: a name of 5,000 characters is shortened everywhere."""
CHARACTER = 7.2
"""Average width of a label's character in pixels at zoom 1."""
LINE = 20.0
"""Height of a label in pixels."""


@dataclass(frozen=True)
class Look:
    """Color (CSS) and shape of one kind of node."""

    color: str
    shape: str


ORDER = ("Country", "Organization", "Actor", "Place", "Article", "Sentence")
"""Labels in the order of the legend."""

_model = graph_model()
OTHER = Look("#999999", "circle")
OTHER_EVENT = Look("#999999", "diamond")
QUADS = tuple(quad.replace(" ", "-") for quad in _model.quad_classes)
QUAD_OF_TYPE: Mapping[str, str] = {type: event.quad_class.replace(" ", "-") for type, event in _model.events.items()}
"""PLOVER's quad class of each event type, for events stored without one."""
LOOKS: Mapping[str, Look] = {
    **{label: Look(**_model.nodes[label].look) for label in ORDER},
    **{f"event:{quad.replace(' ', '-')}": Look(**code.look) for quad, code in _model.quad_classes.items()},
    "event:other": OTHER_EVENT,
}
"""Kinds of nodes in the order of the legend."""

DOUBTFUL = frozenset({"denied", "disputed", *(name for name, code in _model.modalities.items() if code.doubtful)})
"""Modalities drawn dashed: what is only planned, supposed or denied has not happened."""
HALF_MEMBERS = frozenset(name for name, code in _model.statuses.items() if code.partial)
"""Statuses of a membership that are drawn dashed: not a member, or not a full one."""


def quad_of(node: Node) -> str:
    """Quad class of an event: one of `QUADS`, or `other`."""
    told = str(node.properties.get("quad_class") or "").strip().lower().replace(" ", "-").replace("_", "-")
    return told if told in QUADS else QUAD_OF_TYPE.get(str(node.properties.get("type") or "").upper(), "other")


def kind_of(node: Node) -> str:
    """Legend kind of a node: its label, and for an event its quad class."""
    return f"event:{quad_of(node)}" if node.label == "Event" else node.label


def look_of(kind: str) -> Look:
    """Color and shape of a kind of node."""
    return LOOKS.get(kind, OTHER)


def doubt_of(item: Node | Relationship) -> str:
    """Why an item is drawn dashed: a modality, a dispute, a membership's status, a party no sentence names; else ''."""
    modality = str(item.properties.get("modality") or "").lower()
    if item.properties.get("disputed"):
        return "disputed"
    if modality in DOUBTFUL:
        return modality
    status = str(item.properties.get("status") or "").lower()
    if status in HALF_MEMBERS:
        return status
    return "implied" if item.properties.get("implied") else ""


def evidence_of(item: Node | Relationship) -> int:
    """Number of sentences that support it, according to its properties; at least 1."""
    return max(1, sentences_of(item))


def size_of(node: Node, weight: int) -> float:
    """Half the height of a node in pixels; its area grows with the number of articles."""
    base = 9.0 if node.label == "Event" else 12.0
    return round(min(base + 4.5 * sqrt(max(weight, 1) - 1), 34.0), 1)


def width_of(evidence: int) -> float:
    """Width of an edge in pixels: 1.4 for one sentence, one more for each doubling, at most 7."""
    return round(min(1.4 + log2(max(evidence, 1)), 7.0), 1)


def shortened(text: str, length: int = LABEL_LENGTH) -> str:
    """Shortens text to `length` characters on one line, without control characters or marks that change text direction."""
    if len(text) <= length and text.isprintable() and "  " not in text:
        return text.strip()
    plain = "".join(" " if char.isspace() else char for char in text[: length * 8] if char.isspace() or char.isprintable())
    line = " ".join(plain.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def box_of(label: str, size: float) -> tuple[float, float]:
    """Width and height in pixels of a node of this size with its label."""
    return (max(2 * size + 8, len(label) * CHARACTER + 6), 2 * size + LINE)

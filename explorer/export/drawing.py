"""The whole graph as a list of strokes, for SVG and PNG alike: light, at zoom 1, with a caption and a legend."""

from collections import Counter
from dataclasses import dataclass
from math import hypot
from typing import Any

from cypher.values import Node, Relationship
from explorer.export.cells import sentences
from explorer.export.contents import Dossier
from explorer.export.places import Placed, placed
from explorer.messages import Words as Language
from explorer.style import LOOKS, doubt_of, kind_of, look_of, shortened, width_of
from explorer.vocabulary import RELATIONSHIPS, called

MARGIN = 60.0
CAPTION = 54.0
LEGEND = 44.0
INK, QUIET, LINE, PAPER = "#1B1B1B", "#666666", "#9AA0A6", "#FFFFFF"
BOTH_WAYS = frozenset({"BORDERS", "ALLY_OF"})
"""Relationships stored in one direction that hold in both: they get no arrow head."""
KINDS = {
    "Country": ("Negara", "Country"),
    "Organization": ("Organisasi", "Organization"),
    "Actor": ("Tokoh", "Person"),
    "Place": ("Tempat", "Place"),
    "Article": ("Artikel", "Article"),
    "Sentence": ("Kalimat", "Sentence"),
    "event:verbal-cooperation": ("Kerja sama lisan", "Verbal cooperation"),
    "event:material-cooperation": ("Kerja sama nyata", "Material cooperation"),
    "event:verbal-conflict": ("Konflik lisan", "Verbal conflict"),
    "event:material-conflict": ("Konflik nyata", "Material conflict"),
    "event:other": ("Peristiwa", "Event"),
}


@dataclass(frozen=True)
class Stroke:
    """A straight line, with an arrow head at its end unless it goes both ways; `note` is what it says when asked."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    color: str
    dashed: bool
    note: str
    id: str = ""
    both_ways: bool = False


@dataclass(frozen=True)
class Mark:
    """A filled shape around a centre; `size` is half its height."""

    shape: str
    x: float
    y: float
    size: float
    color: str
    dashed: bool
    note: str
    id: str = ""


@dataclass(frozen=True)
class Words:
    """A line of text; `anchor` is start or middle, `size` pixels of its letters, `y` its base line."""

    text: str
    x: float
    y: float
    size: float
    color: str
    anchor: str = "start"


@dataclass(frozen=True)
class Drawing:
    """Everything drawn, in order: strokes, marks, words; width and height in pixels at zoom 1."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
    marks: tuple[Mark, ...]
    words: tuple[Words, ...]


def drawing_of(dossier: Dossier) -> Drawing:
    """The picture of the whole graph, its corner at (0, 0)."""
    nodes = placed(dossier)
    half = [max(each.size, len(each.label) * 3.4) for each in nodes]
    left = min((each.x - reach for each, reach in zip(nodes, half, strict=True)), default=0.0) - MARGIN
    top = min((each.y - each.size for each in nodes), default=0.0) - MARGIN - CAPTION
    right = max((each.x + reach for each, reach in zip(nodes, half, strict=True)), default=0.0) + MARGIN
    bottom = max((each.y + each.size for each in nodes), default=0.0) + MARGIN + LEGEND
    legend = 40.0 + sum(
        _legend_width(_kind_name(kind, dossier.about.language)) for kind in {kind_of(each.node) for each in nodes}
    )
    width, height = max(right - left, 640.0, legend), max(bottom - top, 200.0)
    moved = {each.node.id: (each.x - left, each.y - top, each) for each in nodes}
    strokes = tuple(_stroke(each, moved, dossier) for each in dossier.graph.relationships if each.source != each.target)
    marks = tuple(_mark(each, x, y, dossier) for x, y, each in moved.values())
    names = tuple(Words(each.label, x, y + each.size + 15, 13, INK, "middle") for x, y, each in moved.values())
    legend_marks, legend_words = _legend(dossier, height - LEGEND / 2)
    return Drawing(width, height, strokes, marks + legend_marks, names + _caption(dossier) + legend_words)


def _stroke(each: Relationship, moved: dict[str, tuple[float, float, Placed]], dossier: Dossier) -> Stroke:
    (x1, y1, source), (x2, y2, target) = (moved[id] for id in arrow_of(each))
    length = hypot(x2 - x1, y2 - y1) or 1.0
    along = ((x2 - x1) / length, (y2 - y1) / length)
    start, end = min(source.size, length / 2), min(target.size + 3, length / 2)
    event = next((node.node for node in (source, target) if node.node.label == "Event"), None)
    color = look_of(kind_of(event)).color if event else LINE
    said = dossier.evidence.get(each.id, ())
    first, second = (moved[id][2].node.name for id in (each.source, each.target))
    note = _note(told_as(each, first, second, dossier.about.language), each.properties, said)
    return Stroke(
        x1 + along[0] * start,
        y1 + along[1] * start,
        x2 - along[0] * end,
        y2 - along[1] * end,
        width_of(len(said)),
        color,
        bool(doubt_of(event or each)),
        note,
        each.id,
        each.type in BOTH_WAYS,
    )


def _mark(each: Placed, x: float, y: float, dossier: Dossier) -> Mark:
    note = _note(each.node.name, each.node.properties, dossier.evidence.get(each.node.id, ()))
    return Mark(each.shape, x, y, each.size, each.color, bool(doubt_of(each.node)), note, each.node.id)


def _note(head: str, properties: Any, evidence: Any) -> str:
    told = [str(properties[key]) for key in ("type", "date", "modality", "status", "title", "length_km") if properties.get(key)]
    return "\n".join(part for part in (head, ", ".join(told), sentences(evidence[:5])) if part)


def _caption(dossier: Dossier) -> tuple[Words, ...]:
    about, counts = dossier.about, dossier.counts()
    given = ", ".join(f"{key} = {value}" for key, value in about.parameters.items() if value is not None)
    words = ("simpul", "hubungan") if about.language == "id" else ("nodes", "relationships")
    small = f"{counts.nodes} {words[0]}, {counts.relationships} {words[1]} · {about.made_at[:10]} · Simpul {about.version}"
    line = shortened(f"{given} · {small}" if given else small, 110)
    return (Words(shortened(about.what, 80), 20, 32, 20, INK), Words(line, 20, 52, 12, QUIET))


def _legend(dossier: Dossier, y: float) -> tuple[tuple[Mark, ...], tuple[Words, ...]]:
    kinds = Counter(kind_of(node) for node in dossier.graph.nodes)
    marks, words, x = [], [], 28.0
    for kind in sorted(kinds, key=list(LOOKS).index if set(kinds) <= LOOKS.keys() else str):
        name = _kind_name(kind, dossier.about.language)
        look = look_of(kind)
        marks.append(Mark(look.shape, x, y, 7, look.color, False, name))
        words.append(Words(name, x + 13, y + 4, 12, QUIET))
        x += _legend_width(name)
    return tuple(marks), tuple(words)


def _legend_width(name: str) -> float:
    return 40 + 6.6 * len(name)


def arrow_of(each: Relationship) -> tuple[str, str]:
    """From where to where its arrow points: an event's line runs from who acts to whom it is done."""
    return (each.target, each.source) if each.type == "IS_RECIPIENT_OF" else (each.source, each.target)


def told_as(each: Relationship, source: str, target: str, language: str) -> str:
    """The relationship as people read it: "Rusia – is a member of – CSTO"."""
    return f"{source} – {called(Language(language), RELATIONSHIPS, each.type)} – {target}"


def _kind_name(kind: str, language: str) -> str:
    return KINDS.get(kind, (kind, kind))[0 if language == "id" else 1]


def label_name(node: Node, language: str) -> str:
    """What kind of node this is, in the language of the export."""
    return _kind_name(kind_of(node), language)

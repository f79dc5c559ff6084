"""Converts nodes and relationships to marks and strokes."""

from collections.abc import Sequence
from math import hypot

from cypher.evidence import Evidence
from explorer.export.cells import sentences
from explorer.export.contents import LoadedContents
from explorer.export.drawing.shapes import LINE, Mark, Stroke
from explorer.export.node_positions import Placed
from explorer.export.wording import facts_of_node, facts_of_relationship, relation_title
from explorer.picture.ties import BOTH_WAYS, arrow_of
from explorer.style import doubt_of, kind_of, look_of, width_of
from explorer.words.messages import Words
from graph.stored_graph import Relationship


def stroke_of(each: Relationship, moved: dict[str, tuple[float, float, Placed]], contents: LoadedContents) -> Stroke:
    """Builds the stroke of a relationship, clipped at the shapes of its ends."""
    (x1, y1, source), (x2, y2, target) = (moved[id] for id in arrow_of(each))
    length = hypot(x2 - x1, y2 - y1) or 1.0
    along = ((x2 - x1) / length, (y2 - y1) / length)
    start, end = min(source.size, length / 2), min(target.size + 3, length / 2)
    event = next((node.node for node in (source, target) if node.node.label == "Event"), None)
    color = look_of(kind_of(event)).color if event else LINE
    said = contents.evidence.get(each.id, ())
    first, second = (moved[id][2].node.name for id in (each.source, each.target))
    words = Words(contents.about.language)
    note = _note(relation_title(each, first, second, contents.about.language), facts_of_relationship(words, each), said)
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


def mark_of(each: Placed, x: float, y: float, contents: LoadedContents) -> Mark:
    """Builds the mark of a node."""
    facts = facts_of_node(Words(contents.about.language), each.node)
    note = _note(each.node.name, facts, contents.evidence.get(each.node.id, ()))
    return Mark(each.shape, x, y, each.size, each.color, bool(doubt_of(each.node)), note, each.node.id)


def _note(head: str, facts: Sequence[str], evidence: Sequence[Evidence]) -> str:
    return "\n".join(part for part in (head, ", ".join(facts), sentences(evidence[:5])) if part)

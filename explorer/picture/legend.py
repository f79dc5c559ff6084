"""Builds the legend: the kinds of nodes and lines in the picture, and how many of each. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence

from explorer import style
from explorer.notes import COLORS, UNMARKED, Marks
from explorer.picture.picture_parts import LegendEntry
from explorer.picture.ties import Tie
from graph.stored_graph import Node


def legend_of(nodes: Sequence[Node], ties: Sequence[Tie], texts: Mapping[str, str]) -> tuple[LegendEntry, ...]:
    """Builds entries for kinds of nodes, in the order of `style.LOOKS`, then for kinds of lines, most frequent first."""
    kinds = Counter(style.kind_of(node) for node in nodes)
    folded = Counter({tie.about: tie.kind for tie in ties if tie.kind.startswith("event:")}.values())
    lines = Counter(tie.kind for tie in ties if not tie.kind.startswith("event:"))
    known = [kind for kind in style.LOOKS if kinds[kind] + folded[kind]]
    order = known + sorted(kind for kind in kinds if kind not in style.LOOKS)
    looks = {kind: style.look_of(kind) for kind in order}
    entries = [
        LegendEntry(
            kind, texts.get(f"kind.{kind}", kind), kinds[kind] + folded[kind], look.color, look.shape, _types_of(kind, texts)
        )
        for kind, look in looks.items()
    ]
    verbs = [(kind, texts.get(f"edge.{kind[5:]}", kind[5:].replace("_", " ").lower()), n) for kind, n in lines.most_common()]
    return (*entries, *(LegendEntry(kind, label, n, "") for kind, label, n in verbs))


def legend_of_marks(nodes: Sequence[Node], marks: Marks, texts: Mapping[str, str]) -> tuple[LegendEntry, ...]:
    """Builds entries for a reader's marks: star, colors, notes, tags (most frequent first), unmarked; empty without marks."""
    there = [marks.get(node.id, ()) for node in nodes]
    counts = Counter(mark for each in there for mark in each)
    if not counts:
        return ()
    fixed = ("note:star", *(f"note:color:{name}" for name in COLORS), "note:text")
    tags = sorted((mark for mark in counts if mark.startswith(TAG)), key=lambda mark: (-counts[mark], mark))
    entries = [LegendEntry(mark, texts.get(mark, mark), counts[mark], *_look_of(mark)) for mark in fixed if counts[mark]]
    entries += [
        LegendEntry(mark, f"#{style.shortened(mark.removeprefix(TAG))}", counts[mark], *_look_of(mark)) for mark in tags
    ]
    unmarked = sum(not each for each in there)
    return (*entries, LegendEntry(UNMARKED, texts.get(UNMARKED, UNMARKED), unmarked, "", "none"))


TAG = "note:tag:"
STAR = "#e0a100"


def _look_of(mark: str) -> tuple[str, str]:
    """Color and shape of the legend entry of a mark."""
    if mark == "note:star":
        return STAR, "star"
    if mark.startswith("note:color:"):
        return COLORS[mark.rpartition(":")[2]], "ring"
    return STAR, "tag" if mark.startswith(TAG) else "note"


def _types_of(kind: str, texts: Mapping[str, str]) -> str:
    """The verbs of a quad class's event types, in one line; empty for any other kind."""
    quad = kind.removeprefix("event:")
    return ", ".join(texts.get(f"event.{type}", type.lower()) for type, of in style.QUAD_OF_TYPE.items() if of == quad)

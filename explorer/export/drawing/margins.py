"""Builds the caption above the graph and the legend below it."""

from collections import Counter

from explorer.export.contents import LoadedContents
from explorer.export.drawing.shapes import INK, QUIET, Mark, Words
from explorer.export.wording import counted, headline, kind_name, restrictions
from explorer.style import LOOKS, kind_of, look_of, shortened


def caption_of(contents: LoadedContents) -> tuple[Words, ...]:
    """Builds the caption: subject, counts, and export date."""
    about, counts = contents.about, contents.counts()
    given = restrictions(contents)
    small = f"{counted(counts, about.language)} · {about.made_at[:10]} · Simpul {about.version}"
    line = shortened(f"{given} · {small}" if given else small, 110)
    return (Words(shortened(headline(contents), 80), 20, 32, 20, INK), Words(line, 20, 52, 12, QUIET))


def legend_of(contents: LoadedContents, y: float) -> tuple[tuple[Mark, ...], tuple[Words, ...]]:
    """Builds a mark and a name for each kind of node, in a row at height `y`."""
    kinds = Counter(kind_of(node) for node in contents.graph.nodes)
    marks, words, x = [], [], 28.0
    for kind in sorted(kinds, key=list(LOOKS).index if set(kinds) <= LOOKS.keys() else str):
        name = kind_name(kind, contents.about.language)
        look = look_of(kind)
        marks.append(Mark(look.shape, x, y, 7, look.color, False, name))
        words.append(Words(name, x + 13, y + 4, 12, QUIET))
        x += legend_width(name)
    return tuple(marks), tuple(words)


def legend_width(name: str) -> float:
    """Width of a legend entry in pixels."""
    return 40 + 6.6 * len(name)

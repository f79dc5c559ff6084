"""Computes the drawing of the whole graph, for both SVG and PNG: light theme, zoom 1, with a caption and a legend."""

from explorer.export.contents import LoadedContents
from explorer.export.drawing.graph import mark_of, stroke_of
from explorer.export.drawing.margins import caption_of, legend_of, legend_width
from explorer.export.drawing.shapes import INK, LINE, PAPER, Drawing, Mark, Stroke, Words
from explorer.export.node_positions import placed
from explorer.export.wording import kind_name
from explorer.style import kind_of

__all__ = ["LINE", "PAPER", "Drawing", "Mark", "Stroke", "Words", "drawing_of"]

MARGIN = 60.0

CAPTION = 54.0

LEGEND = 44.0


def drawing_of(contents: LoadedContents, caption: bool = True) -> Drawing:
    """Draws the whole graph, with its corner at (0, 0); without a caption where the page has its own heading."""
    nodes = placed(contents)
    half = [max(each.size, len(each.label) * 3.4) for each in nodes]
    left = min((each.x - reach for each, reach in zip(nodes, half, strict=True)), default=0.0) - MARGIN
    top = min((each.y - each.size for each in nodes), default=0.0) - MARGIN - (CAPTION if caption else 0.0)
    right = max((each.x + reach for each, reach in zip(nodes, half, strict=True)), default=0.0) + MARGIN
    bottom = max((each.y + each.size for each in nodes), default=0.0) + MARGIN + LEGEND
    legend = 40.0 + sum(
        legend_width(kind_name(kind, contents.about.language)) for kind in {kind_of(each.node) for each in nodes}
    )
    width, height = max(right - left, 640.0, legend), max(bottom - top, 200.0)
    aside = (width - right + left) / 2  # centers the graph under a wider legend
    moved = {each.node.id: (each.x - left + aside, each.y - top, each) for each in nodes}
    strokes = tuple(stroke_of(each, moved, contents) for each in contents.graph.relationships if each.source != each.target)
    marks = tuple(mark_of(each, x, y, contents) for x, y, each in moved.values())
    names = tuple(Words(each.label, x, y + each.size + 15, 13, INK, "middle") for x, y, each in moved.values())
    legend_marks, legend_words = legend_of(contents, height - LEGEND / 2)
    head = caption_of(contents) if caption else ()
    return Drawing(width, height, strokes, marks + legend_marks, names + head + legend_words)

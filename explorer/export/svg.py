"""Writes the picture as SVG, without a library: all text escaped, no script, the sentences of lines and nodes as tooltips."""

import json
from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from explorer.export.cells import xml_text
from explorer.export.contents import LoadedContents
from explorer.export.drawing import PAPER, Drawing, Mark, Stroke, Words, drawing_of
from explorer.export.wording import headline

SCALE = 2
"""Image pixels per screen pixel."""
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"


def write(contents: LoadedContents, out: BinaryIO) -> None:
    """Writes the whole graph, light theme, at twice the screen's size; the metadata element describes the export."""
    drawing = drawing_of(contents)
    about = json.dumps(contents.about.record(contents.counts()), ensure_ascii=False)
    for part in _parts(drawing, about, headline(contents)):
        out.write(part.encode() + b"\n")


def inline(contents: LoadedContents, title: str) -> str:
    """Returns the drawing as an element of an HTML page that has its own heading: no caption, fitted to the width."""
    drawing = drawing_of(contents, caption=False)
    return "\n".join(_element(drawing, f"<title>{_text(title)}</title>", 1, f' style="--width: {drawing.width:.0f}px"'))


def _parts(drawing: Drawing, about: str, title: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield from _element(drawing, f"<title>{_text(title)}</title><metadata>{_text(about)}</metadata>", SCALE)


def _element(drawing: Drawing, head: str, scale: int, style: str = "") -> Iterator[str]:
    width, height = round(drawing.width, 1), round(drawing.height, 1)
    size = f'width="{width * scale:g}" height="{height * scale:g}" viewBox="0 0 {width:g} {height:g}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family={quoteattr(FONT)}{style}>'
    yield head
    yield f'<rect width="100%" height="100%" fill="{PAPER}"/>'
    yield from map(_stroke, drawing.strokes)
    yield from map(_mark, drawing.marks)
    yield from map(_words, drawing.words)
    yield "</svg>"


def _text(text: str) -> str:
    return escape(xml_text(text))


def _stroke(each: Stroke) -> str:
    line = f"M{each.x1:.1f} {each.y1:.1f}L{each.x2:.1f} {each.y2:.1f}"
    dash = ' stroke-dasharray="7 5"' if each.dashed else ""
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in arrow(each))
    head = "" if each.both_ways else f'<polygon points="{corners}" fill="{each.color}"/>'
    return (
        f"<g><title>{_text(each.note)}</title>"
        f'<path d="{line}" stroke="{each.color}" stroke-width="{each.width:g}"{dash} fill="none"/>'
        f"{head}</g>"
    )


def arrow(each: Stroke) -> list[tuple[float, float]]:
    """Returns the three corners of a stroke's arrow head."""
    dx, dy = each.x2 - each.x1, each.y2 - each.y1
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    dx, dy, long, wide = dx / length, dy / length, 7 + each.width, 3 + each.width / 2
    base = (each.x2 - dx * long, each.y2 - dy * long)
    return [(each.x2, each.y2), (base[0] - dy * wide, base[1] + dx * wide), (base[0] + dy * wide, base[1] - dx * wide)]


def _mark(each: Mark) -> str:
    dash = ' stroke-dasharray="4 3" stroke="#1B1B1B"' if each.dashed else ' stroke="#FFFFFF"'
    return f'<g><title>{_text(each.note)}</title><g fill="{each.color}" stroke-width="1.5"{dash}>{_shape(each)}</g></g>'


def _shape(each: Mark) -> str:
    x, y, r = each.x, each.y, each.size
    if each.shape == "person":
        head = f'<circle cx="{x:.1f}" cy="{y - r * 0.45:.1f}" r="{r * 0.5:.1f}"/>'
        return f'<path d="M{x - r:.1f} {y + r:.1f}A{r:.1f} {r:.1f} 0 0 1 {x + r:.1f} {y + r:.1f}Z"/>{head}'
    corners = corners_of(each)
    if corners:
        return f'<polygon points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in corners)}"/>'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}"/>'


def corners_of(each: Mark) -> list[tuple[float, float]]:
    """Returns the corners of an angular shape; empty for a round one."""
    x, y, r = each.x, each.y, each.size
    return {
        "square": [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
        "diamond": [(x, y - r), (x + r, y), (x, y + r), (x - r, y)],
        "pin": [(x - r, y - r), (x + r, y - r), (x, y + r)],
        "page": [(x - r * 0.75, y - r), (x + r * 0.75, y - r), (x + r * 0.75, y + r), (x - r * 0.75, y + r)],
    }.get(each.shape, [])


def _words(each: Words) -> str:
    place = f'x="{each.x:.1f}" y="{each.y:.1f}" font-size="{each.size:g}" fill="{each.color}" text-anchor="{each.anchor}"'
    # A halo of paper keeps a name readable where a line runs under it.
    return f'<text {place} stroke="{PAPER}" stroke-width="3" paint-order="stroke">{_text(each.text)}</text>'

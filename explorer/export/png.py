"""Draws the picture as PNG with Pillow, without a browser; its text chunks hold the sentences and the metadata."""

import json
from functools import cache
from math import hypot
from typing import BinaryIO

from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

from explorer.export.contents import LoadedContents
from explorer.export.drawing import PAPER, Drawing, Mark, Stroke, Words, drawing_of
from explorer.export.svg import arrow, corners_of
from explorer.export.wording import headline

SCALE = 2
"""Image pixels per screen pixel."""
SMOOTH = 2
"""Supersampling factor: drawn larger and scaled down, because Pillow's own lines are jagged."""
LARGEST = 40_000_000
"""Maximum number of pixels; a larger picture gets a smaller scale (a graph of thousands would take gigabytes)."""


def write(contents: LoadedContents, out: BinaryIO) -> None:
    """Writes the whole graph, light theme, at twice the screen's resolution."""
    drawing = drawing_of(contents)
    area = drawing.width * drawing.height
    scale = min(SCALE, (LARGEST / area) ** 0.5)
    smooth = SMOOTH if area * scale**2 * SMOOTH**2 <= LARGEST * 2 else 1
    size = (max(1, round(drawing.width * scale)), max(1, round(drawing.height * scale)))
    image = Image.new("RGB", (size[0] * smooth, size[1] * smooth), PAPER)
    _draw(ImageDraw.Draw(image), drawing, scale * smooth)
    if smooth > 1:
        image = image.resize(size, Image.Resampling.LANCZOS)
    image.save(out, "PNG", pnginfo=_info(contents, drawing))


def _info(contents: LoadedContents, drawing: Drawing) -> PngInfo:
    info = PngInfo()
    info.add_itxt("Title", headline(contents))
    info.add_itxt("Software", f"Simpul {contents.about.version}")
    info.add_itxt("Description", json.dumps(contents.about.record(contents.counts()), ensure_ascii=False))
    info.add_itxt("Sentences", "\n\n".join(_notes(drawing)), zip=True)
    return info


def _notes(drawing: Drawing) -> list[str]:
    return [mark.note for mark in drawing.marks if mark.id] + [stroke.note for stroke in drawing.strokes]


def _draw(pen: ImageDraw.ImageDraw, drawing: Drawing, k: float) -> None:
    for stroke in drawing.strokes:
        _stroke(pen, stroke, k)
    for mark in drawing.marks:
        _mark(pen, mark, k)
    for words in drawing.words:
        _words(pen, words, k)


def _stroke(pen: ImageDraw.ImageDraw, each: Stroke, k: float) -> None:
    dx, dy = each.x2 - each.x1, each.y2 - each.y1
    length = hypot(dx, dy) or 1.0
    dash = (7.0, 5.0) if each.dashed else (length, 0.0)
    at = 0.0
    while at < length:
        end = min(at + dash[0], length)
        ends = [(k * (each.x1 + dx * t / length), k * (each.y1 + dy * t / length)) for t in (at, end)]
        pen.line(ends, fill=each.color, width=max(1, round(each.width * k)))
        at = end + dash[1] if dash[1] else length
    if not each.both_ways:
        pen.polygon([(x * k, y * k) for x, y in arrow(each)], fill=each.color)


def _mark(pen: ImageDraw.ImageDraw, each: Mark, k: float) -> None:
    x, y, r = each.x * k, each.y * k, each.size * k
    edge = "#1B1B1B" if each.dashed else PAPER
    thin = max(1, round(1.5 * k))
    if corners := corners_of(each):
        pen.polygon([(a * k, b * k) for a, b in corners], fill=each.color, outline=edge, width=thin)
    elif each.shape == "person":
        pen.pieslice([x - r, y, x + r, y + 2 * r], 180, 360, fill=each.color, outline=edge, width=thin)
        pen.ellipse([x - r * 0.5, y - r * 0.95, x + r * 0.5, y + r * 0.05], fill=each.color, outline=edge, width=thin)
    else:
        pen.ellipse([x - r, y - r, x + r, y + r], fill=each.color, outline=edge, width=thin)


def _words(pen: ImageDraw.ImageDraw, each: Words, k: float) -> None:
    anchor = "ms" if each.anchor == "middle" else "ls"
    pen.text(
        (each.x * k, each.y * k),
        _known(each.text),
        fill=each.color,
        font=_font(each.size * k),
        anchor=anchor,
        stroke_width=round(1.5 * k),
        stroke_fill=PAPER,
    )


FONTS = ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "Arial.ttf", "arial.ttf", "Helvetica.ttc")
"""Fonts of the system, as Debian, macOS and Windows name them; the first one found is used."""


@cache
def _font(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Returns a system font, else Pillow's bundled one (Aileron, CC0), which has Latin letters only."""
    for name in FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)


def _known(text: str) -> str:
    # Pillow's bundled font is a subset without the en dash of "Rusia–Taliban"; a hyphen reads better than an empty box.
    return text.translate({0x2013: "-", 0x2014: "-", 0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"}) if _bare() else text


@cache
def _bare() -> bool:
    font = _font(12)
    return isinstance(font, ImageFont.ImageFont) or font.getname()[0] == "Aileron"

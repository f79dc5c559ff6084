"""Data classes of a drawing: strokes, marks, lines of text; and its colors."""

from dataclasses import dataclass

INK, QUIET, LINE, PAPER = "#1B1B1B", "#666666", "#9AA0A6", "#FFFFFF"


@dataclass(frozen=True)
class Stroke:
    """A straight line, with an arrow head at its end unless `both_ways`; `note` is its tooltip."""

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
    """A filled shape around a center; `size` is half its height."""

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
    """A line of text; `anchor` is start or middle, `size` the font size in pixels, `y` the baseline."""

    text: str
    x: float
    y: float
    size: float
    color: str
    anchor: str = "start"


@dataclass(frozen=True)
class Drawing:
    """Everything drawn, in drawing order: strokes, marks, words; width and height in pixels at zoom 1."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
    marks: tuple[Mark, ...]
    words: tuple[Words, ...]

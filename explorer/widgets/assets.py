"""Reads the JavaScript and CSS of the components from this package."""

from functools import cache
from importlib.resources import files

SCRIPTS = (
    "drawing",
    "colors",
    "icons",
    "shapes",
    "queue",
    "model",
    "drawn",
    "hits",
    "routes",
    "painter",
    "discs",
    "crowd",
    "room",
    "spots",
    "labels",
    "verbs",
    "surface",
    "gestures",
    "camera",
    "settling",
    "print",
    "area",
    "tip",
    "pointer",
    "grip",
    "keys",
    "menu",
    "entries",
    "tools",
    "legend",
    "bins",
    "playback",
    "span",
    "timeline",
    "chart",
    "timezoom",
    "list",
    "key",
    "save",
    "graph",
    "fitting",
    "arrival",
    "choice",
    "steps",
    "places",
    "main",
)
"""Our scripts in the order they are joined into one module: each may use those before it."""


@cache
def program() -> str:
    """Our scripts joined into one JavaScript module."""
    ours = joined("widgets/graph/browser", *SCRIPTS)
    return f"{ours}\nexport default function () {{}}\n"


def joined(folder: str, *names: str) -> str:
    """Joins elements.js and the scripts of a folder of `explorer` in this order: each may use those before it."""
    paths = ("widgets/elements", *(f"{folder}/{name}" for name in names))
    return "\n".join((files("explorer") / f"{path}.js").read_text(encoding="utf-8") for path in paths)


@cache
def stylesheet() -> str:
    """The component's CSS; its colors are Streamlit's theme variables."""
    return (files("explorer.widgets.graph") / "browser" / "graph.css").read_text(encoding="utf-8")

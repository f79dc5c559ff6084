"""The component's JavaScript and CSS, out of this package."""

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
"""Our scripts in the order they are joined: each knows the ones before it. Joined they are one module."""


@cache
def program() -> str:
    """Our scripts as the text of one JavaScript module."""
    ours = joined("widgets/graph/browser", *SCRIPTS)
    return f"{ours}\nexport default function () {{}}\n"


def joined(folder: str, *names: str) -> str:
    """elements.js and the scripts of a folder of `explorer` as one text, in this order: each knows the ones before it."""
    paths = ("widgets/elements", *(f"{folder}/{name}" for name in names))
    return "\n".join((files("explorer") / f"{path}.js").read_text(encoding="utf-8") for path in paths)


@cache
def stylesheet() -> str:
    """The component's CSS; its colours are Streamlit's theme variables."""
    return (files("explorer.widgets.graph") / "browser" / "graph.css").read_text(encoding="utf-8")

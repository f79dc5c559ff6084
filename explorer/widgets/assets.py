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
    "visible",
    "hits",
    "routes",
    "painter",
    "discs",
    "batched_drawing",
    "occupied_space",
    "label_spots",
    "labels",
    "line_labels",
    "surface",
    "gestures",
    "camera",
    "node_animation",
    "snapshot",
    "area_selection",
    "tip",
    "pointer",
    "dragging",
    "keys",
    "menu",
    "menu_entries",
    "tools",
    "legend",
    "timeline_bins",
    "timeline_playback",
    "history_steps",
    "timeline_span",
    "timeline",
    "timeline_chart",
    "timeline_zoom",
    "list",
    "saved_key",
    "save",
    "graph",
    "fitting",
    "arrival",
    "selection",
    "commands",
    "kept_places",
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

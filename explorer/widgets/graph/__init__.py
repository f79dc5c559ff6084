"""Streamlit component of the graph: draws on its own canvas.

Three parts are mounted separately: the program (never changes), the picture (changes when the graph does) and the control
record (small, changes often), so that a click transfers about a kilobyte. Streamlit does not resend unchanged parts. A page
that calls `prepare` early has the browser load the program while Python is still querying the database.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from explorer.widgets.assets import program, stylesheet
from explorer.widgets.graph.serialization import mounted, packed

if TYPE_CHECKING:  # explorer.picture.scene needs explorer.picture, which needs the texts of this package
    from explorer.picture.scene import Scene

STUB = """
export default function (component) {
  let stop = null, gone = false;
  const begin = (simpul) => { if (!gone) stop = simpul.%s(component); };
  if (globalThis.simpulGraph) begin(globalThis.simpulGraph);
  else globalThis.addEventListener("simpul-graph-ready", () => begin(globalThis.simpulGraph), { once: true });
  return () => { gone = true; if (stop) stop(); };
}
"""
"""A mount's own JavaScript: passes everything to the program once that is loaded."""


@dataclass(frozen=True)
class Mounts:
    """The registered parts; each is called to mount it."""

    program: Callable[..., Any]
    picture: Callable[..., Any]
    control: Callable[..., Any]


@cache
def mounts() -> Mounts:
    """Registers the parts with Streamlit on first use: importing this package does not import Streamlit."""
    from streamlit.components.v2 import component

    return Mounts(
        program=component("simpul_program", js=program()),
        picture=component("simpul_picture", js=STUB % "picture", css=stylesheet()),
        control=component("simpul_control", js=STUB % "control"),
    )


def prepare() -> None:
    """Mounts only the program, before there is anything to draw; called by the app in each run, outside of fragments."""
    from explorer.widgets.widget_values import set_widget

    mounts().program(key="simpul-program", data=None, height=1)
    set_widget("simpul-prepared", True)


def show_graph(
    picture: Mapping[str, Any],
    control: Mapping[str, Any],
    *,
    key: str = "graph",
    on_message: Callable[[], None] = lambda: None,
    height: str = "640px",
) -> None:
    """Mounts the graph. `picture` is `Picture.payload(…)`, `control` is `control_of(scene)`, `height` any CSS length.

    `on_message` is called before the page runs again; `message_of(key)` then returns the browser's events.
    """
    import streamlit as st

    from explorer.widgets.callbacks import uninterrupted
    from explorer.widgets.widget_values import set_widget, value_of_widget

    parts = mounts()
    large = value_of_widget(f"{key}-packed")
    if large is None or not large.holds(picture):
        large = packed(picture)
        set_widget(f"{key}-packed", large)
    small = {"graph": key, "height": height, "epoch": control["epoch"], "revision": control["revision"], **picture}
    with st.container(gap=None):
        if not value_of_widget("simpul-prepared"):
            parts.program(key=f"{key}-program", data=None, height=1)
        parts.picture(key=key, data=mounted(large, small), on_message_change=uninterrupted(on_message))
        parts.control(key=f"{key}-control", data={"graph": key, **control}, height=1)


def message_of(key: str = "graph") -> Mapping[str, Any]:
    """The last message of the browser: `{"epoch", "batch"}`; empty if there is none."""
    from explorer.widgets.widget_values import said_by

    message = said_by(key, "message")
    return message if isinstance(message, Mapping) else {}


def control_of(scene: "Scene", *, command: tuple[str, int] | tuple[str, int, str] | None = None) -> dict[str, Any]:
    """Builds the control record of a scene.

    `command` runs once per number: `("positions", 1)`, `("image", 2, "svg")`, `("fit", 3)`.
    """
    view = scene.view
    return {
        "epoch": scene.epoch,
        "ack": scene.acknowledged,
        "revision": scene.revision,
        "selected": {"nodes": list(scene.selected.nodes), "edges": list(scene.selected.edges)},
        "pinned": sorted(view.pinned),
        "opened": sorted(view.opened),
        "hidden": sorted(view.hidden_kinds),
        "span": list(view.span) if view.span else None,
        "undated": view.undated,
        "focus": list(scene.focus) if scene.focus else None,
        "command": list(command) if command else None,
        "undo": scene.can_undo,
        "redo": scene.can_redo,
    }

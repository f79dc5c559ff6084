"""The scene: the known graph, a view of it, and the undo history. Pure: every step returns a new `Scene`."""

from explorer.picture.scene.adding import centered, scene_of, select, show, show_only, show_view
from explorer.picture.scene.arranging import collapse, fitted, hide, move, pin, tidy
from explorer.picture.scene.filtering import filter_kinds, filter_span, fold, open_bundle
from explorer.picture.scene.history import MOST_STEPS, redo, undo
from explorer.picture.scene.placing import measured
from explorer.picture.scene.state import BATCH, Expand, Expansion, Request, Scene, Selection, visible

__all__ = [
    "BATCH",
    "MOST_STEPS",
    "Expand",
    "Expansion",
    "Request",
    "Scene",
    "Selection",
    "centered",
    "collapse",
    "filter_kinds",
    "filter_span",
    "fitted",
    "fold",
    "hide",
    "measured",
    "move",
    "open_bundle",
    "pin",
    "redo",
    "scene_of",
    "select",
    "show",
    "show_only",
    "show_view",
    "tidy",
    "undo",
    "visible",
]

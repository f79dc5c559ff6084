"""Undo and redo: every change of the view can be undone. Pure."""

from dataclasses import replace

from explorer.picture.scene.state import Scene, Selection
from explorer.picture.view import View, settled

MOST_STEPS = 60
"""Maximum number of steps that can be undone."""


def undo(scene: Scene) -> Scene:
    """Undoes one step."""
    if not scene.past:
        return scene
    return restored(scene, scene.past[-1], scene.past[:-1], (scene.view, *scene.future))


def redo(scene: Scene) -> Scene:
    """Redoes one step."""
    if not scene.future:
        return scene
    return restored(scene, scene.future[0], (*scene.past, scene.view), scene.future[1:])


def restored(scene: Scene, view: View, past: tuple[View, ...], future: tuple[View, ...]) -> Scene:
    """Switches to an earlier or later view; nodes missing in it are deselected."""
    there = set(view.shown)
    chosen = Selection(tuple(id for id in scene.selected.nodes if id in there), ())
    return replace(scene, view=settled(view), past=past, future=future, selected=chosen, revision=scene.revision + 1)


def committed(scene: Scene, view: View) -> Scene:
    """Sets a new view and puts the current one on the undo stack; removed nodes are deselected."""
    if view == scene.view:
        return scene
    there = set(view.shown)
    nodes = tuple(id for id in scene.selected.nodes if id in there)
    past = (*scene.past, scene.view)[-MOST_STEPS:]
    edges = scene.selected.edges if there >= set(scene.view.shown) else ()
    return replace(scene, view=view, past=past, future=(), selected=Selection(nodes, edges))

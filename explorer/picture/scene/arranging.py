"""Removes, pins and moves the nodes of a scene, and lays them out again. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from explorer.picture.layout import first_picture
from explorer.picture.scene.history import committed
from explorer.picture.scene.placing import measured
from explorer.picture.scene.state import Scene
from explorer.picture.view import brought_from, settled, without


def hide(scene: Scene, ids: Iterable[str]) -> Scene:
    """Hides these nodes."""
    return committed(scene, without(scene.view, ids))


def collapse(scene: Scene, id: str) -> Scene:
    """Hides what expanding this node added; if nothing, its neighbors that have no other neighbor."""
    gone: Collection[str] = brought_from(scene.view, id) or _hanging(scene, id)
    return hide(scene, gone) if gone else scene


def _hanging(scene: Scene, id: str) -> set[str]:
    near: dict[str, set[str]] = {}
    for each in scene.visible_graph.relationships:
        near.setdefault(each.source, set()).add(each.target)
        near.setdefault(each.target, set()).add(each.source)
    return {other for other in near.get(id, ()) if near[other] == {id} and other not in scene.view.pinned} - {id}


def pin(scene: Scene, ids: Iterable[str]) -> Scene:
    """Pins these nodes, or unpins them if all are pinned: pinned nodes stay when tidying up and collapsing."""
    chosen = frozenset(ids) & set(scene.view.shown)
    pinned = scene.view.pinned - chosen if chosen <= scene.view.pinned else scene.view.pinned | chosen
    return committed(scene, replace(scene.view, pinned=pinned))


def move(scene: Scene, positions: Mapping[str, tuple[float, float]]) -> Scene:
    """Stores positions of nodes that the reader dragged; the browser has moved them already."""
    there = set(scene.view.shown)
    moved = {id: at for id, at in positions.items() if id in there}
    return committed(scene, replace(scene.view, moved={**scene.view.moved, **moved})) if moved else scene


def tidy(scene: Scene) -> Scene:
    """Lays the picture out again; pinned nodes stay."""
    held = {id: at for id, at in scene.view.positions.items() if id in scene.view.pinned}
    boxes, links = measured(scene.graph, scene.view)
    view = settled(scene.view, {**scene.view.positions, **first_picture(boxes, links, fixed=held, window=scene.window)})
    return replace(committed(scene, view), revision=scene.revision + 1)


def fitted(scene: Scene, window: tuple[float, float]) -> Scene:
    """Adapts to the window size: an untouched first picture is laid out again if the window's shape differs by 25% or more."""
    if scene.laid_for is None or scene.past:
        return scene
    shape, before = window[0] / window[1], scene.laid_for[0] / scene.laid_for[1]
    if max(shape / before, before / shape) < 1.25:
        return scene
    boxes, links = measured(scene.graph, scene.view)
    view = settled(scene.view, {**scene.view.positions, **first_picture(boxes, links, window=window)})
    return replace(scene, view=view, revision=scene.revision + 1, laid_for=window)

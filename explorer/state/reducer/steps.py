"""Applies each kind of browser event (expand, hide, fold, select) to the scene."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from explorer.picture import scene as steps
from explorer.picture.scene import BATCH, Expand, Expansion, Request, Scene
from explorer.picture.view import positions_from_json
from explorer.state.reducer.checks import Event, id_in, ids_in, text_in, texts_in, window_in

MOST = 500
"""Maximum neighbors of one expansion."""


def expanded(scene: Scene, event: Event, expand: Expand) -> Scene:
    """Adds the neighbors that the event requests; unchanged if it names no node on screen."""
    id = id_in(scene, event)
    if id is None:
        return scene
    limit = event.get("limit")
    wanted = Expansion(
        node=id,
        type=text_in(event, "type"),
        direction=text_in(event, "direction") if event.get("direction") in ("in", "out") else None,
        label=text_in(event, "label"),
        limit=max(1, min(limit, MOST)) if isinstance(limit, int) else BATCH,
        shown=scene.view.shown,
    )
    return steps.show(scene, expand(wanted), by=id)


def _select(scene: Scene, event: Event) -> Scene:
    return steps.select(scene, texts_in(event, "nodes"), texts_in(event, "edges"))


def _hide(scene: Scene, event: Event) -> Scene:
    return steps.hide(scene, ids_in(scene, event))


def _hide_others(scene: Scene, event: Event) -> Scene:
    kept = set(ids_in(scene, event)) | scene.view.pinned
    return steps.hide(scene, [id for id in scene.view.shown if id not in kept]) if ids_in(scene, event) else scene


def _collapse(scene: Scene, event: Event) -> Scene:
    for id in ids_in(scene, event):
        scene = steps.collapse(scene, id)
    return scene


def _pin(scene: Scene, event: Event) -> Scene:
    return steps.pin(scene, ids_in(scene, event))


def _move(scene: Scene, event: Event) -> Scene:
    positions = event.get("positions")
    return steps.move(scene, positions_from_json(positions)) if isinstance(positions, Mapping) else scene


def _fold(scene: Scene, event: Event) -> Scene:
    return steps.fold(scene, bool(event.get("on")))


def _bundle(on: bool) -> Callable[[Scene, Event], Scene]:
    return lambda scene, event: steps.open_bundle(scene, text_in(event, "id") or "", on)


def _kinds(scene: Scene, event: Event) -> Scene:
    return steps.filter_kinds(scene, texts_in(event, "hidden"))


def _span(scene: Scene, event: Event) -> Scene:
    ends = text_in(event, "from"), text_in(event, "to")
    span = (ends[0], ends[1]) if ends[0] and ends[1] else None
    return steps.filter_span(scene, span, bool(event.get("undated", True)), again=event.get("again") is True)


def _fitted(scene: Scene, event: Event) -> Scene:
    window = window_in(event.get("size"))
    return steps.fitted(scene, window) if window else scene


def _request(scene: Scene, event: Event) -> Scene:
    kind = str(event["kind"])
    name = text_in(event, "name") or "" if kind == "action" else kind
    there = steps.select(scene, texts_in(event, "nodes"), texts_in(event, "edges")).selected
    asked = Request(name, there.nodes, there.edges, {key: event.get(key) for key in event if key not in ("seq", "kind")})
    return replace(scene, requests=(*scene.requests, asked))


STEPS: Mapping[str, Callable[[Scene, Event], Scene]] = {
    "select": _select,
    "hide": _hide,
    "hide_others": _hide_others,
    "collapse": _collapse,
    "pin": _pin,
    "move": _move,
    "tidy": lambda scene, event: steps.tidy(scene),
    "fold": _fold,
    "window": _fitted,
    "open": _bundle(True),
    "close": _bundle(False),
    "kinds": _kinds,
    "span": _span,
    "undo": lambda scene, event: steps.undo(scene),
    "redo": lambda scene, event: steps.redo(scene),
    "positions": _request,
    "image": _request,
    "action": _request,
}
"""The event kinds except `expand`, and their handlers."""

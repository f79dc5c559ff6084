"""Browser events → the next scene. Pure, idempotent by sequence number and epoch; what the browser says is checked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from cypher.values import Graph
from explorer import scene as steps
from explorer.scene import BATCH, Expand, Expansion, Request, Scene
from explorer.style import TEXT_LENGTH
from explorer.view import positions_from_json

MOST = 500
"""Neighbours one event may ask for, and entries of a list it may name."""

Event = Mapping[str, Any]


def receive(scene: Scene, message: Mapping[str, Any] | None, expand: Expand = lambda wanted: Graph()) -> Scene:
    """The scene after the events of a message, each applied once, in order.

    A message is `{"epoch": str, "batch": [{"seq": int, "kind": str, …}], "window": [width, height]}`. Events of another
    epoch (a page from before a restart) or already applied are passed over, as is what names no node on screen.
    """
    scene = replace(scene, requests=())
    if not isinstance(message, Mapping) or message.get("epoch") != scene.epoch:
        return scene
    scene = replace(scene, window=_window(message.get("window")) or scene.window)
    batch = [each for each in message.get("batch") or () if isinstance(each, Mapping) and isinstance(each.get("seq"), int)]
    for event in sorted(batch, key=lambda each: each["seq"]):
        if event["seq"] > scene.acknowledged:
            scene = replace(_applied(scene, event, expand), acknowledged=event["seq"])
    return scene


def _applied(scene: Scene, event: Event, expand: Expand) -> Scene:
    kind = str(event.get("kind"))
    if kind == "expand":
        return _expanded(scene, event, expand)
    step = _STEPS.get(kind)
    return step(scene, event) if step else scene


def _expanded(scene: Scene, event: Event, expand: Expand) -> Scene:
    id = _one(scene, event)
    if id is None:
        return scene
    limit = event.get("limit")
    wanted = Expansion(
        node=id,
        type=_text(event, "type"),
        direction=_text(event, "direction") if event.get("direction") in ("in", "out") else None,
        label=_text(event, "label"),
        limit=max(1, min(limit, MOST)) if isinstance(limit, int) else BATCH,
        shown=scene.view.shown,
    )
    return steps.show(scene, expand(wanted), by=id)


def _select(scene: Scene, event: Event) -> Scene:
    return steps.select(scene, _texts(event, "nodes"), _texts(event, "edges"))


def _hide(scene: Scene, event: Event) -> Scene:
    return steps.hide(scene, _known(scene, event))


def _hide_others(scene: Scene, event: Event) -> Scene:
    kept = set(_known(scene, event)) | scene.view.pinned
    return steps.hide(scene, [id for id in scene.view.shown if id not in kept]) if _known(scene, event) else scene


def _collapse(scene: Scene, event: Event) -> Scene:
    for id in _known(scene, event):
        scene = steps.collapse(scene, id)
    return scene


def _pin(scene: Scene, event: Event) -> Scene:
    return steps.pin(scene, _known(scene, event))


def _move(scene: Scene, event: Event) -> Scene:
    positions = event.get("positions")
    return steps.move(scene, positions_from_json(positions)) if isinstance(positions, Mapping) else scene


def _fold(scene: Scene, event: Event) -> Scene:
    return steps.fold(scene, bool(event.get("on")))


def _bundle(on: bool) -> Callable[[Scene, Event], Scene]:
    return lambda scene, event: steps.open_bundle(scene, _text(event, "id") or "", on)


def _kinds(scene: Scene, event: Event) -> Scene:
    return steps.filter_kinds(scene, _texts(event, "hidden"))


def _span(scene: Scene, event: Event) -> Scene:
    ends = _text(event, "from"), _text(event, "to")
    span = (ends[0], ends[1]) if ends[0] and ends[1] else None
    return steps.filter_span(scene, span, bool(event.get("undated", True)))


def _fitted(scene: Scene, event: Event) -> Scene:
    window = _window(event.get("size"))
    return steps.fitted(scene, window) if window else scene


def _request(scene: Scene, event: Event) -> Scene:
    kind = str(event["kind"])
    name = _text(event, "name") or "" if kind == "action" else kind
    there = steps.select(scene, _texts(event, "nodes"), _texts(event, "edges")).selected
    asked = Request(name, there.nodes, there.edges, {key: event.get(key) for key in event if key not in ("seq", "kind")})
    return replace(scene, requests=(*scene.requests, asked))


_STEPS: Mapping[str, Callable[[Scene, Event], Scene]] = {
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


def _window(told: object) -> tuple[float, float] | None:
    """Width and height in pixels that a browser can have told; None when it is nothing of the kind."""
    pair = positions_from_json({"window": told}).get("window")
    return pair if pair and all(100 <= side <= 10_000 for side in pair) else None


def _text(event: Event, key: str) -> str | None:
    value = event.get(key)
    return value if isinstance(value, str) and value and len(value) <= TEXT_LENGTH else None


def _texts(event: Event, key: str) -> tuple[str, ...]:
    values = event.get(key)
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list | tuple) else ()


def _known(scene: Scene, event: Event) -> tuple[str, ...]:
    there = set(scene.view.shown)
    return tuple(id for id in _texts(event, "ids") if id in there)


def _one(scene: Scene, event: Event) -> str | None:
    id = event.get("id")
    return id if isinstance(id, str) and id in set(scene.view.shown) else None

"""Applies browser events to the scene. Pure, idempotent by sequence number and epoch; events are validated."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.picture.scene import Expand, Scene
from explorer.state.reducer.checks import Event, seen_in, window_in
from explorer.state.reducer.steps import STEPS, expanded
from graph.stored_graph import Graph

__all__ = ["receive"]


def receive(scene: Scene, message: Mapping[str, Any] | None, expand: Expand = lambda wanted: Graph()) -> Scene:
    """Applies the events of a message to the scene, each once, in order.

    A message is `{"epoch": str, "batch": [{"seq": int, "kind": str, …}], "window": [width, height],
    "seen": [left, top, right, bottom]}`. Events of another epoch (a page from before a restart) or already applied are ignored,
    as are ids that are not on screen.
    """
    scene = replace(scene, requests=())
    if not isinstance(message, Mapping) or message.get("epoch") != scene.epoch:
        return scene
    scene = replace(scene, window=window_in(message.get("window")) or scene.window, seen=seen_in(message.get("seen")))
    batch = [each for each in message.get("batch") or () if isinstance(each, Mapping) and isinstance(each.get("seq"), int)]
    for event in sorted(batch, key=lambda each: each["seq"]):
        if event["seq"] > scene.acknowledged:
            scene = replace(_applied(scene, event, expand), acknowledged=event["seq"])
    return scene


def _applied(scene: Scene, event: Event, expand: Expand) -> Scene:
    kind = str(event.get("kind"))
    if kind == "expand":
        return expanded(scene, event, expand)
    step = STEPS.get(kind)
    return step(scene, event) if step else scene

"""Validates the events of the browser: an id counts only where it is on screen."""

from collections.abc import Mapping
from typing import Any

from explorer.picture.scene import Scene
from explorer.picture.view import Seen, positions_from_json
from explorer.style import TEXT_LENGTH

Event = Mapping[str, Any]


def text_in(event: Event, key: str) -> str | None:
    """The text under `key`; None if it is missing, empty or too long."""
    value = event.get(key)
    return value if isinstance(value, str) and value and len(value) <= TEXT_LENGTH else None


def texts_in(event: Event, key: str) -> tuple[str, ...]:
    """The texts of the list under `key`; empty if there is none."""
    values = event.get(key)
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list | tuple) else ()


def ids_in(scene: Scene, event: Event) -> tuple[str, ...]:
    """The nodes on screen among the event's `ids`."""
    there = set(scene.view.shown)
    return tuple(id for id in texts_in(event, "ids") if id in there)


def id_in(scene: Scene, event: Event) -> str | None:
    """The node on screen with the event's `id`; None if there is none."""
    id = event.get("id")
    return id if isinstance(id, str) and id in set(scene.view.shown) else None


def seen_in(told: object) -> Seen | None:
    """The visible part of the picture as reported by the browser; None if invalid or too small."""
    if not isinstance(told, list | tuple) or len(told) != 4:
        return None
    corners = positions_from_json({"low": list(told[:2]), "high": list(told[2:])})
    (left, top), (right, bottom) = corners.get("low", (0.0, 0.0)), corners.get("high", (0.0, 0.0))
    return (left, top, right, bottom) if right - left >= 100 and bottom - top >= 100 else None


def window_in(told: object) -> tuple[float, float] | None:
    """Width and height of the window in pixels as reported by the browser; None if not plausible."""
    pair = positions_from_json({"window": told}).get("window")
    return pair if pair and all(100 <= side <= 10_000 for side in pair) else None

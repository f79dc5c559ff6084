"""The view: which nodes are visible, pinned and filtered, and their positions. Pure: a change returns a new `View`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import isfinite
from typing import Any

from explorer.picture.provenance import Origin, origin_from_json, origin_to_json
from graph.errors import SimpulError

Positions = Mapping[str, tuple[float, float]]
"""Node id → position in pixels at zoom 1, x to the right, y down."""

Seen = tuple[float, float, float, float]
"""The visible part of the picture, clear of tools and legend: left, top, right, bottom."""

FARTHEST = 1_000_000.0
"""Maximum distance from the origin in pixels; coordinates beyond it are invalid."""


class ViewError(SimpulError):
    """A saved view is invalid: what was found and what was expected. Whoever wrote the file must act."""


@dataclass(frozen=True)
class View:
    """What is on screen. All of it is saved with a view and restored by undo.

    `shown` has the node ids in order of arrival, `brought_by` the node whose expansion added a node, `fresh` the nodes that
    only the articles loaded last mention. `span` is the first and the last date shown (`2021`, `2021-01` or `2021-01-31`,
    inclusive), `undated` whether events that no sentence dates are shown (at the day of the report, where known). `placed` are
    the positions sent to the browser, `moved` where the reader dragged nodes since: so dragging a node does not resend the
    whole picture. `origin` records what the picture started from.
    """

    shown: tuple[str, ...] = ()
    brought_by: Mapping[str, str] = field(default_factory=dict)
    pinned: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()
    fresh: frozenset[str] = frozenset()
    hidden_kinds: frozenset[str] = frozenset()
    span: tuple[str, str] | None = None
    undated: bool = True
    folded: bool = False
    placed: Positions = field(default_factory=dict)
    moved: Positions = field(default_factory=dict)
    origin: Origin = field(default_factory=Origin)

    @property
    def positions(self) -> Positions:
        """Current position of every node."""
        return {**self.placed, **self.moved}


def settled(view: View, positions: Positions | None = None) -> View:
    """Returns the view with these positions (default: its current ones) as those sent to the browser."""
    return replace(view, placed=dict(view.positions if positions is None else positions), moved={})


def arrived(view: View, newcomers: Iterable[str], positions: Positions, by: str | None = None) -> View:
    """Adds nodes at these positions; `by` is the node whose expansion added them."""
    there = set(view.shown)
    new = tuple(id for id in dict.fromkeys(newcomers) if id not in there)
    brought = {**view.brought_by, **dict.fromkeys(new, by)} if by else view.brought_by
    more = replace(view, shown=(*view.shown, *new), brought_by=brought)
    return settled(more, {**view.positions, **positions})


def without(view: View, ids: Iterable[str]) -> View:
    """Removes these nodes; the others keep their positions."""
    gone = set(ids)
    return replace(
        view,
        shown=tuple(id for id in view.shown if id not in gone),
        brought_by={id: by for id, by in view.brought_by.items() if id not in gone},
        pinned=view.pinned - gone,
        placed={id: at for id, at in view.placed.items() if id not in gone},
        moved={id: at for id, at in view.moved.items() if id not in gone},
    )


def brought_from(view: View, id: str) -> frozenset[str]:
    """The nodes added by expanding this one, and by expanding those, except the pinned."""
    found: set[str] = set()
    frontier = {id}
    while frontier:
        frontier = {new for new, by in view.brought_by.items() if by in frontier} - found - view.pinned - {id}
        found |= frontier
    return frozenset(found)


def view_to_json(view: View) -> dict[str, Any]:
    """Serializes the view to plain data, for saved views; `view_from_json` parses it."""
    return {
        "shown": list(view.shown),
        "brought_by": dict(view.brought_by),
        "pinned": sorted(view.pinned),
        "opened": sorted(view.opened),
        **({"fresh": sorted(view.fresh)} if view.fresh else {}),
        "hidden_kinds": sorted(view.hidden_kinds),
        "span": list(view.span) if view.span else None,
        "undated": view.undated,
        "folded": view.folded,
        "origin": origin_to_json(view.origin, view.shown),
        "positions": {id: [round(x, 1), round(y, 1)] for id, (x, y) in view.positions.items()},
    }


def view_from_json(data: Mapping[str, Any]) -> View:
    """Parses a serialized view.

    Raises:
        ViewError: `data` is not a view. A node without a position is valid: it will be placed.
    """
    try:
        span, shown = data.get("span"), tuple(map(str, data["shown"]))
        return View(
            shown=shown,
            brought_by={str(new): str(by) for new, by in dict(data.get("brought_by") or {}).items()},
            pinned=frozenset(map(str, data.get("pinned") or ())),
            opened=frozenset(map(str, data.get("opened") or ())),
            fresh=frozenset(map(str, data.get("fresh") or ())),
            hidden_kinds=frozenset(map(str, data.get("hidden_kinds") or ())),
            span=(str(span[0]), str(span[1])) if span else None,
            undated=bool(data.get("undated", True)),
            folded=bool(data.get("folded", False)),
            placed=positions_from_json(data.get("positions") or {}),
            origin=origin_from_json(data.get("origin"), shown),
        )
    except (AttributeError, KeyError, TypeError, ValueError, IndexError) as error:
        expected = 'an object with "shown" (a list of node ids) and "positions" ({id: [x, y]})'
        raise ViewError(f"This is not a saved view ({type(error).__name__}: {error}); expected {expected}") from error


def positions_from_json(data: Mapping[str, Any]) -> dict[str, tuple[float, float]]:
    """Parses positions; entries that are not a pair of finite numbers are dropped."""
    found = {}
    for id, pair in data.items():
        if isinstance(pair, list | tuple) and len(pair) == 2 and all(_is_place(value) for value in pair):
            found[str(id)] = (float(pair[0]), float(pair[1]))
    return found


def _is_place(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value) and abs(value) < FARTHEST

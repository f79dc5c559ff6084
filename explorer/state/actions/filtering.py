"""Filters set on the map: a kind of events, a year."""

from collections.abc import Mapping
from typing import Any

from explorer.picture.scene import filter_kinds, filter_span
from explorer.state.actions.current import keep
from explorer.state.actions.opening import scene


def switch_kind(action: Mapping[str, Any]) -> None:
    """Toggles a kind of the legend."""
    now = scene()
    keep(filter_kinds(now, now.view.hidden_kinds ^ {str(action["name"])}))


def show_year(action: Mapping[str, Any]) -> None:
    """Shows the events of one year; all if it is already chosen, or none is given (`all`: also those without dates)."""
    now, year = scene(), str(action["year"])
    span = (year, year) if year and now.view.span != (year, year) else None
    keep(filter_span(now, span, now.view.undated or bool(action.get("all"))))

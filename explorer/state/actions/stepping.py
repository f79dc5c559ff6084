"""Steps through the saved views in their order."""

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.state import session
from explorer.state.actions.current import fresh
from explorer.state.actions.opening import open_view, scene
from explorer.state.reader_session import reader
from explorer.state.saved_views import SavedView, saved_views


@dataclass(frozen=True)
class Step:
    """The current step: its position from 0, the number of steps, and whether the graph has nothing of its view any more."""

    saved: SavedView
    place: int
    total: int
    gone: bool = False


def step() -> Step | None:
    """The current step; None while not stepping, or if its view was deleted."""
    return _step_among(saved_views(session.settings())) if reader().views.step else None


def _step_among(views: Sequence[SavedView]) -> Step | None:
    now = reader().views
    return next((Step(saved, n, len(views), now.gone) for n, saved in enumerate(views) if saved.slug == now.step), None)


def go_to_step(place: int = 0) -> None:
    """Opens the saved view at this position; does nothing if it is the current one or does not exist."""
    views = saved_views(session.settings())
    at = _step_among(views)
    if 0 <= place < len(views) and not (at and at.place == place):
        step_to(views[place])


def step_to(saved: SavedView) -> None:
    """Opens a view and makes it the current step."""
    now = reader().views
    open_view(saved)
    fresh()
    now.step, now.gone = saved.slug, not set(saved.view.shown) & set(scene().view.shown)


def end_steps() -> None:
    """Ends stepping; the picture stays."""
    reader().views.step = ""

"""Reads and replaces the scene of the session, its title and what is chosen in the panel."""

from dataclasses import replace
from typing import Any

from explorer.panel import Choice
from explorer.picture.scene import Scene, select
from explorer.state.reader_session import reader


def keep(changed: Scene) -> None:
    """Makes this the picture."""
    reader().scene = changed


def look_at_all() -> None:
    """Has the browser bring the whole picture into the window: it is a new one."""
    reader().fits += 1


def choice() -> Choice:
    """What is chosen in the panel."""
    return reader().choice


def fresh() -> None:
    """The panel begins anew: another thing is selected."""
    reader().choice, reader().joint = Choice(), None


def look_at_answer() -> None:
    """The panel shows the question and its sentences again: rows of its answer are chosen."""
    if (scene := reader().scene) is not None:
        keep(select(scene))
    fresh()


def choose(**changes: Any) -> None:
    """Changes what is chosen in the panel."""
    reader().choice = replace(choice(), **changes)

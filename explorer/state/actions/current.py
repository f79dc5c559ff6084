"""Reads and replaces the scene of the session and the choices in the panel."""

from dataclasses import replace
from typing import Any

from explorer.panel import Choice
from explorer.picture.scene import Scene, select
from explorer.state.reader_session import reader


def keep(changed: Scene) -> None:
    """Makes this scene the picture."""
    reader().scene = changed


def look_at_all() -> None:
    """Has the browser fit the whole picture into the window, because it is a new one."""
    reader().fits += 1


def choice() -> Choice:
    """The reader's choices in the panel."""
    return reader().choice


def fresh() -> None:
    """Resets the panel, because the selection has changed."""
    reader().choice, reader().joint = Choice(), None


def look_at_answer() -> None:
    """Shows the question and the sentences of the chosen rows in the panel again."""
    if (scene := reader().scene) is not None:
        keep(select(scene))
    fresh()


def back_to_answer() -> None:
    """Leads from what was opened back to the answer; the browser focuses the row it was opened from."""
    now = reader()
    if now.scene is not None:
        opened = next(iter((*now.scene.selected.nodes, *now.scene.selected.edges)), "")
        now.answer_focus = replace(now.answer_focus, number=now.answer_focus.number + 1, on=opened)
    look_at_answer()


def choose(**changes: Any) -> None:
    """Changes the choices in the panel."""
    reader().choice = replace(choice(), **changes)

"""Where the keyboard focus goes between an answer and what it opens: to the way back, then back to the row."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.state import actions
from explorer.state.reader_session import reader
from explorer.widgets.widget_values import value_of_widget

TO_ANSWER = "answer"
"""The action of the button that leads back to the answer."""


def open_from_list(action: Mapping[str, Any]) -> None:
    """Runs the click on a row of the answer's own list; the focus goes to the panel, which a narrow window has far below."""
    actions.perform(action)
    now = reader()
    now.answer_focus = replace(now.answer_focus, number=now.answer_focus.number + 1, on=TO_ANSWER, listed=True)


def focus_of_list() -> tuple[str, str]:
    """What the answer's own list focuses: a text that is new when it should, and the id of the row."""
    now = reader()
    return (f"list {_number()}", now.answer_focus.on) if now.asked and _in_list() else ("", "")


def focus_of_panel() -> tuple[str, str]:
    """What the panel focuses: a text that is new when it should, and the id of the row, or the way back."""
    now = reader()
    return (f"panel {_number()}", now.answer_focus.on) if now.asked and not _in_list() else ("", "")


def _number() -> str:
    now = reader()
    return f"{now.asked.number if now.asked else 0} {now.answer_focus.number}"


def _in_list() -> bool:
    focus = reader().answer_focus
    return focus.listed and focus.on not in ("", TO_ANSWER) and value_of_widget("tab") == "answer"

"""Blocks and what a click on them asks for are typed, on the Python side and in the browser."""

from explorer.state.actions.panel_actions import ACTIONS
from explorer.widgets.blocks.actions import DOES
from tests.javascript.declarations import FILE, declarations


def test_the_declarations_for_the_browser_are_current() -> None:
    assert FILE.read_text("utf-8") == declarations(), "run: python -m tests.javascript.declarations"


def test_everything_a_click_can_ask_for_is_done() -> None:
    assert ACTIONS.keys() | {"marked"} == set(DOES)

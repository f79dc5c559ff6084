"""Blocks and what a click on them asks for are typed, on the Python side and in the browser."""

import pytest

from explorer.panel import Choice
from explorer.state.actions import current
from explorer.state.actions.panel_actions import ACTIONS, perform
from explorer.state.reader_session import ReaderSession
from explorer.widgets.blocks.actions import DOES
from tests.javascript.declarations import FILE, declarations


def test_the_declarations_for_the_browser_are_current() -> None:
    assert FILE.read_text("utf-8") == declarations(), "run: python -m tests.javascript.declarations"


def test_everything_a_click_can_ask_for_is_done() -> None:
    assert ACTIONS.keys() | {"marked"} == set(DOES)


def test_more_sentences_are_no_readings_and_all_readings_are_no_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    session = ReaderSession()
    monkeypatch.setattr(current, "reader", lambda: session)
    perform({"do": "more_sentences"})
    assert session.choice == Choice(sentences=60)
    session.choice = Choice()
    perform({"do": "all_readings"})
    assert session.choice == Choice(all_readings=True)

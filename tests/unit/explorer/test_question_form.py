"""Which values the form of a question begins with: those of the address, and those it was left with when one goes back."""

from collections.abc import Mapping
from importlib import import_module
from types import SimpleNamespace

import pytest

from cypher.saved_queries.library import library
from explorer.state.reader_session import OpenForm, ReaderSession
from explorer.words.messages import Words
from graph.settings import Settings

form = import_module("explorer.screens.question_form.form")  # the package gives its function that name, too
QUERY = library(Settings()).named("csto_members")
DEFAULT, CHOSEN = {"organization": "organization:csto"}, {"organization": "organization:nato"}


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> ReaderSession:
    """The session of a reader who asked about a party of their own, and is on the page of the answer."""
    left = OpenForm(QUERY.name, 1, DEFAULT, (), 1, [{}, DEFAULT, CHOSEN])
    session = ReaderSession(arrivals=2, opened="graph")
    session.forms.open, session.forms.begun = left, 1
    unasked = SimpleNamespace(meaning=lambda text: [], leading=lambda ids: [])
    monkeypatch.setattr(form, "reader", lambda: session)
    monkeypatch.setattr(form, "session", unasked)
    return session


def begun(given: Mapping[str, str]) -> OpenForm:
    found: OpenForm = form._begun(Words("en"), QUERY, given, "")
    return found


@pytest.mark.parametrize("given", [{}, DEFAULT, CHOSEN])
def test_going_back_finds_what_was_asked_whatever_the_address(now: ReaderSession, given: dict[str, str]) -> None:
    assert begun(given).start["organization"] == "organization:nato"
    assert begun(given).number == begun(CHOSEN).number == 2, "and is not begun again by what it writes"


def test_a_question_opened_by_a_click_begins_with_its_defaults(now: ReaderSession) -> None:
    now.opened = "questions"
    assert begun({}).start["organization"] == "organization:csto"


def test_an_address_the_form_never_had_is_followed(now: ReaderSession) -> None:
    assert begun({"organization": "organization:eu"}).start["organization"] == "organization:eu"

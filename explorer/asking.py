"""Asking a saved question: its values, its answer as picture, and where it is kept for the table and the address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from cypher.library import SavedQuery, Value, values_of
from cypher.values import Answer
from explorer import actions, session
from explorer.messages import Words
from explorer.origin import NAME_LENGTH, Origin
from explorer.style import shortened
from explorer.vocabulary import EVENT_TYPES, LABELS, RELATIONSHIPS, called

MOST_KEPT = 10
"""Questions of a session that are listed as asked before, with their answers."""


@dataclass(frozen=True)
class Asked:
    """A question with its filled parameters and the answer to it."""

    query: SavedQuery
    given: Mapping[str, str]
    answer: Answer
    seconds: float
    number: int = 0
    """Counts the questions of a session."""
    of: tuple[str, ...] = ()
    """What was asked about, as people call it: the names of entities, dates, words; from the form or the question's own."""

    @property
    def address(self) -> dict[str, str]:
        """The parameters of the address of its form."""
        return address_of(self.query, self.given)

    def title(self, words: Words) -> str:
        """The question as it was asked: "Members of an organization · CSTO" for "… (example: the CSTO)"."""
        return " · ".join([self.query.title[words.language].split(" (")[0], *self.of])


def ask(query: SavedQuery, given: Mapping[str, str]) -> Asked:
    """Runs the question and makes its graph the picture.

    Raises:
        SavedQueryError: a value is missing or wrong.
    """
    started = datetime.now()
    values, settings = values_of(query, dict(given)), session.settings()
    answer = session.database().read(query.text, values, limit=settings.row_limit, timeout=settings.query_timeout)
    number = st.session_state.get("questions_asked", 0) + 1
    of = asked_about(session.words(), query, values, session.index().name)
    asked = Asked(query, dict(given), answer, (datetime.now() - started).total_seconds(), number, of)
    st.session_state.questions_asked = number
    st.session_state.asked = asked
    history = st.session_state.setdefault("history", [])
    history.insert(0, asked)
    del history[MOST_KEPT:]
    drawn = actions.show_answer(answer, Origin("question", shortened(asked.title(session.words()), NAME_LENGTH)))
    # Where a question names a chart, the chart is the answer: events by month are one node as a picture.
    st.session_state.tab_wanted = "graph" if drawn and not query.chart else "answer"
    st.session_state.go = ("graph", {})
    return asked


def address_of(query: SavedQuery, given: Mapping[str, str]) -> dict[str, str]:
    """The parameters of the address at which a question is asked with these values."""
    return {"q": query.name, **{f"p.{name}": value for name, value in given.items() if value}}


def asked_about(
    words: Words, query: SavedQuery, values: Mapping[str, Value], name: Callable[[str], str], length: int = 60
) -> tuple[str, ...]:
    """What a question was asked about, as people call it; how many rows it may have is left out."""
    codes = {**LABELS, **RELATIONSHIPS, **EVENT_TYPES}
    told: list[str] = []
    for parameter in query.parameters:
        value = values.get(parameter.name)
        if value is None or parameter.type == "integer":
            continue
        if parameter.type == "entity":
            told.append(name(str(value)))
        elif parameter.type == "date":
            told.append(words.date(str(value)))
        else:
            told.append(called(words, codes, value) if parameter.choices else f"“{value}”")
    return tuple(shortened(text, length) for text in told if text)

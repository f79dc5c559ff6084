"""Asking a saved question: its values, its answer as picture, and where it is kept for the table and the address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from cypher.library import SavedQuery, values_of
from cypher.values import Answer
from explorer import actions, session


@dataclass(frozen=True)
class Asked:
    """A question with its filled parameters and the answer to it."""

    query: SavedQuery
    given: Mapping[str, str]
    answer: Answer
    seconds: float
    number: int = 0
    """Counts the questions of a session."""


def ask(query: SavedQuery, given: Mapping[str, str]) -> Asked:
    """Runs the question and makes its graph the picture.

    Raises:
        SavedQueryError: a value is missing or wrong.
    """
    started = datetime.now()
    answer = session.database().read(
        query.text, values_of(query, dict(given)), limit=session.settings().row_limit, timeout=session.settings().query_timeout
    )
    number = st.session_state.get("questions_asked", 0) + 1
    asked = Asked(query, dict(given), answer, (datetime.now() - started).total_seconds(), number)
    st.session_state.questions_asked = number
    st.session_state.asked = asked
    history = st.session_state.setdefault("history", [])
    history.insert(0, (query.name, dict(given), len(answer.rows)))
    del history[30:]
    # "Members of an organization (example: the CSTO)": the panel has the whole of it, the bar has little room.
    title = query.title[session.words().language].split(" (")[0]
    drawn = actions.show_answer(answer, title)
    # Where a question names a chart, the chart is the answer: events by month are one node as a picture.
    st.session_state.tab_wanted = "graph" if drawn and not query.chart else "answer"
    st.session_state.go = ("graph", {})
    return asked

"""Runs a saved question: validates its values, shows its answer as the picture, and stores it in the session."""

from collections.abc import Mapping

from cypher.saved_queries.library import SavedQuery, values_of
from cypher.saved_queries.row_counts import counted
from cypher.saved_queries.saved_query import COARSE
from explorer.picture.provenance import NAME_LENGTH, Origin
from explorer.state import actions, session
from explorer.state.asked_question import Asked
from explorer.state.reader_session import AnswerFocus, reader
from explorer.state.requests import ShowTab
from explorer.style import shortened
from explorer.words.question_summary import asked_about

MOST_KEPT = 10
"""Questions of a session kept in its history, with their answers."""

MOST_ROWS = 1000
"""Maximum rows of "show all"."""


def ask(query: SavedQuery, given: Mapping[str, str]) -> Asked:
    """Runs the question and makes its graph the picture.

    Raises:
        SavedQueryError: a value is missing or wrong.
    """
    asked, now = _answered(query, given), reader()
    answer = asked.answer
    now.asked = asked
    now.answer_focus = AnswerFocus(now.answer_focus.number)
    actions.close_story()
    now.history = [asked, *now.history][:MOST_KEPT]
    drawn = actions.show_answer(answer, Origin("question", shortened(asked.title(session.words()), NAME_LENGTH)))
    # If a question defines a chart, the chart is the answer; a timeline is a list to read, not a picture of 60 nodes.
    now.requests.add(ShowTab("graph" if drawn and not query.chart and not query.listed else "answer"))
    now.open_page("graph")
    return asked


def _answered(query: SavedQuery, given: Mapping[str, str]) -> Asked:
    values, settings, now = values_of(query, dict(given)), session.settings(), reader()
    answer = session.database().read(query.text, values, limit=settings.row_limit, timeout=settings.query_timeout)
    left_out = counted(session.database(), query, values, len(answer.rows))
    now.questions_asked += 1
    of = asked_about(session.words(), query, values, session.name_of)
    return Asked(query, dict(given), answer, now.questions_asked, left_out, of)


def answer_again() -> None:
    """Reads the last answer anew, as after a reader's verdict; the picture and the open tab stay."""
    now, asked = reader(), reader().asked
    if asked is None:
        return
    now.asked = _answered(asked.query, asked.given)
    now.history = [now.asked if one is asked else one for one in now.history]


def ask_coarse(asked: Asked) -> Asked:
    """Asks the same question again with the events whose date is too coarse to tell whether they are in its span."""
    return ask(asked.query, {**asked.given, COARSE: "yes"})


def ask_all(asked: Asked) -> Asked:
    """Asks the same question again for all rows, at most MOST_ROWS."""
    return ask(asked.query, {**asked.given, "limit": str(min(asked.counted.total or 0, MOST_ROWS) or MOST_ROWS)})

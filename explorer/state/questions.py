"""Runs a saved question: validates its values, shows its answer as the picture, and stores it in the session."""

from collections.abc import Mapping

from cypher.saved_queries.library import SavedQuery, values_of
from cypher.saved_queries.row_counts import counted, rows_to_read, without_limit
from cypher.saved_queries.saved_query import COARSE
from cypher.whole_answer import answer_for_file
from explorer.picture.provenance import NAME_LENGTH, Origin
from explorer.state import actions, session
from explorer.state.asked_question import Asked
from explorer.state.reader_session import AnswerFocus, reader
from explorer.state.requests import ShowTab
from explorer.style import shortened
from explorer.widgets.widget_values import value_of_widget
from explorer.words.question_summary import asked_about
from graph.stored_graph import Answer

MOST_KEPT = 10
"""Questions of a session kept in its history, with their answers."""


def ask(query: SavedQuery, given: Mapping[str, str], most: int = 0) -> Asked:
    """Runs the question and makes its graph the picture. `most`: rows to read, if more than the setting.

    Raises:
        SavedQueryError: a value is missing or wrong.
    """
    asked, now = _answered(query, given, most), reader()
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


def _answered(query: SavedQuery, given: Mapping[str, str], most: int) -> Asked:
    values, settings, now = values_of(query, dict(given)), session.settings(), reader()
    limit = max(most, rows_to_read(values, settings.row_limit))
    answer = session.database().read(query.text, values, limit=limit, timeout=settings.query_timeout)
    left_out = counted(session.database(), query, values, len(answer.rows), answer.truncated)
    now.questions_asked += 1
    of = asked_about(session.words(), query, values, session.name_of)
    return Asked(query, dict(given), answer, now.questions_asked, left_out, most, of)


def answer_again() -> None:
    """Reads the last answer anew, as after a reader's verdict; the picture and the open tab stay."""
    now, asked = reader(), reader().asked
    if asked is None:
        return
    now.asked = _answered(asked.query, asked.given, asked.most)
    now.history = [now.asked if one is asked else one for one in now.history]


def ask_coarse(asked: Asked) -> Asked:
    """Asks the same question again with the events whose date is too coarse to tell whether they are in its span."""
    return ask(asked.query, {**asked.given, COARSE: "yes"})


def ask_more(asked: Asked) -> Asked:
    """Asks the same question again for the next rows."""
    wanted, tab = len(asked.answer.rows) + asked.next_rows, str(value_of_widget("tab") or "graph")
    if asked.counted.total:
        asked = ask(asked.query, {**asked.given, "limit": str(wanted)})
    else:
        asked = ask(asked.query, asked.given, wanted)
    reader().requests.add(ShowTab(tab))  # one who reads on in a table stays in it
    return asked


def whole_answer(asked: Asked) -> Answer:
    """Reads every row of the answer, for a file; the picture and the open tab stay."""
    values = without_limit(values_of(asked.query, dict(asked.given)))
    return answer_for_file(session.database(), asked.query.text, values)

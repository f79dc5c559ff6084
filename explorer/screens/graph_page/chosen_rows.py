"""Which rows of the last answer are shown and chosen: the time span of the picture rules them too."""

from explorer.panel.tables import RowsInTime, rows_in_time
from explorer.state import actions, session
from explorer.state.asked_question import Asked
from explorer.widgets.widget_values import rows_chosen


def rows_in_sight(asked: Asked) -> RowsInTime:
    """Indexes of the answer's rows that the chosen time span shows; found once for each answer and span."""
    view = actions.scene().view
    which = (asked.number, asked.query.name, *sorted(asked.given.items()), len(asked.answer.rows))
    return session.remembered(("rows", *which, view.span, view.undated), lambda: rows_in_time(asked.answer, view))


def table_of(asked: Asked) -> str:
    """Widget key of the table of an answer: one with other rows is another table, where nothing is chosen yet."""
    view = actions.scene().view
    filtered = len(rows_in_sight(asked).rows) < len(asked.answer.rows)
    return f"answer {asked.number} {view.span} {view.undated}" if filtered else f"answer {asked.number}"


def chosen_rows(asked: Asked) -> tuple[int, ...]:
    """Indexes of the selected rows of the answer; all rows shown if none is selected."""
    shown = rows_in_sight(asked).rows
    return tuple(shown[place] for place in rows_chosen(table_of(asked)) if place < len(shown)) or shown

"""The time span of the picture rules the rows of an answer; what is dated too coarsely is told apart, not lost."""

from explorer.panel.tables import RowsInTime, rows_in_time
from explorer.picture.view import View
from graph.stored_graph import Answer, Graph, Node


def event(id: str, date: str | None, reported: str | None = None) -> Node:
    return Node(f"event:{id}", "Event", {"date": date, "first_reported": reported})


EVENTS = (event("day", "2019-09-14"), event("year", "2019"), event("later", "2020-01"), event("told", None, "2019-09-20"))
ANSWER = Answer(("event", "articles"), tuple((each, 1) for each in EVENTS))


def test_without_a_span_every_row_is_shown() -> None:
    assert rows_in_time(ANSWER, View()) == RowsInTime((0, 1, 2, 3))


def test_a_row_dated_only_by_its_year_is_not_shown_in_a_month_but_counted() -> None:
    assert rows_in_time(ANSWER, View(span=("2019-09", "2019-09"))) == RowsInTime((0, 3), (1,))


def test_rows_that_only_the_report_dates_go_when_these_are_switched_off() -> None:
    assert rows_in_time(ANSWER, View(undated=False)) == RowsInTime((0, 1, 2))


def test_a_row_without_events_has_no_time_and_a_path_has_that_of_its_events() -> None:
    path = Graph((Node("country:IR", "Country", {"name": "Iran"}), EVENTS[2]))
    answer = Answer(("name", "path"), (("CSTO", None), ("Iran", path)))
    assert rows_in_time(answer, View(span=("2019", "2019"))) == RowsInTime((0,))

"""The chart of an answer: every month has its place, and cooperation and conflict have the colors of the picture."""

from explorer.panel.tables import chart_of
from explorer.words.messages import Words
from graph.model import graph_model
from graph.stored_graph import Answer

QUADS = {name: code.look["color"] for name, code in graph_model().quad_classes.items()}


def answered(columns: tuple[str, ...], *rows: tuple[object, ...]) -> Answer:
    return Answer(columns=columns, rows=tuple(rows))


def test_months_without_events_are_there_and_empty() -> None:
    answer = answered(("month", "events", "cooperation", "conflict"), ("2019-11", 3, 1, 2), ("2020-02", 1, 1, 0))
    chart = chart_of(Words("en"), answer, ("month", "cooperation", "conflict"))
    assert [tuple(row.values()) for row in chart.rows] == [
        ("2019-11", 1, 2),
        ("2019-12", 0, 0),
        ("2020-01", 0, 0),
        ("2020-02", 1, 0),
    ]
    assert chart.by_month and chart.x == "Month"
    assert chart.parts == {"Cooperation": QUADS["material cooperation"], "Conflict": QUADS["material conflict"]}


def test_partners_are_a_bar_each_in_the_order_of_the_answer() -> None:
    answer = answered(("name", "cooperation", "conflict"), ("Iran", 1, 7), ("Rusia", 3, 0))
    chart = chart_of(Words("id"), answer, ("name", "cooperation", "conflict"))
    assert [row[chart.x] for row in chart.rows] == ["Iran", "Rusia"] and not chart.by_month
    assert list(chart.parts) == ["Kerja sama", "Konflik"]


def test_no_rows_are_no_bars() -> None:
    assert chart_of(Words("en"), answered(("month", "events")), ("month", "events")).rows == []

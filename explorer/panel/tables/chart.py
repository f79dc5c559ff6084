"""Builds the bars of an answer's chart: a bar for each row, also for months without a row, with a color for each part. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explorer.panel.tables.cells import Row, cell
from explorer.style import look_of
from explorer.words.columns import column_name
from explorer.words.messages import Words
from graph.stored_graph import Answer

COLORS: Mapping[str, str] = {
    "cooperation": look_of("event:material-cooperation").color,
    "conflict": look_of("event:material-conflict").color,
}
"""Colors of the parts, those of the picture; others have that of articles."""
MOST_MONTHS = 2400
"""Months up to which empty ones are drawn."""


@dataclass(frozen=True)
class Chart:
    """The bars: `x` is the heading of what stands below them, `parts` maps the heading of each part to its color."""

    rows: list[Row]
    x: str
    parts: Mapping[str, str]
    by_month: bool = False


def chart_of(words: Words, answer: Answer, columns: Sequence[str]) -> Chart:
    """Builds the chart of these columns: the first below the bars, the others as their parts."""
    x, *parts = columns
    places = {column: answer.columns.index(column) for column in columns}
    values = [{column: row[place] for column, place in places.items()} for row in answer.rows]
    by_month = x == "month"
    if by_month:
        values = _every_month(values, parts)
    named = {column: column_name(words, column) for column in columns}
    rows = [{named[column]: cell(words, row[column]) for column in columns} for row in values]
    colors = {named[part]: COLORS.get(part, look_of("Article").color) for part in parts}
    return Chart(rows, named[x], colors, by_month)


def _every_month(rows: Sequence[Mapping[str, Any]], parts: Sequence[str]) -> list[dict[str, Any]]:
    """The rows by month, with those between the first and the last that have none."""
    there = {str(row["month"]): dict(row) for row in rows}
    numbers = [int(month[:4]) * 12 + int(month[5:7]) - 1 for month in there]
    if not numbers or max(numbers) - min(numbers) > MOST_MONTHS:
        return list(there.values())
    months = (f"{number // 12:04}-{number % 12 + 1:02}" for number in range(min(numbers), max(numbers) + 1))
    return [there.get(month, {"month": month, **dict.fromkeys(parts, 0)}) for month in months]

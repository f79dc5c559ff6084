"""Describes what a question was asked about, and what its answer leaves out."""

from collections.abc import Callable, Mapping

from cypher.saved_queries.library import SavedQuery, Value
from cypher.saved_queries.row_counts import Counted
from cypher.saved_queries.saved_query import LARGEST_LIMIT
from explorer.style import shortened
from explorer.words.messages import Words
from explorer.words.translated_codes import EVENT_VERBS, LABEL_NAMES, RELATIONSHIP_VERBS, called


def asked_about(
    words: Words, query: SavedQuery, values: Mapping[str, Value], name: Callable[[str], str], length: int = 60
) -> tuple[str, ...]:
    """Display names of a question's parameters; row limits are left out."""
    codes = {**LABEL_NAMES, **RELATIONSHIP_VERBS, **EVENT_VERBS}
    told: list[str] = []
    for parameter in query.parameters:
        value = values.get(parameter.name)
        if value is None or parameter.type == "integer":
            continue
        if parameter.type == "entity":
            told.append(name(str(value)))
        elif parameter.type == "date":
            told += _date_told(words, parameter.name, values)
        elif parameter.type == "switch":
            told += [parameter.meaning[words.language].split(",")[0]] if value else []
        else:
            told.append(called(words, codes, value) if parameter.choices else f"“{value}”")
    return tuple(shortened(text, length) for text in told if text)


def _date_told(words: Words, name: str, values: Mapping[str, Value]) -> list[str]:
    """Describes a date: "from 1 Sep 2019", "until Sep 2019"; if both bounds are the same, only once: "Sep 2019"."""
    date = words.date(str(values[name]))
    if values.get("since") == values.get("until"):
        return [date] if name == "since" else []
    return [
        words("from {date}", date=date) if name == "since" else words("until {date}", date=date) if name == "until" else date
    ]


def rows_told(words: Words, rows: int, counted: Counted, truncated: bool = False) -> str:
    """Describes the number of rows: "50 of 153 rows", or "12 rows" if that is all; `truncated`: there are others, uncounted."""
    if truncated and not counted.total:
        return words("The first {n} rows; there are more.", n=words.number(rows))
    if counted.total and counted.total > rows:
        return words("{n} of {total} rows", n=words.number(rows), total=words.number(counted.total))
    return words.plural("{n} row", "{n} rows", rows)


def more_rows_told(words: Words, rows: int, next_rows: int, total: int | None) -> str:
    """Label of the button that brings the next rows of an answer: all that remain, or some of them."""
    if total == rows + next_rows:
        return words("Show all {n}", n=words.number(total))
    return words("Show {n} more", n=words.number(next_rows))


def download_told(words: Words, rows: int, total: int | None, truncated: bool) -> str:
    """Label of the button that downloads the rows of an answer, also those that are not on the page."""
    if total and total > LARGEST_LIMIT:
        return words("The first {n} of {total} rows as CSV", n=words.number(LARGEST_LIMIT), total=words.number(total))
    if truncated and not total:
        return words("All rows as CSV")
    return words.plural("{n} row as CSV", "All {n} rows as CSV", total or rows)


def picture_told(words: Words, nodes: int, left_out: int) -> str:
    """Describes how much of an answer its picture has room for; '' if for all of it."""
    if not left_out:
        return ""
    return words("The picture has {n} of the {total} nodes.", n=words.number(nodes), total=words.number(nodes + left_out))


def in_time_told(words: Words, rows: int, total: int) -> str:
    """Describes how many rows of an answer the span chosen on the timeline shows."""
    return words("{n} of {total} rows, in the chosen time", n=words.number(rows), total=words.number(total))


def perhaps_told(words: Words, rows: int) -> str:
    """Describes the rows that are not shown because their date is too coarse for the chosen span; '' if none."""
    if not rows:
        return ""
    return words.plural(
        "{n} more row, dated only by year or month, may be in that time.",
        "{n} more rows, dated only by year or month, may be in that time.",
        rows,
    )


def coarse_told(words: Words, counted: Counted) -> str:
    """Describes the events that a question leaves out because their date is too coarse for its span; '' if none."""
    if not counted.coarse:
        return ""
    return words.plural(
        "{n} more event, dated only by year or month, may be in that time; it is left out.",
        "{n} more events, dated only by year or month, may be in that time; they are left out.",
        counted.coarse,
    )


def undated_told(words: Words, counted: Counted) -> str:
    """Describes how many undated events are left out; '' if none."""
    if not counted.undated:
        return ""
    return words.plural("{n} event without a date is left out.", "{n} events without a date are left out.", counted.undated)

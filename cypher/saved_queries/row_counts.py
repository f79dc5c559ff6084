"""Counts the rows of a saved question without its limit, and the events that its time filter leaves out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cypher.protocols import Reader
from cypher.saved_queries.saved_query import COARSE, LARGEST_LIMIT, SavedQuery
from cypher.statements import named

TIMES = ("since", "until", "dated")
_LIMITED = re.compile(r"\s+ORDER\s+BY\s+[^\n]*?\sLIMIT\s+\$limit\b", re.IGNORECASE)
_DATED = re.compile(r"^WITH [^\n]* AS moment\n", re.MULTILINE)


@dataclass(frozen=True)
class Counted:
    """What an answer leaves out; None if not counted.

    `total` is the number of rows without the limit (None where a question has no limit of its own and is cut), `undated` of
    events without a date, `coarse` of events that may be in the span asked for but are dated only by a year or month that
    reaches beyond it.
    """

    total: int | None = None
    undated: int | None = None
    coarse: int | None = None


def rows_to_read(values: Mapping[str, Any], row_limit: int) -> int:
    """Rows to read of a question: its own limit, if that is more than the setting."""
    limit = values.get("limit")
    return max(row_limit, limit) if isinstance(limit, int) else row_limit


def without_limit(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a question for as many rows as one answer can have."""
    return {**values, "limit": LARGEST_LIMIT} if "limit" in values else dict(values)


def counted(database: Reader, query: SavedQuery, values: Mapping[str, Any], rows: int, truncated: bool = False) -> Counted:
    """Counts what an answer with `rows` rows leaves out; only runs queries if it may leave something out."""
    limit = values.get("limit")
    cut = isinstance(limit, int) and rows >= limit
    total = total_of(database, query, values) if cut else None if truncated else rows
    names = {parameter.name for parameter in query.parameters}
    dated = _DATED.search(query.text)
    if not dated or not names.issuperset(TIMES) or not any(values.get(name) for name in TIMES):
        return Counted(total)
    text = query.text[: dated.end()] + named("saved_queries/left_out_by_time.cypher")
    undated, coarse = database.read(text, dict(values)).rows[0]
    return Counted(total, int(undated), int(coarse) if values.get(COARSE) is False else None)


def total_of(database: Reader, query: SavedQuery, values: Mapping[str, Any]) -> int | None:
    """The number of rows of a question without its limit; None if its text has no such limit."""
    text = counting_text(query.text)
    rows = database.read(text, dict(values)).rows if text else ()
    return int(rows[0][0]) if rows else None


def counting_text(text: str) -> str | None:
    """Rewrites a question to count its rows before the limit; None if it has no such limit.

    "WITH DISTINCT e ORDER BY e.date LIMIT $limit" becomes "WITH DISTINCT e RETURN count(*) AS total".
    """
    found = _LIMITED.search(text)
    return f"{text[: found.start()]}\nRETURN count(*) AS total" if found else None

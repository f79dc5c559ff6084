"""Counts the rows of a saved question without its limit, and the undated events that its time filter excludes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cypher.protocols import Reader
from cypher.saved_queries.saved_query import SavedQuery

EARLIEST = "0001"
"""A date before every real date: an event that is not on or after it is undated."""
_LIMITED = re.compile(r"\s+ORDER\s+BY\s+[^\n]*?\sLIMIT\s+\$limit\b", re.IGNORECASE)


@dataclass(frozen=True)
class Counted:
    """`total` is the number of rows without the limit, `undated` of events a time filter excludes; None if not counted."""

    total: int | None = None
    undated: int | None = None


def counted(database: Reader, query: SavedQuery, values: Mapping[str, Any], rows: int) -> Counted:
    """Counts what an answer with `rows` rows leaves out; only runs queries if it may leave something out."""
    limit = values.get("limit")
    cut = isinstance(limit, int) and rows >= limit
    total = total_of(database, query, values) if cut else rows
    timed = [name for name in ("since", "until", "dated") if values.get(name)]
    if not timed or "dated" not in {parameter.name for parameter in query.parameters} or query.chart:
        return Counted(total)
    everything = total_of(database, query, {**values, "since": None, "until": None, "dated": False})
    dated = total_of(database, query, {**values, "since": EARLIEST, "until": None})
    return Counted(total, everything - dated if everything is not None and dated is not None else None)


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

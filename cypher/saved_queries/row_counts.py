"""How many rows a saved question would have without its limit, and how many events it leaves out for want of a date."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cypher.protocols import Reader
from cypher.saved_queries.saved_query import SavedQuery

EARLIEST = "0001"
"""A date every date is later than: what is not on or after it has none."""
_LIMITED = re.compile(r"\s+ORDER\s+BY\s+[^\n]*?\sLIMIT\s+\$limit\b", re.IGNORECASE)


@dataclass(frozen=True)
class Counted:
    """`total` rows there are without the limit, `undated` events that a span of time leaves out; None where not counted."""

    total: int | None = None
    undated: int | None = None


def counted(database: Reader, query: SavedQuery, values: Mapping[str, Any], rows: int) -> Counted:
    """What an answer with so many rows leaves out; counts only where it may leave something out."""
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
    """How many rows a question has without its limit; None where its text has no such limit."""
    text = counting_text(query.text)
    rows = database.read(text, dict(values)).rows if text else ()
    return int(rows[0][0]) if rows else None


def counting_text(text: str) -> str | None:
    """The question up to where its limit cuts, counting what comes there; None where it has no such limit.

    "WITH DISTINCT e ORDER BY e.date LIMIT $limit" becomes "WITH DISTINCT e RETURN count(*) AS total".
    """
    found = _LIMITED.search(text)
    return f"{text[: found.start()]}\nRETURN count(*) AS total" if found else None

"""The newest of an entity that very many articles mention: found among the newest articles, not among all its sentences."""

from math import ceil
from typing import Any

from explorer.read.run_reads import Source, rows

MANY = 1000
"""Articles that make an entity a hub."""
WIDEST = 3000
"""Newest articles that are looked at, at most."""


def newest(source: Source, name: str, label: str, id: str, skip: int, limit: int) -> list[dict[str, Any]]:
    """The rows of the read `name`; of a hub those of `name`_hub, which are the same where enough of the newest mention it."""
    asked: dict[str, Any] = {"id": id, "limit": limit} | ({"skip": skip} if name == "sentences_of" else {})
    window = _window(source, label, id, skip + limit)
    if 0 < window <= WIDEST:
        found = rows(source, f"{name}_hub", label, window=window, **asked)
        if len(found) == limit:
            return found
    return rows(source, name, label, **asked)


def _window(source: Source, label: str, id: str, wanted: int) -> int:
    """How many of the newest articles hold so many that mention it, generously; 0 for what is no hub."""
    for row in rows(source, "share", label, id=id):
        if (row["articles"] or 0) >= MANY:
            return 100 + ceil(1.5 * wanted * int(row["total"]) / int(row["articles"]))
    return 0

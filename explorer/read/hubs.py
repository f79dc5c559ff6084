"""Reads the newest mentions of hubs (entities in very many articles): scans only the newest articles, not all sentences."""

from math import ceil
from typing import Any

from explorer.read.run_reads import Source, rows

MANY = 1000
"""Articles from which an entity counts as a hub."""
WIDEST = 3000
"""Maximum number of newest articles that are scanned."""


def newest(source: Source, name: str, label: str, id: str, skip: int, limit: int) -> list[dict[str, Any]]:
    """Runs the read `name`; for a hub `name`_hub, whose rows are the same if enough of the newest articles mention it."""
    asked: dict[str, Any] = {"id": id, "limit": limit} | ({"skip": skip} if name == "sentences_of" else {})
    window = _window(source, label, id, skip + limit)
    if 0 < window <= WIDEST:
        found = rows(source, f"{name}_hub", label, window=window, **asked)
        if len(found) == limit:
            return found
    return rows(source, name, label, **asked)


def _window(source: Source, label: str, id: str, wanted: int) -> int:
    """Estimates how many of the newest articles contain enough mentions, with a margin; 0 if it is not a hub."""
    for row in rows(source, "article_share", label, id=id):
        if (row["articles"] or 0) >= MANY:
            return 100 + ceil(1.5 * wanted * int(row["total"]) / int(row["articles"]))
    return 0

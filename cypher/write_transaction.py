"""Runs statements in one write transaction, in batches of rows, and sums up the server's counters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from neo4j import ManagedTransaction

from cypher.driver_values import plain

BATCH = 5_000
"""Maximum rows per statement; larger batches are not faster and take more memory on the server."""


Rows = Sequence[Mapping[str, Any]]


def batches(rows: Rows) -> Iterator[Rows]:
    """Splits the rows into batches of at most BATCH; no batch if there are no rows."""
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


@dataclass(frozen=True)
class Counts:
    """What statements created and deleted, as counted by the server."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.nodes_created + other.nodes_created,
            self.nodes_deleted + other.nodes_deleted,
            self.relationships_created + other.relationships_created,
            self.relationships_deleted + other.relationships_deleted,
        )


class Writer:
    """One open write transaction; `counts` sums up what its statements did."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction
        self.counts = Counts()

    def run(self, text: str, rows: Rows | None = None, **parameters: Any) -> list[dict[str, Any]]:
        """Runs a statement and returns its rows as dicts; with `rows`, once per batch of `$rows` (not at all for no rows)."""
        if rows is None:
            return self._run(text, parameters)
        found: list[dict[str, Any]] = []
        for part in batches(rows):
            found += self._run(text, {**parameters, "rows": list(part)})
        return found

    def _run(self, text: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        result = self._transaction.run(text, parameters)
        found = [dict(zip(record.keys(), map(plain, record.values()), strict=True)) for record in result]
        counters = result.consume().counters
        self.counts += Counts(
            counters.nodes_created, counters.nodes_deleted, counters.relationships_created, counters.relationships_deleted
        )
        return found

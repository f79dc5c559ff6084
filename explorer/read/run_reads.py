"""Runs the queries of cypher/reads, which the explorer asks of the database: one file per query.

A query names its label `Entity` (and `Other`). The actual label is the prefix of every id (`country:RU` is a `Country`) and is
filled in, so each read finds its node through the index of that label on every engine.
"""

import functools
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from cypher.statements import labeled
from graph.model import by_label
from graph.stored_graph import Answer, Graph, graph_of

PATIENCE = 30.0
"""Timeout of a read in seconds; only the index of all names on a large graph comes near it."""

MANY = 100_000
"""Maximum rows of a read; queries whose answers can grow have their own limit."""


class Source(Protocol):
    """The part of cypher.database.Database that the explorer needs."""

    def read(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Answer:
        """Runs a read-only query."""
        ...


@functools.cache
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(8, "reads")


def together(first: Callable[[], Any], *others: Callable[[], Any]) -> list[Any]:
    """Runs reads in parallel and returns their answers in order: a panel waits only for its slowest read.

    The first one runs in this thread and may itself call `together`; the others must not, or waiting reads could occupy all
    workers.
    """
    running = [_workers().submit(read) for read in others]
    return [first(), *(each.result() for each in running)]


def answer(source: Source, name: str, label: str = "Entity", other: str = "Other", /, **parameters: Any) -> Answer:
    """Runs a read."""
    return source.read(labeled(f"reads/{name}.cypher", label, other), parameters, limit=MANY, timeout=PATIENCE)


def rows(source: Source, name: str, label: str = "Entity", /, **parameters: Any) -> list[dict[str, Any]]:
    """Runs a read and returns one dict per row."""
    found = answer(source, name, label, **parameters)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def rows_by_label(source: Source, name: str, ids: Iterable[str], **parameters: Any) -> list[dict[str, Any]]:
    """Runs a read over `$ids` once for each label among them, and returns the rows."""
    return [row for label, group in by_label(ids).items() for row in rows(source, name, label, ids=group, **parameters)]


def graph_by_label(source: Source, name: str, ids: Iterable[str], **parameters: Any) -> Graph:
    """Runs a read over `$ids` once for each label among them, and returns the graph."""
    found = [answer(source, name, label, ids=group, **parameters).graph for label, group in by_label(ids).items()]
    return graph_of((node for graph in found for node in graph.nodes), (r for graph in found for r in graph.relationships))

"""Runs the texts of cypher/reads: what the explorer asks of the database, one file a question.

A text names its label `Entity` (and `Other`). The real one stands at the front of every id (`country:RU` is a `Country`), so
each read finds its node by the index of that label on every engine.
"""

import functools
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from cypher.statements import labeled
from graph.model import by_label
from graph.stored_graph import Answer, Graph, graph_of

PATIENCE = 30.0
"""Seconds a read of our own may take; only the index of all names on a large graph comes near it."""

MANY = 100_000
"""Rows an own read may return; each text has its own limit where an answer can grow."""


class Source(Protocol):
    """What the explorer needs of cypher.database.Database."""

    def read(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Answer:
        """The answer to a read-only query."""
        ...


@functools.cache
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(8, "reads")


def together(first: Callable[[], Any], *others: Callable[[], Any]) -> list[Any]:
    """What these reads answer, in order, run at the same time: a panel waits for its slowest read, not for all in a row.

    The first one runs here and may itself read together; the others must not, or waiting ones could fill all workers.
    """
    running = [_workers().submit(read) for read in others]
    return [first(), *(each.result() for each in running)]


def answer(source: Source, name: str, label: str = "Entity", other: str = "Other", /, **parameters: Any) -> Answer:
    """The answer to a read."""
    return source.read(labeled(f"reads/{name}.cypher", label, other), parameters, limit=MANY, timeout=PATIENCE)


def rows(source: Source, name: str, label: str = "Entity", /, **parameters: Any) -> list[dict[str, Any]]:
    """The answer to a read as one dict a row."""
    found = answer(source, name, label, **parameters)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def rows_by_label(source: Source, name: str, ids: Iterable[str], **parameters: Any) -> list[dict[str, Any]]:
    """The rows of a read over `$ids`, run once for each label among them."""
    return [row for label, group in by_label(ids).items() for row in rows(source, name, label, ids=group, **parameters)]


def graph_by_label(source: Source, name: str, ids: Iterable[str], **parameters: Any) -> Graph:
    """The graph of a read over `$ids`, run once for each label among them."""
    found = [answer(source, name, label, ids=group, **parameters).graph for label, group in by_label(ids).items()]
    return graph_of((node for graph in found for node in graph.nodes), (r for graph in found for r in graph.relationships))

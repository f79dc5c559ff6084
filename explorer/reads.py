"""Runs the texts of cypher/reads: what the explorer asks of the database, one file a question.

A text names its label `Entity` (and `Other`). The real one stands at the front of every id (`country:RU` is a `Country`), so
each read finds its node by the index of that label on every engine.
"""

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from typing import Any, Protocol

from cypher.values import Answer, Graph, graph_of

LABELS = {
    "country": "Country",
    "organization": "Organization",
    "actor": "Actor",
    "place": "Place",
    "event": "Event",
    "article": "Article",
}
"""What stands before the colon of an id, and the label it means."""

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


def label_of(id: str) -> str | None:
    """The label of the node with this id; None when it is no id of ours. `article:5d0c#3` is a sentence."""
    front, colon, _ = id.partition(":")
    if front == "article" and "#" in id:
        return "Sentence"
    return LABELS.get(front) if colon else None


def by_label(ids: Iterable[str]) -> dict[str, list[str]]:
    """The ids under their labels, each once, in order; what is no id of ours is left out."""
    found: dict[str, list[str]] = defaultdict(list)
    for id in dict.fromkeys(ids):
        if label := label_of(id):
            found[label].append(id)
    return dict(found)


@functools.cache
def text_of(name: str, label: str = "Entity", other: str = "Other") -> str:
    """The Cypher of cypher/reads/<name>.cypher for these labels."""
    text = (files("cypher") / "reads" / f"{name}.cypher").read_text("utf-8")
    known = {*LABELS.values(), "Sentence", "Entity", "Other"}
    if not {label, other} <= known:
        raise ValueError(f"label is {label!r} and {other!r}; expected two of {sorted(known)}")
    return re.sub(r":Other\b", f":{other}", re.sub(r":Entity\b", f":{label}", text))


def answer(source: Source, name: str, label: str = "Entity", other: str = "Other", /, **parameters: Any) -> Answer:
    """The answer to a read."""
    return source.read(text_of(name, label, other), parameters, limit=MANY, timeout=PATIENCE)


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

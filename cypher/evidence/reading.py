"""Runs a query over many ids in batches, so that each result stays within the limits."""

from collections.abc import Iterable, Iterator
from typing import Any

from cypher.protocols import Reader

BATCH = 1000  # ids per query
PATIENCE = 60.0  # time limit of a batch, in seconds
_MANY = 1_000_000  # row limit; each query is bounded by its batch


def batches(ids: Iterable[str], size: int = BATCH) -> Iterator[list[str]]:
    """Splits the ids, without repeats, into lists of at most `size`."""
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), size):
        yield wanted[start : start + size]


def rows_of(reader: Reader, text: str, ids: Iterable[str], size: int = BATCH) -> Iterator[tuple[Any, ...]]:
    """Runs a query for these `$ids` and yields its rows."""
    for batch in batches(ids, size):
        yield from reader.read(text, {"ids": batch}, limit=_MANY, timeout=PATIENCE).rows

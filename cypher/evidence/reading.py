"""Reading by ids, in batches that an answer's limits hold."""

from collections.abc import Iterable, Iterator
from typing import Any

from cypher.protocols import Reader

BATCH = 1000  # ids a read
PATIENCE = 60.0  # seconds a batch may take
_MANY = 1_000_000  # rows; each text is bounded by its batch


def batches(ids: Iterable[str], size: int = BATCH) -> Iterator[list[str]]:
    """The ids, each once, in lists of at most `size`."""
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), size):
        yield wanted[start : start + size]


def rows_of(reader: Reader, text: str, ids: Iterable[str], size: int = BATCH) -> Iterator[tuple[Any, ...]]:
    """The rows of a text for these `$ids`."""
    for batch in batches(ids, size):
        yield from reader.read(text, {"ids": batch}, limit=_MANY, timeout=PATIENCE).rows

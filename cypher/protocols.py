"""The parts of a database that the questions of this room need: so that they are asked of a database, or of a test's own."""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from graph.stored_graph import Answer


class Reader(Protocol):
    """Answers reading queries."""

    def read(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Answer:
        """The answer of a reading query."""


class Streamer(Protocol):
    """Tells a reading query's rows one by one."""

    def stream(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 600.0
    ) -> Iterator[dict[str, Any]]:
        """Every row of a reading query, one by one; `timeout` in seconds."""

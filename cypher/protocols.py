"""Protocols for the parts of a database that queries need, so that tests can pass their own."""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from graph.stored_graph import Answer


class Reader(Protocol):
    """Runs reading queries."""

    def read(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Answer:
        """The answer of a reading query."""


class Streamer(Protocol):
    """Streams the rows of a reading query."""

    def stream(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 600.0
    ) -> Iterator[dict[str, Any]]:
        """Yields every row of a reading query; `timeout` in seconds."""

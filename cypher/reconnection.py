"""Reconnects. If the embedded server has died, the next query restarts it."""

import threading
from collections.abc import Callable
from typing import TypeVar

from cypher.engines import Engine
from cypher.read_transaction import translated
from graph.errors import DatabaseError, QueryTimeout

Made = TypeVar("Made")


class Connection:
    """The connection to one engine, reopened whenever its server has died; thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._opening = threading.Lock()
        self._opened = 0

    def open(self) -> None:
        """Connects, starting the embedded server if none runs."""
        with translated(self._engine):
            self._engine.open()
        self._opened += 1

    def again(self, ask: Callable[[], Made], tries: int = 2, ends: Callable[[], DatabaseError] | None = None) -> Made:
        """Runs `ask`, and again if the embedded server died meanwhile: the next server recovers what was committed.

        Raises:
            DatabaseError: the server died at each of `tries` attempts; the error of `ends`, or else why a query ended so.
        """
        for last in (False,) * (tries - 1) + (True,):
            opened, server = self._opened, self._engine.server
            try:
                return ask()
            except DatabaseError as error:
                if not self._engine.lost(error):
                    raise
                self._reopen(opened)
                if last:
                    raise (ends() if ends else _why_ended(goes_on=server == self._engine.server)) from error
        raise AssertionError("at least one try")

    def _reopen(self, opened: int) -> None:
        """Reopens the connection number `opened`, unless another thread already has."""
        with self._opening:
            if self._opened == opened:
                self.open()


def _why_ended(goes_on: bool) -> QueryTimeout:
    """The error for a query that got no answer twice; `goes_on`: the server stayed alive."""
    if goes_on:
        return QueryTimeout(
            "the query was ended: it is nested too deeply for the server, or makes one text too long. Ask for less"
        )
    return QueryTimeout("the query was ended: the server ran out of memory over it, twice. Ask for less")

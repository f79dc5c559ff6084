"""Starts an embedded server anew that was killed, and connects again, for whoever asks next."""

import threading
from collections.abc import Callable
from typing import TypeVar

from cypher.engines import Engine
from cypher.read_transaction import translated
from graph.errors import DatabaseError, QueryTimeout

Made = TypeVar("Made")


class Connection:
    """The drivers of one engine, opened again as often as its server is killed; may be shared by threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._opening = threading.Lock()
        self._opened = 0

    def open(self) -> None:
        """Connect, starting the embedded server where none runs."""
        with translated(self._engine):
            self._engine.open()
        self._opened += 1

    def again(self, ask: Callable[[], Made], tries: int = 2, ends: Callable[[], DatabaseError] | None = None) -> Made:
        """Ask, and again when the embedded server was ended meanwhile: the next one recovers what it held.

        Raises:
            DatabaseError: what `ends` says, or why a question is ended, when this was so at each of so many tries.
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
        """Open again what was opened for the `opened`th time, unless another thread was faster."""
        with self._opening:
            if self._opened == opened:
                self.open()


def _why_ended(goes_on: bool) -> QueryTimeout:
    """Why a question got no answer, twice; `goes_on`: its server lived on."""
    if goes_on:
        return QueryTimeout(
            "the query was ended: it is nested too deeply for the server, or makes one text too long. Ask for less"
        )
    return QueryTimeout("the query was ended: the server ran out of memory over it, twice. Ask for less")

"""Staying connected: an embedded server that was killed is found gone and started anew by whoever asks next."""

import threading
from collections.abc import Callable
from typing import TypeVar

from cypher.asking import translated
from cypher.engines import Engine
from simpul.errors import DatabaseError, DatabaseUnavailable, QueryTimeout

Made = TypeVar("Made")
_ENDS_IT = "the query was ended: the server ran out of memory over it, twice. Ask for less"


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

    def again(self, ask: Callable[[], Made], twice: DatabaseError | None = None) -> Made:
        """Ask, and once more when the embedded server was killed meanwhile: the next one recovers what it held.

        Raises:
            DatabaseError: `twice`, or a QueryTimeout, when the server had just begun anew, so that this is what ends it.
        """
        opened = self._opened
        try:
            return ask()
        except DatabaseUnavailable:
            if self._engine.name != "embedded":
                raise
        self._reopen(opened)
        opened = self._opened
        try:
            return ask()
        except DatabaseUnavailable as error:
            self._reopen(opened)
            raise twice or QueryTimeout(_ENDS_IT) from error

    def _reopen(self, opened: int) -> None:
        """Open again what was opened for the `opened`th time, unless another thread was faster."""
        with self._opening:
            if self._opened == opened:
                self.open()

"""Cancels running queries: at their time limit, or when the user presses stop.

The embedded engine has no transaction timeout and keeps working after its client is gone, so a thread here asks it to cancel
the query. A Neo4j stops transactions at their own timeout; there the thread serves the stop button, and otherwise acts two
seconds after the limit.
"""

import itertools
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from cypher.driver_errors import CAUGHT
from cypher.engines import Engine
from graph.errors import DatabaseError

_LOOK = 0.05  # seconds between two checks of the clock and the stop button
_ASKING = 3.0  # seconds during which a server is asked to cancel, before it is forced
_AGAIN = 0.25  # seconds between requests: at the first one the query may not be on the server's list yet


@dataclass
class Run:
    """One running query: its token on the server, and why it was canceled, if it was."""

    token: str
    stopped: str | None = None
    done: threading.Event = field(default_factory=threading.Event)


class Watch:
    """Watches the queries of one connection.

    Tokens are reused once their query has ended: on the embedded engine they are part of the query text, and an unchanged
    text stays in the engine's cache of parsed statements.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._name = secrets.token_hex(4)
        self._numbers = itertools.count()
        self._free: list[str] = []
        self._lock = threading.Lock()

    @contextmanager
    def over(self, seconds: float, stop: threading.Event | None) -> Iterator[Run]:
        """Watches a run, which is canceled after `seconds`, or when `stop` is set."""
        with self._lock:
            token = self._free.pop() if self._free else f"simpul {self._name} {next(self._numbers)}"
        run = Run(token)
        thread = threading.Thread(target=self._look, args=(run, seconds, stop), daemon=True)
        thread.start()
        try:
            yield run
        finally:
            run.done.set()
            thread.join()
            with self._lock:
                self._free.append(token)

    def _look(self, run: Run, seconds: float, stop: threading.Event | None) -> None:
        deadline = time.monotonic() + seconds
        while not run.done.wait(_LOOK):
            if stop is not None and stop.is_set():
                run.stopped = "it was stopped"
            elif time.monotonic() >= deadline:
                run.stopped = f"it took longer than {seconds:g} s"
            if run.stopped:
                self._end(run)

    def _end(self, run: Run) -> None:
        """Asks the server to cancel the query until it has ended; if that does not help, forces it, once."""
        patience = time.monotonic() + _ASKING
        while not run.done.is_set() and time.monotonic() < patience:
            with suppress(DatabaseError, *CAUGHT):  # a server that is overloaded, or gone
                self._engine.stop(run.token)
            run.done.wait(_AGAIN)
        if not run.done.is_set():
            with suppress(DatabaseError, *CAUGHT):
                self._engine.force()
            run.done.wait()

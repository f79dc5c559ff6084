"""Stopping queries: at their time limit, or when their reader has had enough.

The embedded engine knows no timeout of a transaction and works on when its client is gone, so a thread here asks it to end the
query. A Neo4j stops transactions at their own timeout; there the thread serves the stop button alone.
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

_LOOK = 0.05  # seconds between two looks at the clock and the stop button
_ASKING = 3.0  # seconds a server is asked politely
_AGAIN = 0.25  # a query may not be on the server's list yet when it is first asked to end it


@dataclass
class Run:
    """One running query: its token on the server, and why it was stopped, if it was."""

    token: str
    stopped: str | None = None
    done: threading.Event = field(default_factory=threading.Event)


class Watch:
    """Watches the queries of one connection.

    Tokens are reused once their query has ended: the embedded engine finds them in the text, and a text that stays the same
    keeps its place in the engine's cache of parsed statements.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._name = secrets.token_hex(4)
        self._numbers = itertools.count()
        self._free: list[str] = []
        self._lock = threading.Lock()

    @contextmanager
    def over(self, seconds: float, stop: threading.Event | None) -> Iterator[Run]:
        """A run that is stopped after so many seconds, or when the event is set."""
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
        """Ask the server until the query has ended; when asking does not help, force it, once."""
        patience = time.monotonic() + _ASKING
        while not run.done.is_set() and time.monotonic() < patience:
            with suppress(DatabaseError, *CAUGHT):  # a server that is out of breath, or gone
                self._engine.stop(run.token)
            run.done.wait(_AGAIN)
        if not run.done.is_set():
            with suppress(DatabaseError, *CAUGHT):
                self._engine.force()
            run.done.wait()

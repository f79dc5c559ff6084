"""The database connection: read, write, explain. Same Cypher on both engines; driver errors are translated here."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from neo4j import ManagedTransaction, unit_of_work

from cypher.engines import Engine, engine_of
from cypher.query_plan import plan_text
from cypher.read_transaction import Asking, translated
from cypher.reconnection import Connection
from cypher.safety import read_only
from cypher.schema import make_schema
from cypher.statements import named, statements
from cypher.stored_version import StoredVersion, check_version
from cypher.write_transaction import Counts, Writer, batches
from graph.errors import DatabaseError, DatabaseUnavailable
from graph.settings import Settings
from graph.stored_graph import Answer

__all__ = ["Counts", "Database", "Writer", "connect", "named", "statements"]

Made = TypeVar("Made")
WRITE_LIMIT = 600.0
"""Time limit of one write transaction, in seconds."""
WRITE_TRIES = 6
"""Attempts at a transaction whose server dies meanwhile: a runaway query of somebody else must not end a load."""


class Database:
    """An open database. Created by `connect`; thread-safe."""

    def __init__(self, engine: Engine, settings: Settings) -> None:
        self._engine = engine
        self._settings = settings
        self._asking = Asking(engine, settings)
        self._connection = Connection(engine)
        self._prepared = False

    @property
    def engine(self) -> str:
        """`embedded` or `neo4j`."""
        return self._engine.name

    @property
    def where(self) -> str:
        """The database in words: its folder or address."""
        return self._engine.where

    @property
    def version(self) -> str:
        """The server's name and version."""
        with translated(self._engine):
            return self._engine.version()

    def read(
        self,
        text: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int | None = None,
        nodes: int | None = None,
        timeout: float | None = None,
        stop: threading.Event | None = None,
    ) -> Answer:
        """Runs one reading query, typed by a user or our own, and returns its answer.

        At most `limit` rows (default: the setting row_limit), and in its graph at most `nodes` nodes (default: the setting
        node_limit); the answer tells whether there was more.
        After `timeout` seconds (default: the setting query_timeout), or once `stop` is set, the server cancels the query.

        Raises:
            QueryRefused: the text is not a plain reading query.
            QueryFailed: the text is wrong, or a parameter is missing.
            QueryTimeout: it exceeded its time limit, or was canceled.
            DatabaseUnavailable: the database does not answer.
        """
        read_only.check(text, parameters)
        most = self._settings.row_limit if limit is None else limit
        room = self._settings.node_limit if nodes is None else nodes
        seconds = self._settings.query_timeout if timeout is None else timeout
        given = dict(parameters or {})

        return self._connection.again(lambda: self._asking.answer(text, given, most, room, seconds, stop))

    def stream(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = WRITE_LIMIT
    ) -> Iterator[dict[str, Any]]:
        """Streams all rows of one of our own reading queries in bounded memory, cells as plain values (for exports)."""
        read_only.check(text, parameters)
        return self._asking.rows(text, dict(parameters or {}), timeout)

    def explain(self, text: str, parameters: Mapping[str, Any] | None = None) -> str:
        """The plan of a reading query, one operator per line; the query is not run.

        Raises:
            QueryRefused, QueryFailed: as `read`.
        """
        read_only.check(text, parameters)
        return plan_text(self._connection.again(lambda: self._asking.plan(text, dict(parameters or {}))).plan or {})

    def change(self, work: Callable[[Writer], Made]) -> Made:
        """Runs `work` in one transaction, retried as a whole on conflicts, and returns its result.

        Also retried if the embedded server died meanwhile. It may have committed everything just before, so `work` must be
        idempotent.
        """

        def once(transaction: ManagedTransaction) -> Made:
            return work(Writer(transaction))

        def attempt() -> Made:
            with translated(self._engine), self._engine.alone(), self._engine.writing() as session:
                return session.execute_write(unit_of_work(timeout=WRITE_LIMIT)(once))

        return self._connection.again(attempt, WRITE_TRIES, self._why_it_ends)

    def _why_it_ends(self) -> DatabaseError:
        """The error for a server that died at every attempt to store something."""
        if self._engine.is_full():
            return DatabaseError(f"{self.where}: its disk is full. Make room there, then load again, which goes on")
        told = "something beside this ends it: a question that takes all its memory, or want of memory on this machine"
        return DatabaseUnavailable(f"{self.where} ended {WRITE_TRIES} times while it stored this; {told}. Load again to go on")

    def write(self, text: str, rows: Sequence[Mapping[str, Any]] | None = None, **parameters: Any) -> Counts:
        """Runs one of our own statements; `rows` go in batches of at most 5,000, one transaction each. Returns the counts."""

        def counted(writer: Writer, part: Sequence[Mapping[str, Any]] | None) -> Counts:
            writer.run(text, part, **parameters)
            return writer.counts

        total = Counts()
        for part in [None] if rows is None else batches(rows):
            total += self.change(lambda writer, part=part: counted(writer, part))  # type: ignore[misc]
        return total

    def prepare(self) -> None:
        """Creates constraints and indexes that do not exist yet."""
        if self._prepared:
            return

        def make() -> None:  # locked against another first load: IF NOT EXISTS checks too early
            with translated(self._engine), self._engine.alone():
                make_schema(self._engine)

        self._connection.again(make)
        self._prepared = True

    def close(self) -> None:
        """Closes the connection; an embedded server keeps running."""
        self._engine.close()

    def open(self, older: bool = False) -> None:
        """Connects, starting the embedded server if none runs; with `older`, also accepts a graph that an upgrade can convert.

        Raises:
            DatabaseUnavailable: nothing answers, or it refuses the user and password.
            DatabaseError: another version of Simpul wrote what is stored.
        """
        self._connection.open()
        stored = self.stored_version()
        if not (older and stored.can_be_ours):
            check_version(stored, self.where)

    def stored_version(self) -> StoredVersion:
        """The schema version of what is stored; the current one for an empty database."""
        rows = self.read(named("reads/schema.cypher"), timeout=WRITE_LIMIT).rows
        return StoredVersion(*rows[0]) if rows else StoredVersion()

    def run_alone(self, text: str) -> None:
        """Runs one of our own statements that manages its transactions itself (CALL … IN TRANSACTIONS)."""
        with translated(self._engine), self._engine.writing() as session:
            session.run(text).consume()


@contextmanager
def connect(settings: Settings, older: bool = False) -> Iterator[Database]:
    """Opens the database these settings name, starting the embedded one if none runs. `older`: see `Database.open`.

    Raises:
        DatabaseUnavailable: nothing answers, or it refuses the user and password.
    """
    database = Database(engine_of(settings), settings)
    database.open(older)
    try:
        yield database
    finally:
        database.close()

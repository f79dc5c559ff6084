"""The connection: read, write, explain. One Cypher text for both engines; the driver's errors leave here in our words."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from neo4j import ManagedTransaction, Query, Result, ResultSummary, Session, Transaction, unit_of_work

from cypher import safety
from cypher.collect import Collector, answer_of, plain
from cypher.engines import Engine, engine_of
from cypher.graph_model import TEXT_INDEXES
from cypher.plans import only_reads, plan_text
from cypher.texts import named, statements
from cypher.trouble import CAUGHT, said
from cypher.values import Answer
from cypher.watch import Watch
from cypher.writer import BATCH, Counts, Writer
from simpul.errors import DatabaseUnavailable, QueryRefused, QueryTimeout
from simpul.settings import Settings

__all__ = ["Counts", "Database", "Writer", "connect", "named", "statements"]

Made = TypeVar("Made")
WRITE_LIMIT = 600.0
"""Seconds one transaction of a load may take."""
_MOST_ALLOWED = 1_000


class Database:
    """An open database. Made by `connect`; may be shared by threads."""

    def __init__(self, engine: Engine, settings: Settings) -> None:
        self._engine = engine
        self._settings = settings
        self._watch = Watch(engine)
        self._allowed: set[str] = set()
        self._opening = threading.Lock()
        self._opened = 0
        self._prepared = False

    @property
    def engine(self) -> str:
        """`embedded` or `neo4j`."""
        return self._engine.name

    @property
    def where(self) -> str:
        """The database in words: its folder or its address."""
        return self._engine.where

    @property
    def version(self) -> str:
        """The server's name and version."""
        with self._translated():
            return self._engine.version()

    def read(
        self,
        text: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int | None = None,
        timeout: float | None = None,
        stop: threading.Event | None = None,
    ) -> Answer:
        """The answer to one reading query, typed by a person or ours.

        At most `limit` rows (default: the setting row_limit) and node_limit nodes; `Answer.truncated` says that there was more.
        After `timeout` seconds (default: the setting query_timeout), or once `stop` is set, the query is stopped on the server.

        Raises:
            QueryRefused: the text is not a plain reading query.
            QueryFailed: the text is wrong, or a parameter is missing.
            QueryTimeout: it took too long, or was stopped.
            DatabaseUnavailable: the database does not answer.
        """
        safety.check(text)
        most = self._settings.row_limit if limit is None else limit
        seconds = self._settings.query_timeout if timeout is None else timeout
        given = dict(parameters or {})

        def ask() -> Answer:
            self._allow(text, given)
            with self._asked(text, given, seconds, stop) as (transaction, result):
                rows = [tuple(record.values()) for record in result.fetch(most + 1)]
                collector = Collector(self._settings.node_limit)
                collector.see(rows[:most])
                _add_missing(transaction, collector)
                return answer_of(collector, result.keys(), rows[:most], len(rows) > most)

        return self._again(ask)

    def stream(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = WRITE_LIMIT
    ) -> Iterator[dict[str, Any]]:
        """Every row of a reading query of ours, one by one in bounded memory, cells as plain values (for exports)."""
        safety.check(text)
        with self._asked(text, dict(parameters or {}), timeout, None) as (_, result):
            for record in result:
                yield dict(zip(record.keys(), map(plain, record.values()), strict=True))

    def explain(self, text: str, parameters: Mapping[str, Any] | None = None) -> str:
        """The plan of a reading query, an operator a line; the query does not run.

        Raises:
            QueryRefused, QueryFailed: as `read`.
        """
        safety.check(text)
        return plan_text(self._again(lambda: self._plan(text, dict(parameters or {})).plan or {}))

    def change(self, work: Callable[[Writer], Made]) -> Made:
        """What `work` returns, run in one transaction that is retried as a whole when another one was in the way."""

        def once(transaction: ManagedTransaction) -> Made:
            return work(Writer(transaction))

        with self._translated(), self._engine.alone(), self._engine.writing() as session:
            return session.execute_write(unit_of_work(timeout=WRITE_LIMIT)(once))

    def write(self, text: str, rows: Sequence[Mapping[str, Any]] | None = None, **parameters: Any) -> Counts:
        """What a statement of ours made; `rows` go in batches of at most 5,000, each its own transaction."""

        def counted(writer: Writer, part: Sequence[Mapping[str, Any]] | None) -> Counts:
            writer.run(text, part, **parameters)
            return writer.counts

        parts = [rows] if rows is None else [rows[start : start + BATCH] for start in range(0, len(rows), BATCH)]
        total = Counts()
        for part in parts:
            total += self.change(lambda writer, part=part: counted(writer, part))  # type: ignore[misc]
        return total

    def prepare(self) -> None:
        """Constraints and indexes, where they are not there yet."""
        if self._prepared:
            return
        with self._translated(), self._engine.writing() as session:
            for statement in statements(named("schema.cypher")):
                session.run(statement).consume()
        with self._translated():
            for name, (label, property_) in TEXT_INDEXES.items():
                self._engine.make_text_index(name, label, property_)
        self._prepared = True

    def close(self) -> None:
        """Close the connection; an embedded server goes on."""
        self._engine.close()

    def open(self) -> None:
        """Connect, starting the embedded server where none runs."""
        with self._translated():
            self._engine.open()
        self._opened += 1

    @contextmanager
    def _asked(
        self, text: str, parameters: dict[str, Any], seconds: float, stop: threading.Event | None
    ) -> Iterator[tuple[Transaction, Result]]:
        with self._watch.over(self._engine.patience(seconds), stop) as run:
            try:
                with self._engine.reading() as session, self._begin(session, run.token, seconds) as transaction:
                    yield transaction, transaction.run(self._engine.tagged(text, run.token), parameters)
            except CAUGHT as error:
                ours = said(error, self.where, lines_missing=self._engine.uncounted(text))
                if run.stopped or isinstance(ours, QueryTimeout):
                    reason = run.stopped or f"it took longer than {seconds:g} s"
                    raise QueryTimeout(f"the query was ended: {reason}. Ask for less, or raise SIMPUL_QUERY_TIMEOUT") from error
                raise ours from error

    def _begin(self, session: Session, token: str, seconds: float) -> Transaction:
        return session.begin_transaction(metadata={"simpul": token}, timeout=seconds)

    def _allow(self, text: str, parameters: dict[str, Any]) -> None:
        """Look at the plan of a text not seen before; the embedded engine shows none, its user is the wall there."""
        if self.engine == "embedded" or text in self._allowed:
            return
        if not only_reads(self._plan(text, parameters)):
            raise QueryRefused("the query does more than read the graph")
        if len(self._allowed) >= _MOST_ALLOWED:
            self._allowed.clear()
        self._allowed.add(text)

    def _plan(self, text: str, parameters: dict[str, Any]) -> ResultSummary:
        with self._translated(text), self._engine.reading() as session:
            query = Query(f"EXPLAIN {text}", timeout=self._settings.query_timeout)
            return session.run(query, parameters).consume()

    def _again(self, ask: Callable[[], Made]) -> Made:
        """Ask, and once more when the embedded server was killed meanwhile: the next one recovers what it held."""
        opened = self._opened
        try:
            return ask()
        except DatabaseUnavailable:
            if self.engine != "embedded":
                raise
        self._reopen(opened)
        opened = self._opened
        try:
            return ask()
        except DatabaseUnavailable as error:  # it had just begun anew, so this query is what ends it
            self._reopen(opened)
            raise QueryTimeout("the query was ended: the server ran out of memory over it, twice. Ask for less") from error

    def _reopen(self, opened: int) -> None:
        """Open again what was opened for the `opened`th time, unless another thread was faster."""
        with self._opening:
            if self._opened == opened:
                self.open()

    @contextmanager
    def _translated(self, text: str = "") -> Iterator[None]:
        try:
            yield
        except CAUGHT as error:
            raise said(error, self.where, lines_missing=self._engine.uncounted(text)) from error


@contextmanager
def connect(settings: Settings) -> Iterator[Database]:
    """The database these settings name, open; the embedded one is started where none runs.

    Raises:
        DatabaseUnavailable: nothing answers, or it refuses the user and password.
    """
    database = Database(engine_of(settings), settings)
    database.open()
    try:
        yield database
    finally:
        database.close()


def _add_missing(transaction: Transaction, collector: Collector) -> None:
    """Read the ends of relationships that the answer names only by element id."""
    missing = collector.missing
    for start in range(0, len(missing), BATCH):
        # one by one: the embedded engine reads every node for elementId(n) IN $ids
        text = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id RETURN n"
        found = transaction.run(text, {"ids": missing[start : start + BATCH]})
        collector.see([record["n"]] for record in found)

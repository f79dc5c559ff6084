"""The connection: read, write, explain. One Cypher text for both engines; the driver's errors leave here in our words."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from typing import Any, TypeVar

from neo4j import ManagedTransaction, Result, ResultSummary, Session, Transaction, unit_of_work

from cypher import safety
from cypher.collect import Collector, answer_of, plain
from cypher.engines import Engine, engine_of
from cypher.graph_model import TEXT_INDEXES
from cypher.trouble import CAUGHT, said
from cypher.values import Answer
from cypher.watch import Watch
from simpul.errors import DatabaseUnavailable, QueryRefused, QueryTimeout
from simpul.settings import Settings

__all__ = ["Counts", "Database", "Writer", "connect"]

Made = TypeVar("Made")
BATCH = 5_000
"""Most rows of one statement; larger ones gain nothing and hold more memory on the server."""
WRITE_LIMIT = 600.0
"""Seconds one transaction of a load may take."""
_REFUSED_OPERATORS = ("LoadCSV", "Show", "Terminate", "Create", "Merge", "Delete", "Set", "Remove", "Foreach")
_MOST_ALLOWED = 1_000


@dataclass(frozen=True)
class Counts:
    """What statements made and removed, as the server counted."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.nodes_created + other.nodes_created,
            self.nodes_deleted + other.nodes_deleted,
            self.relationships_created + other.relationships_created,
            self.relationships_deleted + other.relationships_deleted,
        )


class Writer:
    """One open transaction that writes; `counts` adds up what its statements did."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction
        self.counts = Counts()

    def run(self, text: str, rows: Sequence[Mapping[str, Any]] | None = None, **parameters: Any) -> list[dict[str, Any]]:
        """What the statement returns, as plain dicts; with `rows` it runs once per batch of `$rows`, not at all for none."""
        if rows is None:
            return self._run(text, parameters)
        found: list[dict[str, Any]] = []
        for start in range(0, len(rows), BATCH):
            found += self._run(text, {**parameters, "rows": list(rows[start : start + BATCH])})
        return found

    def _run(self, text: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        result = self._transaction.run(text, parameters)
        found = [dict(zip(record.keys(), map(plain, record.values()), strict=True)) for record in result]
        counters = result.consume().counters
        self.counts += Counts(
            counters.nodes_created, counters.nodes_deleted, counters.relationships_created, counters.relationships_deleted
        )
        return found


class Database:
    """An open database. Made by `connect`; may be shared by threads."""

    def __init__(self, engine: Engine, settings: Settings) -> None:
        self._engine = engine
        self._settings = settings
        self._watch = Watch(engine)
        self._allowed: set[str] = set()
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
        return _plan_text(self._again(lambda: self._plan(text, dict(parameters or {})).plan or {}))

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
        summary = self._plan(text, parameters)
        operators = set(_operators(summary.plan or {}))
        if summary.query_type != "r" or any(part in name for name in operators for part in _REFUSED_OPERATORS):
            raise QueryRefused("the query does more than read the graph")
        if len(self._allowed) >= _MOST_ALLOWED:
            self._allowed.clear()
        self._allowed.add(text)

    def _plan(self, text: str, parameters: dict[str, Any]) -> ResultSummary:
        with self._translated(text), self._engine.reading() as session:
            return session.run(f"EXPLAIN {text}", parameters).consume()

    def _again(self, ask: Callable[[], Made]) -> Made:
        """Ask, and once more when the embedded server was killed meanwhile: the next one recovers what it held."""
        try:
            return ask()
        except DatabaseUnavailable:
            if self.engine != "embedded":
                raise
        self.open()
        return ask()

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


def named(path: str) -> str:
    """The Cypher text of a file of this room, such as `writes/sentences.cypher`."""
    return resources.files("cypher").joinpath(*path.split("/")).read_text("utf-8")


def statements(text: str) -> list[str]:
    """The statements of a file: what stands between semicolons at the end of a line, without empty ones."""
    bare = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))
    return [part.strip() for part in bare.split(";\n") if part.strip(" ;\n")]


def _add_missing(transaction: Transaction, collector: Collector) -> None:
    """Read the ends of relationships that the answer names only by element id."""
    missing = collector.missing
    for start in range(0, len(missing), BATCH):
        # one by one: the embedded engine reads every node for elementId(n) IN $ids
        text = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id RETURN n"
        found = transaction.run(text, {"ids": missing[start : start + BATCH]})
        collector.see([record["n"]] for record in found)


def _operators(plan: Mapping[str, Any]) -> Iterator[str]:
    yield str(plan.get("operatorType", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)


def _plan_text(plan: Mapping[str, Any], depth: int = 0) -> str:
    """The plan as text: the embedded engine's own drawing, a Neo4j's operators indented."""
    drawn = plan.get("args", {}).get("string-representation")
    if drawn:
        return str(drawn).strip()
    arguments = plan.get("args", {})
    line = f"{'  ' * depth}{str(plan.get('operatorType', '')).split('@')[0]} {arguments.get('Details', '')}".rstrip()
    rows = arguments.get("EstimatedRows")
    line += f" (about {rows:.0f} rows)" if isinstance(rows, float) else ""
    return "\n".join([line, *(_plan_text(child, depth + 1) for child in plan.get("children", ()))])

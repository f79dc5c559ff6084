"""Runs one read-only query per transaction: checks its plan, enforces the time limit, translates driver errors."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from neo4j import Query, Result, ResultSummary, Transaction

from cypher.driver_errors import CAUGHT, said
from cypher.driver_values import Collector, answer_of, plain
from cypher.engines import Engine
from cypher.query_plan import only_reads
from cypher.statements import named
from cypher.time_limit import Watch
from cypher.write_transaction import BATCH
from graph.errors import DatabaseError, QueryRefused, QueryTimeout
from graph.settings import Settings
from graph.stored_graph import Answer

Parameters = dict[str, Any]
_MOST_ALLOWED = 1_000


class Asking:
    """Runs reading queries on one engine; thread-safe. Queries must have passed `safety.read_only.check`."""

    def __init__(self, engine: Engine, settings: Settings) -> None:
        self._engine = engine
        self._settings = settings
        self._watch = Watch(engine)
        self._allowed: set[str] = set()

    def answer(
        self, text: str, parameters: Parameters, most: int, nodes: int, seconds: float, stop: threading.Event | None
    ) -> Answer:
        """Runs a query and returns at most `most` rows, with the graph of at most `nodes` nodes and relationships in them."""
        self._allow(text, parameters)
        with self._asked(text, parameters, seconds, stop) as (transaction, result):
            rows = [tuple(record.values()) for record in result.fetch(most + 1)]
            collector = Collector(nodes)
            collector.see(rows[:most])
            _add_missing(transaction, collector)
            return answer_of(collector, result.keys(), rows[:most], len(rows) > most)

    def rows(self, text: str, parameters: Parameters, seconds: float) -> Iterator[dict[str, Any]]:
        """Streams every row in bounded memory."""
        with self._asked(text, parameters, seconds, None) as (_, result):
            for record in result:
                yield dict(zip(record.keys(), map(plain, record.values()), strict=True))

    def plan(self, text: str, parameters: Parameters) -> ResultSummary:
        """The engine's plan of a query, which is not run.

        Planning on a Neo4j is watched like a query, because no server timeout stops it. The embedded engine plans quickly.
        """
        limit = self._settings.query_timeout
        watched = self._watched(text, limit, None) if self._engine.name == "neo4j" else self._told(text)
        with watched as token, self._engine.reading() as session:
            try:
                return session.run(Query(f"EXPLAIN {text}", {"simpul": token}, limit), parameters).consume()
            except RecursionError as error:  # the driver parses a plan recursively: 200 UNION are too deep for it
                raise QueryRefused("its plan has too many steps inside each other; ask in several queries") from error

    def _allow(self, text: str, parameters: Parameters) -> None:
        """Checks the plan of a query not seen before; not for the embedded engine, whose read-only user protects it."""
        if self._engine.name == "embedded" or text in self._allowed:
            return
        if not only_reads(self.plan(text, parameters)):
            raise QueryRefused("the query does more than read the graph")
        if len(self._allowed) >= _MOST_ALLOWED:
            self._allowed.clear()
        self._allowed.add(text)

    @contextmanager
    def _asked(
        self, text: str, parameters: Parameters, seconds: float, stop: threading.Event | None
    ) -> Iterator[tuple[Transaction, Result]]:
        with (
            self._watched(text, seconds, stop) as token,
            self._engine.reading() as session,
            session.begin_transaction(metadata={"simpul": token}, timeout=seconds) as transaction,
        ):
            yield transaction, transaction.run(self._engine.tagged(text, token), parameters)

    @contextmanager
    def _watched(self, text: str, seconds: float, stop: threading.Event | None) -> Iterator[str]:
        """Yields the token for canceling after `seconds` or when `stop` is set, which then raises QueryTimeout."""
        with self._watch.over(self._engine.patience(seconds), stop) as run:
            try:
                yield run.token
            except CAUGHT as error:
                ours = said(error, self._engine.where, lines_missing=self._engine.uncounted(text))
                if run.stopped or isinstance(ours, QueryTimeout):
                    reason = run.stopped or f"it took longer than {seconds:g} s"
                    raise QueryTimeout(f"the query was ended: {reason}. Ask for less, or raise SIMPUL_QUERY_TIMEOUT") from error
                raise ours from error

    def _told(self, text: str) -> AbstractContextManager[str]:
        return translated(self._engine, text)


@contextmanager
def translated(engine: Engine, text: str = "") -> Iterator[str]:
    """Translates the driver's errors; yields an empty token, since nothing is watched."""
    try:
        yield ""
    except CAUGHT as error:
        ours = said(error, engine.where, lines_missing=engine.uncounted(text))
        raise (_of_full_disk(engine) if engine.is_full() else ours) from error
    except DatabaseError as error:
        if engine.is_full():
            raise _of_full_disk(engine) from error
        raise


def _of_full_disk(engine: Engine) -> DatabaseError:
    return DatabaseError(f"{engine.where}: its disk is full. Make room there, then load again, which goes on")


def _add_missing(transaction: Transaction, collector: Collector) -> None:
    """Fetches the ends of relationships that the result only names by element id."""
    missing = collector.missing
    for start in range(0, len(missing), BATCH):
        found = transaction.run(named("reads/nodes_by_element_id.cypher"), {"ids": missing[start : start + BATCH]})
        collector.see([record["n"]] for record in found)

"""The embedded engine: ArcadeDB from its Python wheel."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from neo4j import READ_ACCESS, Driver, Session
from neo4j.exceptions import AuthError, ServiceUnavailable, SessionExpired

from cypher import embedded_server
from cypher.embedded_server import arcadedb
from cypher.engines.drivers import driver_to
from graph.errors import DatabaseError, DatabaseUnavailable, QueryRefused, QueryTimeout

WAIT_LIMIT = 600.0
"""Seconds to wait for another writer's transaction."""
RETRY_LIMIT = 5.0
"""Seconds a write is retried on a server that does not answer; then the server is restarted (Database.change)."""

ROOM = 32_000_000
"""Bytes that must be free on the disk: one transaction of a load, its log, and additional pages."""

_COMMENTS = re.compile(r"(?:\s|//[^\n]*\n|/\*.*?\*/)*", re.DOTALL)
_ANALYZER = {"analyzer": "org.apache.lucene.analysis.standard.StandardAnalyzer"}  # no stemming, as Neo4j's default


@dataclass
class Embedded:
    """ArcadeDB from its wheel, with one user that writes and one that can only read."""

    data: Path
    name: str = "embedded"

    def __post_init__(self) -> None:
        self.where = f"the embedded database in {embedded_server.folder_of(self.data)}"
        self._drivers: dict[str, Driver] = {}
        self._server: embedded_server.Server | None = None

    def open(self) -> None:
        """Finds or starts the server, and connects."""
        try:
            self._connect(embedded_server.server(self.data))
        except (AuthError, ServiceUnavailable, SessionExpired):  # it was shutting down, or another server has its port now
            self._connect(embedded_server.settled(self.data))

    def _connect(self, server: embedded_server.Server) -> None:
        self.close()
        self._server = server
        drivers = {user: driver_to(server.uri, user, server.passwords[user], RETRY_LIMIT) for user in ("writer", "reader")}
        self._drivers = drivers
        for driver in drivers.values():
            driver.verify_connectivity()

    def close(self) -> None:
        """Closes both drivers."""
        for driver in self._drivers.values():
            driver.close()
        self._drivers = {}

    def lost(self, error: DatabaseError) -> bool:
        """Whether the server does not answer or is shutting down, when it rejects statements for misleading reasons."""
        if isinstance(error, (QueryRefused, QueryTimeout)):
            return False
        return isinstance(error, DatabaseUnavailable) or not arcadedb.ready(self._running.http_port)

    @property
    def server(self) -> object:
        """Its process id."""
        return self._server.pid if self._server else None

    def is_full(self) -> bool:
        """Whether less disk space is free than one transaction may need."""
        return shutil.disk_usage(embedded_server.folder_of(self.data)).free < ROOM

    def version(self) -> str:
        """The version of the wheel: the server reports itself as a Neo4j."""
        return f"ArcadeDB {metadata.version('arcadedb-embedded')}"

    def writing(self) -> Session:
        """A session as `writer`."""
        return self._drivers["writer"].session(database=arcadedb.DATABASE)

    def alone(self) -> AbstractContextManager[Any]:
        """A file lock: two MERGE of one new node would fail here with a duplicate key, which no retry fixes."""
        return self._locked()

    def reading(self) -> Session:
        """A session as `reader`, a user the engine only lets read."""
        return self._drivers["reader"].session(database=arcadedb.DATABASE, default_access_mode=READ_ACCESS)

    def uncounted(self, text: str) -> int:
        """The lines of leading comments, which are cut off before the text is parsed."""
        found = _COMMENTS.match(text)
        return found[0].count("\n") if found else 0

    def tagged(self, text: str, token: str) -> str:
        """The token as a leading comment: the engine lists running queries by text, without metadata."""
        return f"//{token};\n{text}"

    def patience(self, seconds: float) -> float:
        """The limit itself: the server does not enforce it."""
        return seconds

    def stop(self, token: str) -> None:
        """Cancels the query with this token; neither a driver-side timeout nor a closed connection would."""
        for query in self._ask("list queries")["result"]:
            if f"//{token};" in query.get("text", ""):
                self._ask(f"terminate query {query['id']}")

    def force(self) -> None:
        """Kills the server and restarts it at the same address.

        The engine checks for cancellation between rows and not inside an expression: a list of lists of ranges, or a string
        that doubles itself, runs on until the memory is exhausted. What was written is in the log and is recovered.
        """
        embedded_server.restart(self.data, self._running)

    def make_text_index(self, name: str, label: str, property_: str) -> None:
        """Creates the index with SQL; ArcadeDB has no Cypher for it."""
        for statement in (
            f"CREATE VERTEX TYPE {label} IF NOT EXISTS",
            f"CREATE PROPERTY {label}.{property_} IF NOT EXISTS STRING",
            f"CREATE INDEX `{name}` IF NOT EXISTS ON {label} ({property_}) FULL_TEXT METADATA {json.dumps(_ANALYZER)}",
        ):
            self._post(f"command/{arcadedb.DATABASE}", {"language": "sql", "command": statement})

    @contextmanager
    def _locked(self) -> Iterator[None]:
        file = embedded_server.folder_of(self.data) / "writer.lock"
        try:
            with FileLock(file, timeout=WAIT_LIMIT):
                yield
        except PermissionError as error:
            raise DatabaseError(f"{file} cannot be written, and so nothing can be loaded here; mend its permissions") from error
        except Timeout as error:
            raise DatabaseError(
                f"{file}: another program has written for {WAIT_LIMIT:g} s; load again when it has ended"
            ) from error

    def _ask(self, command: str) -> Any:
        return self._post("server", {"command": command}, timeout=2.0)

    def _post(self, path: str, body: Mapping[str, Any], timeout: float = 60.0) -> Any:
        server = self._running
        return arcadedb.post(server.http_port, path, server.passwords["root"], body, timeout=timeout)

    @property
    def _running(self) -> embedded_server.Server:
        if self._server is None:
            raise DatabaseError(f"the connection to {self.where} is closed")
        return self._server

"""The embedded engine: ArcadeDB out of its wheel."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from neo4j import READ_ACCESS, Driver, Session

from cypher import arcade, local
from cypher.engines.drivers import driver_to
from simpul.errors import DatabaseError

WAIT_LIMIT = 600.0
"""Seconds to wait for another writer's transaction."""
RETRY_LIMIT = 5.0
"""Seconds a write is tried again on a server that does not answer; then it is started anew (Database.change)."""

_COMMENTS = re.compile(r"(?:\s|//[^\n]*\n|/\*.*?\*/)*", re.DOTALL)
_ANALYZER = {"analyzer": "org.apache.lucene.analysis.standard.StandardAnalyzer"}  # no stemming, as Neo4j's default


@dataclass
class Embedded:
    """ArcadeDB out of the wheel, with a user that writes and one that cannot."""

    data: Path
    name: str = "embedded"

    def __post_init__(self) -> None:
        self.where = f"the embedded database in {local.folder_of(self.data)}"
        self._drivers: dict[str, Driver] = {}

    def open(self) -> None:
        """Find or start the server, and connect."""
        self.close()
        self._server = local.server(self.data)
        uri, passwords = self._server.uri, self._server.passwords
        self._drivers = {user: driver_to(uri, user, passwords[user], RETRY_LIMIT) for user in ("writer", "reader")}
        for driver in self._drivers.values():
            driver.verify_connectivity()

    def close(self) -> None:
        """Close both drivers."""
        for driver in self._drivers.values():
            driver.close()
        self._drivers = {}

    def version(self) -> str:
        """That of the wheel: the server calls itself a Neo4j."""
        return f"ArcadeDB {metadata.version('arcadedb-embedded')}"

    def writing(self) -> Session:
        """A session as `writer`."""
        return self._drivers["writer"].session(database=arcade.DATABASE)

    def alone(self) -> AbstractContextManager[Any]:
        """A lock on a file: two MERGE of one new node end here as a duplicate key, which no retry mends."""
        return self._locked()

    def reading(self) -> Session:
        """A session as `reader`, whom the engine lets read alone."""
        return self._drivers["reader"].session(database=arcade.DATABASE, default_access_mode=READ_ACCESS)

    def uncounted(self, text: str) -> int:
        """Comments in front are cut off before the text is parsed."""
        found = _COMMENTS.match(text)
        return found[0].count("\n") if found else 0

    def tagged(self, text: str, token: str) -> str:
        """The token as a comment in front: the engine lists the texts that run, and no metadata of theirs."""
        return f"//{token};\n{text}"

    def patience(self, seconds: float) -> float:
        """The limit itself: nobody else keeps it."""
        return seconds

    def stop(self, token: str) -> None:
        """End what runs with this token; neither a driver-side timeout nor a closed connection would."""
        for query in self._ask("list queries")["result"]:
            if f"//{token};" in query.get("text", ""):
                self._ask(f"terminate query {query['id']}")

    def force(self) -> None:
        """End the server and start it anew, at the same address.

        The engine looks at the stop sign between rows and not inside an expression: a list of lists of ranges, or a string
        that doubles itself, runs on until the memory is gone. What was written is in the log and comes back.
        """
        local.restart(self.data, self._server)

    def make_text_index(self, name: str, label: str, property_: str) -> None:
        """The index by SQL; there is no Cypher for it here."""
        for statement in (
            f"CREATE VERTEX TYPE {label} IF NOT EXISTS",
            f"CREATE PROPERTY {label}.{property_} IF NOT EXISTS STRING",
            f"CREATE INDEX `{name}` IF NOT EXISTS ON {label} ({property_}) FULL_TEXT METADATA {json.dumps(_ANALYZER)}",
        ):
            self._post(f"command/{arcade.DATABASE}", {"language": "sql", "command": statement})

    @contextmanager
    def _locked(self) -> Iterator[None]:
        file = local.folder_of(self.data) / "writer.lock"
        try:
            with FileLock(file, timeout=WAIT_LIMIT):
                yield
        except Timeout as error:
            raise DatabaseError(
                f"{file}: another program has written for {WAIT_LIMIT:g} s; load again when it has ended"
            ) from error

    def _ask(self, command: str) -> Any:
        return self._post("server", {"command": command}, timeout=2.0)

    def _post(self, path: str, body: Mapping[str, Any], timeout: float = 60.0) -> Any:
        return arcade.post(self._server.http_port, path, self._server.passwords["root"], body, timeout=timeout)

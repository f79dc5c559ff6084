"""The two engines behind one Bolt address: what differs between the embedded server and a Neo4j, and nothing else."""

import json
import logging
import re
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Protocol

from filelock import FileLock
from neo4j import READ_ACCESS, Driver, GraphDatabase, Session

from cypher import arcade, local
from simpul.errors import DatabaseError, DatabaseUnavailable
from simpul.settings import Settings

logging.getLogger("neo4j.notifications").setLevel(logging.ERROR)  # "label not in the database yet" is no news to anybody

_COMMENTS = re.compile(r"(?:\s|//[^\n]*\n|/\*.*?\*/)*", re.DOTALL)
_ADDRESS = re.compile(r"(bolt|neo4j)(\+s|\+ssc)?://(\[[0-9a-fA-F:.]+\]|[^/\s:@\[\]]+)(:\d{1,5})?/?")
CONNECT_LIMIT = 15.0
"""Seconds to wait for a database to answer."""


_ANALYZER = {"analyzer": "org.apache.lucene.analysis.standard.StandardAnalyzer"}  # no stemming, as Neo4j's default


WAIT_LIMIT = 600.0
"""Seconds to wait for another writer's transaction."""
RETRY_LIMIT = 60.0
"""Seconds a write is tried again, long enough for an embedded server to be started anew."""


class Engine(Protocol):
    """What the database needs of an engine."""

    name: str
    where: str

    def open(self) -> None:
        """Start what has to run, and the drivers to it; closes those that were open."""

    def close(self) -> None:
        """Close the drivers; the server goes on."""

    def version(self) -> str:
        """The server's name and version."""

    def writing(self) -> Session:
        """A session that may write."""

    def alone(self) -> AbstractContextManager[Any]:
        """Held while a transaction writes, so that two writers never meet."""

    def reading(self) -> Session:
        """A session that can only read."""

    def uncounted(self, text: str) -> int:
        """Lines at the beginning of a text that the engine's messages do not count."""

    def tagged(self, text: str, token: str) -> str:
        """The text as it is sent, so that `stop` finds it by its token."""

    def patience(self, seconds: float) -> float:
        """Seconds after which we stop a query ourselves."""

    def stop(self, token: str) -> None:
        """Ask the server to stop the running query that carries this token."""

    def force(self) -> None:
        """End what would not be stopped, whatever it costs."""

    def make_text_index(self, name: str, label: str, property_: str) -> None:
        """A full-text index over one property, unless it is there."""


def engine_of(settings: Settings) -> Engine:
    """The engine these settings name: a Neo4j where an address is given, else the embedded one."""
    if settings.neo4j_uri:
        return Neo4j(settings.neo4j_uri, settings.neo4j_user, settings.neo4j_password or "", settings.neo4j_database)
    return Embedded(settings.data)


def _driver(uri: str, user: str, password: str, **more: Any) -> Driver:
    return GraphDatabase.driver(
        uri,
        auth=(user, password),
        connection_timeout=CONNECT_LIMIT,
        connection_acquisition_timeout=2 * CONNECT_LIMIT,
        max_transaction_retry_time=RETRY_LIMIT,
        user_agent="simpul",
        **more,
    )


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
        self._drivers = {user: _driver(self._server.uri, user, self._server.passwords[user]) for user in ("writer", "reader")}
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
        return FileLock(local.folder_of(self.data) / "writer.lock", timeout=WAIT_LIMIT)

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

    def _ask(self, command: str) -> Any:
        return self._post("server", {"command": command}, timeout=2.0)

    def _post(self, path: str, body: Mapping[str, Any], timeout: float = 60.0) -> Any:
        return arcade.post(self._server.http_port, path, self._server.passwords["root"], body, timeout=timeout)


@dataclass
class Neo4j:
    """A Neo4j at an address of the user's."""

    uri: str
    user: str
    password: str
    database: str | None = None
    name: str = "neo4j"

    def __post_init__(self) -> None:
        self.where = f"Neo4j at {self.uri}"
        self._driver: Driver | None = None

    def open(self) -> None:
        """Connect."""
        self.close()
        if not _ADDRESS.fullmatch(self.uri):
            raise DatabaseUnavailable(f"SIMPUL_NEO4J_URI is {self.uri!r}; expected an address as bolt://localhost:7687")
        self._driver = _driver(self.uri, self.user, self.password)
        self._driver.verify_connectivity()

    def close(self) -> None:
        """Close the driver."""
        if self._driver:
            self._driver.close()
        self._driver = None

    def version(self) -> str:
        """What it calls itself."""
        return self._connected().get_server_info().agent.replace("/", " ")

    def writing(self) -> Session:
        """A session in WRITE access mode."""
        return self._connected().session(database=self.database)

    def alone(self) -> AbstractContextManager[Any]:
        """Nothing: the node that every write raises the revision of (writes/store.cypher) is locked by the server."""
        return nullcontext()

    def reading(self) -> Session:
        """A session in READ access mode, which refuses every change of the graph."""
        return self._connected().session(database=self.database, default_access_mode=READ_ACCESS)

    def uncounted(self, text: str) -> int:
        """Every line is counted."""
        return 0

    def tagged(self, text: str, token: str) -> str:
        """The text alone: the token is in the transaction's metadata."""
        return text

    def patience(self, seconds: float) -> float:
        """A little more than the limit, which the server keeps."""
        return seconds + 2

    def stop(self, token: str) -> None:
        """End the transaction that carries this token."""
        with self.writing() as session:
            found = session.run("SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.simpul = $token", token=token)
            names = [record["transactionId"] for record in found]
            if names:
                session.run("TERMINATE TRANSACTIONS $names", names=names).consume()

    def force(self) -> None:
        """Nothing: a Neo4j ends its transactions, and it is not ours to end."""

    def make_text_index(self, name: str, label: str, property_: str) -> None:
        """The index by Cypher, under this name."""
        with self.writing() as session:
            session.run(f"CREATE FULLTEXT INDEX `{name}` IF NOT EXISTS FOR (n:{label}) ON EACH [n.{property_}]").consume()

    def _connected(self) -> Driver:
        if self._driver is None:
            raise DatabaseError(f"the connection to {self.where} is closed")
        return self._driver

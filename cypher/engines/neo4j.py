"""The Neo4j engine: a server at an address the user configures."""

import re
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from neo4j import READ_ACCESS, Driver, GraphDatabase, Session

from cypher.engines.drivers import driver_to
from graph.errors import DatabaseError, DatabaseUnavailable

RETRY_LIMIT = 60.0
"""Seconds a write is retried on a conflict or while its server restarts."""

_ADDRESS = re.compile(r"(bolt|neo4j)(\+s|\+ssc)?://(\[[0-9a-fA-F:.]+\]|[^/\s:@\[\]]+)(:\d{1,5})?/?")


@dataclass
class Neo4j:
    """A Neo4j server at an address the user configures."""

    uri: str
    user: str
    password: str
    database: str | None = None
    name: str = "neo4j"

    def __post_init__(self) -> None:
        self.where = f"Neo4j at {self.uri}"
        self._bookmarks = GraphDatabase.bookmark_manager()
        self._driver: Driver | None = None

    def open(self) -> None:
        """Connects."""
        self.close()
        if not _ADDRESS.fullmatch(self.uri):
            raise DatabaseUnavailable(f"SIMPUL_NEO4J_URI is {self.uri!r}; expected an address as bolt://localhost:7687")
        self._driver = driver_to(self.uri, self.user, self.password, RETRY_LIMIT)
        self._driver.verify_connectivity()

    def close(self) -> None:
        """Closes the driver."""
        if self._driver:
            self._driver.close()
        self._driver = None

    def lost(self, error: DatabaseError) -> bool:
        """Never: whoever runs the server restarts it."""
        return False

    @property
    def server(self) -> object:
        """Its address: this program never starts another one."""
        return self.uri

    def is_full(self) -> bool:
        """Always False: its disk cannot be checked from here."""
        return False

    def version(self) -> str:
        """The name and version the server reports."""
        return self._connected().get_server_info().agent.replace("/", " ")

    def writing(self) -> Session:
        """A session in WRITE access mode."""
        return self._connected().session(database=self.database, bookmark_manager=self._bookmarks)

    def alone(self) -> AbstractContextManager[Any]:
        """No lock: the server locks the node whose revision every write increments (writes/revision_locked.cypher)."""
        return nullcontext()

    def reading(self) -> Session:
        """A session in READ access mode, which rejects every change of the graph.

        In a cluster another member may answer, which first waits until it has replicated what was written here (bookmarks).
        """
        return self._connected().session(
            database=self.database, default_access_mode=READ_ACCESS, bookmark_manager=self._bookmarks
        )

    def uncounted(self, text: str) -> int:
        """Always 0: every line is counted."""
        return 0

    def tagged(self, text: str, token: str) -> str:
        """The text unchanged: the token is in the transaction's metadata."""
        return text

    def patience(self, seconds: float) -> float:
        """Slightly more than the limit, which the server enforces."""
        return seconds + 2

    def stop(self, token: str) -> None:
        """Terminates the transaction with this token."""
        with self.writing() as session:
            found = session.run("SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.simpul = $token", token=token)
            names = [record["transactionId"] for record in found]
            if names:
                session.run("TERMINATE TRANSACTIONS $names", names=names).consume()

    def force(self) -> None:
        """Abandons the connections and opens new ones: a Neo4j ends its transactions, but its planner may never return."""
        stuck, self._driver = self._driver, driver_to(self.uri, self.user, self.password, RETRY_LIMIT)
        if stuck:
            stuck.close()

    def make_text_index(self, name: str, label: str, property_: str) -> None:
        """Creates the index with Cypher, under this name."""
        with self.writing() as session:
            session.run(f"CREATE FULLTEXT INDEX `{name}` IF NOT EXISTS FOR (n:{label}) ON EACH [n.{property_}]").consume()

    def _connected(self) -> Driver:
        if self._driver is None:
            raise DatabaseError(f"the connection to {self.where} is closed")
        return self._driver

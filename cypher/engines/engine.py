"""The protocol both engines implement: everything that differs between the embedded server and Neo4j."""

from contextlib import AbstractContextManager
from typing import Any, Protocol

from neo4j import Session

from graph.errors import DatabaseError


class Engine(Protocol):
    """Everything the database needs from an engine."""

    name: str
    where: str

    @property
    def server(self) -> object:
        """Identifies the current server: differs after a restart."""

    def open(self) -> None:
        """Starts the server if necessary and opens drivers; closes those that were open."""

    def close(self) -> None:
        """Closes the drivers; the server keeps running."""

    def lost(self, error: DatabaseError) -> bool:
        """Whether the error was caused by the end of the server, so that `open` finds or starts another one."""

    def is_full(self) -> bool:
        """Whether the disk of a server on this machine is full."""

    def version(self) -> str:
        """The server's name and version."""

    def writing(self) -> Session:
        """A session that may write."""

    def alone(self) -> AbstractContextManager[Any]:
        """A lock to hold while writing, so that two writers never conflict."""

    def reading(self) -> Session:
        """A session that can only read."""

    def uncounted(self, text: str) -> int:
        """Number of leading lines of a text that the engine's error messages do not count."""

    def tagged(self, text: str, token: str) -> str:
        """The text to send, marked with the token if `stop` finds the query that way."""

    def patience(self, seconds: float) -> float:
        """Seconds after which the client cancels a query itself."""

    def stop(self, token: str) -> None:
        """Asks the server to cancel the running query with this token."""

    def force(self) -> None:
        """Ends a query that did not stop when asked, at any cost."""

    def make_text_index(self, name: str, label: str, property_: str) -> None:
        """Creates a full-text index over one property, if it does not exist."""

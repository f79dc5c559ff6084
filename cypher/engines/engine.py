"""What the database needs of an engine: all that differs between the embedded server and a Neo4j."""

from contextlib import AbstractContextManager
from typing import Any, Protocol

from neo4j import Session

from graph.errors import DatabaseError


class Engine(Protocol):
    """What the database needs of an engine."""

    name: str
    where: str

    @property
    def server(self) -> object:
        """What tells the server that is asked now from one started later."""

    def open(self) -> None:
        """Start what has to run, and the drivers to it; closes those that were open."""

    def close(self) -> None:
        """Close the drivers; the server goes on."""

    def lost(self, error: DatabaseError) -> bool:
        """Whether the error came because the server ended, so that `open` finds or starts another one."""

    def is_full(self) -> bool:
        """Whether the disk of a server on this machine takes no more."""

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

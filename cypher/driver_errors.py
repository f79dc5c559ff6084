"""Translates the neo4j driver's errors into DatabaseError and its subclasses, by who must act."""

import re

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.errors import DatabaseError, DatabaseUnavailable, QueryFailed, QueryRefused, QueryTimeout

CAUGHT = (Neo4jError, DriverError)

_REMEDY = {
    True: 'Start it with "docker compose up -d neo4j", or set SIMPUL_NEO4J_URI',
    False: "Ask again, which starts it anew; server.log there holds what it said last",
}  # keyed by whether the database is at an external address
_NO_REASON = ("Error executing Cypher query", "Error executing Cypher command")
_STOPPED = ("TransactionTimedOut", "Transaction.Terminated", "LockClientStopped", "TransactionTerminated")
_NO_ROOM = ("TransactionCommitFailed", "TransactionLogError", "Transaction error on commit", "No space left")
_READ_ONLY = ("ReadOnly", "read only", "read-only", "NotALeader")
_FORBIDDEN = ("Security.Forbidden", "AccessMode", "Neo.ClientError.Security")
# Neo4j: "… (line 1, column 7 (offset: 6))"; ArcadeDB: "… at line 1, column 6", "… at line 1:6 - …", columns counted from 0
_PLACES = (re.compile(r"\(line (\d+), column (\d+)"), re.compile(r"\bat line (\d+)(?:, column |:)(\d+)"))


def said(error: Exception, where: str, *, lines_missing: int = 0) -> DatabaseError:
    """Translates an error of the driver; `where` names the database, `lines_missing` are lines its message did not count."""
    if isinstance(error, AuthError) and "://" not in where:
        return DatabaseUnavailable(f"{where} was ended or started anew meanwhile. {_REMEDY[False]}")
    if isinstance(error, AuthError):
        return DatabaseUnavailable(f"{where} refuses the user and password; set SIMPUL_NEO4J_USER and SIMPUL_NEO4J_PASSWORD")
    if isinstance(error, (ServiceUnavailable, SessionExpired)):
        return DatabaseUnavailable(f"{where} does not answer. {_REMEDY['://' in where]}")
    if isinstance(error, ConfigurationError):
        return DatabaseUnavailable(
            f"{where} is not an address of a Neo4j: {_first_line(error)}; expected one as bolt://localhost:7687"
        )
    code = getattr(error, "code", None) or ""
    message = _first_line(getattr(error, "message", None) or error)
    if any(part in code for part in _STOPPED):
        return QueryTimeout("the query was stopped")
    if any(part in code or part in message for part in _NO_ROOM):
        return DatabaseError(f"{where} could not store this: {message}. Make room on its disk, then load again")
    if any(part in code or part in message for part in _READ_ONLY):
        return DatabaseError(f"{where} takes no writes: {message}. Make it writable, or set SIMPUL_NEO4J_URI to another")
    if any(part in code for part in _FORBIDDEN) or "not allowed to" in message or "security" in message.lower():
        return QueryRefused(f"only reading is allowed here: {message}")
    if "DatabaseNotFound" in code:
        return DatabaseUnavailable(f"{where}: {message}; set SIMPUL_NEO4J_DATABASE")
    if message.startswith(_NO_REASON):  # ArcadeDB's message for an unspecified error; only the query text follows
        return QueryFailed("the database gives no reason; a parameter may be of the wrong kind, such as a text for a number")
    line, column = _place(str(getattr(error, "message", None) or error))
    return QueryFailed(_without_place(message), line and line + lines_missing, column)


def _place(text: str) -> tuple[int | None, int | None]:
    for number, pattern in enumerate(_PLACES):
        if found := pattern.search(text):
            return int(found[1]), int(found[2]) + number
    return None, None


def _without_place(message: str) -> str:
    return re.sub(r"\s*\(line \d+, column \d+ \(offset: \d+\)\)|\s*at line \d+(, column |:)\d+", "", message).strip()


def _first_line(error: object) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:400] if lines else "no reason given"

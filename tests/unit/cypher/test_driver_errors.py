"""The driver's errors in our words: where, what, and what to do."""

import pytest
from neo4j.exceptions import Neo4jError, ServiceUnavailable

from cypher.driver_errors import said
from cypher.reconnection import _why_ended
from graph.errors import DatabaseError, DatabaseUnavailable, QueryFailed, QueryRefused, QueryTimeout

NEO4J = "Neo4j at bolt://somewhere:7687"
EMBEDDED = "the embedded database in /data"


def of_server(code: str, message: str) -> Neo4jError:
    """The error a server answers with."""
    return Neo4jError._hydrate_neo4j(code=code, message=message)


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (of_server("Neo.ClientError.Security.Unauthorized", "no"), DatabaseUnavailable, "set SIMPUL_NEO4J_USER and"),
        (of_server("Neo.ClientError.Database.DatabaseNotFound", "no x"), DatabaseUnavailable, "set SIMPUL_NEO4J_DATABASE"),
        (of_server("Neo.ClientError.Statement.SyntaxError", "Bad (line 3, column 7 (offset: 6))"), QueryFailed, "Bad"),
        (of_server("Neo.ClientError.Statement.AccessMode", "Writing"), QueryRefused, "only reading is allowed here"),
        (of_server("Neo.ClientError.Transaction.TransactionTimedOut", "late"), QueryTimeout, "the query was stopped"),
        (
            of_server("Neo.DatabaseError.Transaction.TransactionCommitFailed", "Could not apply"),
            DatabaseError,
            "could not store this: Could not apply. Make room on its disk, then load again",
        ),
        (of_server("Neo.DatabaseError.General.UnknownError", "Transaction error on commit"), DatabaseError, "Make room on its"),
        (
            of_server("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "No write"),
            DatabaseError,
            "takes no writes: No write. Make it writable, or set SIMPUL_NEO4J_URI",
        ),
        (ServiceUnavailable("gone"), DatabaseUnavailable, 'does not answer. Start it with "docker compose up -d neo4j"'),
    ],
)
def test_each_trouble_is_told_with_what_to_do(error: Exception, kind: type[DatabaseError], words: str) -> None:
    ours = said(error, NEO4J)
    assert type(ours) is kind and words in str(ours) and "\n" not in str(ours)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (of_server("Neo.ClientError.Security.Unauthorized", "no"), "was ended or started anew meanwhile. Ask again"),
        (of_server("Neo.ClientError.Statement.SyntaxError", "Error executing Cypher query: //simpul aa93d0c6 0;"), "no reason"),
    ],
)
def test_the_embedded_server_asks_for_no_password_and_shows_no_token_of_ours(error: Exception, words: str) -> None:
    ours = said(error, EMBEDDED)
    assert words in str(ours) and "SIMPUL_NEO4J" not in str(ours) and "//simpul" not in str(ours)


def test_a_question_that_ends_again_and_again_says_whether_the_server_lived_on() -> None:
    assert "nested too deeply" in str(_why_ended(goes_on=True)) and "ran out of memory" in str(_why_ended(goes_on=False))


def test_the_embedded_server_is_started_anew_by_asking_again() -> None:
    assert "Ask again, which starts it anew" in str(said(ServiceUnavailable("gone"), EMBEDDED))


def test_a_place_in_the_text_is_counted_from_its_first_line() -> None:
    ours = said(of_server("Neo.ClientError.Statement.SyntaxError", "Bad (line 3, column 7 (offset: 6))"), NEO4J)
    assert isinstance(ours, QueryFailed)
    assert (str(ours), ours.line, ours.column) == ("Bad", 3, 7)

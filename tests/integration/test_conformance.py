"""Both engines run the same Cypher and give the same answers: the statements are a table, tests/data/conformance.yml."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

import graph.errors
from cypher.database import Database, Writer
from graph.settings import Settings
from tests.conftest import DATA, emptied

STATEMENTS: list[dict[str, Any]] = yaml.safe_load((DATA / "conformance.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def shared(database_settings: Settings) -> Iterator[Database]:
    """One database for the whole table, in its order."""
    with emptied(database_settings) as opened:
        yield opened
        for name in ("test_a", "test_c"):
            opened.write(f"DROP CONSTRAINT {name} IF EXISTS")
        opened.write("DROP INDEX test_name IF EXISTS") if opened.engine == "neo4j" else None


def run(database: Database, statement: dict[str, Any]) -> list[list[Any]]:
    parameters = statement.get("parameters", {})
    if "write" not in statement:
        return [list(row) for row in database.read(statement["read"], parameters).rows]

    def work(writer: Writer) -> list[dict[str, Any]]:
        return (
            writer.run(statement["write"], **parameters)
            if "rows" not in parameters
            else writer.run(statement["write"], parameters["rows"])
        )

    return [list(row.values()) for row in database.change(work)]


@pytest.mark.parametrize("statement", STATEMENTS, ids=[item["name"] for item in STATEMENTS])
def test_statement_does_the_same_on_both_engines(shared: Database, statement: dict[str, Any]) -> None:
    if "fails" in statement:
        with pytest.raises(getattr(graph.errors, statement["fails"])):
            run(shared, statement)
        return
    found = run(shared, statement)
    if "rows" in statement:
        wanted = statement["rows"]
        if statement.get("unordered"):
            found, wanted = sorted(found, key=repr), sorted(wanted, key=repr)
            found = [[sorted(cell) if isinstance(cell, list) else cell for cell in row] for row in found]
        assert found == wanted

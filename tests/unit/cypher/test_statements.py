"""Every Cypher statement the program asks is a file of cypher/; what is composed in Python stands here with its reason."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher.statements import labeled

ROOT = Path(__file__).parents[3]
ROOMS = ("graph", "loader", "cypher", "explorer", "simpul")
STATEMENT = re.compile(
    r"\b(MATCH|MERGE|DELETE)\s*(\(|\w+\s*=\s*\()|\bUNWIND\s+[$\[\w]|\bCALL\s+(db\.|\()|\bCREATE\s+(\(|CONSTRAINT|FULLTEXT|INDEX)"
    r"|\bRETURN\s+(count\(|\w+\.\w+)|\b(SHOW|TERMINATE)\s+TRANSACTIONS"
)
ALLOWED = {
    "cypher/saved_queries/row_counts.py": "cuts a saved question where its limit stands and counts what comes there",
    "cypher/engines/embedded.py": "SQL of this engine alone, with the names of the index in it",
    "cypher/engines/neo4j.py": "administration of this engine alone: transactions and the index, whose names are no parameters",
    "cypher/safety/read_only.py": "says in an error what a query looks like",
    "explorer/export/cypher_script.py": "the export that is a Cypher script writes statements around its data",
    "explorer/screens/cypher_desk/writing.py": "the example a reader sees in the editor",
    "explorer/widgets/editor/__init__.py": "the words the editor completes",
}


def strings(source: str) -> Iterator[str]:
    """The strings of a module as far as they are written there, docstrings left out."""
    tree = ast.parse(source)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)]
    told = {id(line.value) for body in bodies for line in body if isinstance(line, ast.Expr)}
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told | inside:
            yield node.value


def composing() -> dict[str, list[str]]:
    """The modules with a statement in a string, and these strings."""
    found = {}
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if told := [text for text in strings(path.read_text(encoding="utf-8")) if STATEMENT.search(text)]:
                found[path.relative_to(ROOT).as_posix()] = told
    return found


def test_no_statement_stands_in_python() -> None:
    assert {path: told for path, told in composing().items() if path not in ALLOWED} == {}


def test_each_exception_is_still_one() -> None:
    assert ALLOWED.keys() <= composing().keys()


@pytest.mark.parametrize(
    "source", ["x = 'MATCH (n) RETURN n'", "read(f'UNWIND $rows AS row MERGE (n:{label})')", "T = 'CALL db.index.x()'"]
)
def test_a_statement_is_noticed(source: str) -> None:
    assert any(STATEMENT.search(text) for text in strings(source))


def test_placeholders_become_labels_and_types_of_the_model() -> None:
    text = labeled("reads/every_relationship.cypher", "Country", "Place", "LOCATED_IN")
    assert "MATCH (a:Country)-[r:LOCATED_IN]->(b:Place)" in text
    assert labeled("reads/every_node.cypher", "Telling").startswith("// Every node of a label.\nMATCH (n:Telling)")


@pytest.mark.parametrize("label", ["Entity) DETACH DELETE n //", "Nobody", "Country|"])
def test_a_name_outside_the_model_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match="not in the graph model"):
        labeled("reads/every_node.cypher", label)

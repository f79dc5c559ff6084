"""The arrows of docs/architecture.md: a room that imports what it must not fails here."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("seeds", "loader", "cypher", "explorer", "simpul")

# What a room's modules may import of the other rooms.
ALLOWED = {
    "loader": {"loader", "cypher", "simpul.settings", "simpul.errors"},
    "cypher": {"cypher", "simpul.settings", "simpul.errors"},
    "explorer": {"explorer", "cypher", "simpul.settings", "simpul.errors"},
    "simpul": {"loader", "cypher", "explorer", "simpul"},
}
# Libraries that only one room knows.
OWNERS = {"spacy": "loader", "neo4j": "cypher", "streamlit": "explorer", "pyvis": "explorer"}


def imports_of(source: str) -> set[str]:
    """Full names of what a module imports; `from a import b` counts as a.b."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def complaints(room: str, source: str) -> list[str]:
    """Each import of this source that the room must not make; empty if none."""
    found = []
    for name in sorted(imports_of(source)):
        top = name.split(".")[0]
        if OWNERS.get(top, room) != room:
            found.append(f"{name}: only {OWNERS[top]} knows {top}")
        if top in ROOMS and not any(name == allowed or name.startswith(f"{allowed}.") for allowed in ALLOWED[room]):
            found.append(f"{name}: {room} must not reach there")
    return found


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_imports_only_what_its_arrows_allow(room: str) -> None:
    modules = sorted((ROOT / room).rglob("*.py"))
    assert modules
    found = {str(path.relative_to(ROOT)): complaints(room, path.read_text(encoding="utf-8")) for path in modules}
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("explorer", "import spacy"),
        ("explorer", "from loader.pipeline import extract"),
        ("loader", "from neo4j import GraphDatabase"),
        ("loader", "def late():\n    import streamlit.components.v1"),
        ("cypher", "from explorer import picture"),
        ("cypher", "from simpul import cli"),
        ("simpul", "import pyvis.network"),
    ],
)
def test_a_forbidden_import_is_noticed(room: str, source: str) -> None:
    assert complaints(room, source)


def test_the_seeds_hold_no_code() -> None:
    assert {path.suffix for path in (ROOT / "seeds").iterdir()} == {".txt", ".md"}

"""The arrows of docs/architecture.md: a room that imports what it must not fails here."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("seeds", "graph", "loader", "cypher", "explorer", "simpul")

# What a room's modules may import of the other rooms.
ALLOWED = {
    "graph": {"graph"},
    "loader": {"graph", "loader", "cypher"},
    "cypher": {"graph", "cypher"},
    "explorer": {"graph", "explorer", "cypher"},
    "simpul": {"graph", "loader", "cypher", "explorer", "simpul"},
}
# The inner rooms, from the ground floor up: a module imports its own floor and those below.
FLOORS = {
    "explorer": (
        "style",
        "words",
        "notes",
        "gazetteer",
        "picture",
        "read",
        "widgets",
        "panel",
        "state",
        "export",
        "screens",
        "app",
        "middleware",
        "asgi",
        "streamlit_command",
    ),
    "loader": (
        *("names", "language", "body_names", "read", "sentences", "mentions", "entities", "relations", "events", "judge"),
        *("pipeline", "coreference_features", "write", "already_stored", "reread", "dask_cluster"),
    ),
}
# Storing knows nothing of extraction but its values.
APART = {"loader.write": {"loader.write", "loader.coreference_features"}}
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
        ("graph", "from cypher.database import Database"),
    ],
)
def test_a_forbidden_import_is_noticed(room: str, source: str) -> None:
    assert complaints(room, source)


def climbs(source: str, module: str) -> list[str]:
    """Each import of this module's source that goes up a floor, or out of a room that stands apart; empty if none."""
    room, floor = module.split(".")[:2]
    floors = FLOORS[room]
    inner = sorted(name for name in imports_of(source) if name.split(".")[0] == room and name.split(".")[1] in floors)
    apart = next((allowed for start, allowed in APART.items() if module.startswith(start)), None)
    up = [name for name in inner if floors.index(name.split(".")[1]) > floors.index(floor)]
    out = [name for name in inner if apart and not any(name.startswith(f"{start}.") or name == start for start in apart)]
    return up + out


@pytest.mark.parametrize("room", FLOORS)
def test_no_arrow_runs_up_inside_a_room(room: str) -> None:
    found = {}
    for path in sorted((ROOT / room).rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        if module == room:
            continue
        assert module.split(".")[1] in FLOORS[room], f"{path}: on which floor does it stand?"
        found[module] = climbs(path.read_text(encoding="utf-8"), module)
    assert {module: lines for module, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("explorer.picture.view", "from explorer.screens import graph"),
        ("explorer.words.claims", "from explorer import state"),
        ("loader.write.rows", "from loader.events import events_of"),
    ],
)
def test_an_arrow_that_runs_up_is_noticed(module: str, source: str) -> None:
    assert climbs(source, module)


def test_the_seeds_hold_no_code() -> None:
    assert {path.suffix for path in (ROOT / "seeds").iterdir()} == {".txt", ".md"}

"""Which database is used, and how much of what is in it; counted once per state of the graph."""

from dataclasses import dataclass
from typing import Any, Protocol
from weakref import WeakKeyDictionary

from cypher.graph_model import graph_model
from cypher.reader import Reader

PATIENCE = 120.0  # seconds; counting 500,000 relationships takes two on the embedded engine


@dataclass(frozen=True)
class Status:
    """The database in words and numbers; `revision` is 0 before the first load, `changed_at` UTC in ISO 8601."""

    engine: str
    version: str
    where: str
    revision: int
    changed_at: str | None
    nodes: dict[str, int]
    relationships: dict[str, int]


class Counted(Reader, Protocol):
    """Answers, and says what it is."""

    engine: Any
    version: Any
    where: Any


_KNOWN: "WeakKeyDictionary[Any, Status]" = WeakKeyDictionary()


def status(database: Counted) -> Status:
    """The status of this database; counts are those of the last call while nothing was written since."""
    found = database.read("MATCH (s:Store) RETURN s.revision AS revision, s.changed_at AS changed_at").rows
    revision, changed_at = found[0] if found else (0, None)
    known = _KNOWN.get(database)
    if known and known.revision == revision and known.changed_at == changed_at:
        return known
    model = graph_model()
    nodes = {label: _count(database, f"MATCH (n:{label}) RETURN count(n)") for label in model.nodes if label != "Store"}
    edges = {type_: _count(database, f"MATCH ()-[r:{type_}]->() RETURN count(r)") for type_ in model.relationships}
    new = Status(database.engine, database.version, database.where, revision, changed_at, nodes, edges)
    _KNOWN[database] = new
    return new


def _count(database: Counted, text: str) -> int:
    return int(database.read(text, timeout=PATIENCE).rows[0][0])

"""What is loaded in numbers, and the entities most articles name: read from counts that are kept, never from all names."""

from collections.abc import Iterable
from dataclasses import dataclass

from cypher.name_search import Entry, entry_of
from explorer.read.run_reads import Source, answer, graph_by_label, rows
from graph.model import ENTITY_TYPES

_TOLD = ("name", "aliases", "articles", "sentences")


@dataclass(frozen=True)
class Totals:
    """How much is loaded."""

    articles: int = 0
    entities: int = 0
    events: int = 0


def fingerprint(source: Source) -> str:
    """Changes with every write; answers in memory are good until then."""
    return " ".join(str(value) for row in rows(source, "fingerprint") for value in row.values())


def totals_of(source: Source) -> Totals:
    """How many articles, entities and events are loaded."""
    counts = {row["label"]: row["total"] for row in rows(source, "totals")}
    entities = sum(counts.get(label, 0) for label in ENTITY_TYPES)
    return Totals(counts.get("Article", 0), entities, counts.get("Event", 0))


def strongest(source: Source, limit: int, skip: int = 0) -> list[Entry]:
    """The entities most articles name, those first; `skip` leaves out the strongest."""
    found = [entry_of(row) for label in ENTITY_TYPES for row in answer(source, "strongest", label, limit=skip + limit).rows]
    return sorted(found, key=lambda entry: (-entry.articles, -entry.sentences, entry.id))[skip : skip + limit]


def leading_of(source: Source, ids: Iterable[str], each: int = 5) -> list[Entry]:
    """The strongest few entities of each label, and those of these ids that are there; the strongest first."""
    named = [node for node in graph_by_label(source, "nodes", ids).nodes if node.label in ENTITY_TYPES]
    found = {node.id: entry_of([node.id, *map(node.properties.get, _TOLD)]) for node in named}
    for label in ENTITY_TYPES:
        found |= {entry.id: entry for entry in map(entry_of, answer(source, "strongest", label, limit=each).rows)}
    return sorted(found.values(), key=lambda entry: (-entry.articles, -entry.sentences, entry.id))

"""Reads totals and the entities that most articles name, from stored counts instead of a scan of all names."""

from collections.abc import Iterable
from dataclasses import dataclass

from cypher.name_search import Entry, entry_of
from explorer.read.run_reads import Source, answer, graph_by_label, rows
from graph.model import ENTITY_TYPES

_TOLD = ("name", "aliases", "articles", "sentences")


@dataclass(frozen=True)
class Totals:
    """Numbers of loaded articles, entities and events."""

    articles: int = 0
    entities: int = 0
    events: int = 0


def fingerprint(source: Source) -> str:
    """Changes with every write; cached answers are valid until then."""
    return " ".join(str(value) for row in rows(source, "fingerprint") for value in row.values())


def totals_of(source: Source) -> Totals:
    """Reads the numbers of loaded articles, entities and events."""
    counts = {row["label"]: row["total"] for row in rows(source, "totals")}
    entities = sum(counts.get(label, 0) for label in ENTITY_TYPES)
    return Totals(counts.get("Article", 0), entities, counts.get("Event", 0))


def strongest(source: Source, limit: int, skip: int = 0) -> list[Entry]:
    """Reads the entities that most articles name, in this order; `skip` leaves out the first."""
    found = [entry_of(row) for label in ENTITY_TYPES for row in answer(source, "strongest", label, limit=skip + limit).rows]
    return sorted(found, key=lambda entry: (-entry.articles, -entry.sentences, entry.id))[skip : skip + limit]


def leading_of(source: Source, ids: Iterable[str], each: int = 5) -> list[Entry]:
    """Reads the strongest few entities of each label, and those of these ids that are loaded; strongest first."""
    named = [node for node in graph_by_label(source, "nodes", ids).nodes if node.label in ENTITY_TYPES]
    found = {node.id: entry_of([node.id, *map(node.properties.get, _TOLD)]) for node in named}
    for label in ENTITY_TYPES:
        found |= {entry.id: entry for entry in map(entry_of, answer(source, "strongest", label, limit=each).rows)}
    return sorted(found.values(), key=lambda entry: (-entry.articles, -entry.sentences, entry.id))

"""Reads evidence: the sentences and articles behind the nodes and relationships of a graph, in batches."""

from collections.abc import Iterable
from dataclasses import replace

from cypher.evidence.claim_evidence import Evidence, Parties, evidence_from, newest_first
from cypher.evidence.named import claim_of, event_of, sentence_ids
from cypher.evidence.parties import parties_of
from cypher.evidence.reading import rows_of
from cypher.evidence.speakers import speakers_of
from cypher.protocols import Reader
from cypher.statements import labeled
from graph.model import ENTITY_TYPES
from graph.stored_graph import Graph, Relationship

__all__ = ["Evidence", "Parties", "Reader", "evidence_of", "evidence_of_relationships", "parties_of"]

Said = dict[str, tuple[Evidence, ...]]


MOST_SENTENCES = 200
"""Sentences that are read of one event or claim; its property `sentences` counts all."""


def evidence_of(reader: Reader, graph: Graph) -> Said:
    """The sentences behind each node and relationship, by its id; newest first, empty if none is stored for it.

    An event, and its relationships to its parties, has the sentences that report it; an entity has the five newest that
    mention it; a relationship between entities has those that support its claim. At most MOST_SENTENCES each.
    """
    found = _of_events(reader, [node.id for node in graph.nodes if node.label == "Event"] + _events_of(graph.relationships))
    for label in ENTITY_TYPES:
        found |= _read(reader, "entities", (node.id for node in graph.nodes if node.label == label), label)
    return {node.id: found.get(node.id, ()) for node in graph.nodes} | _of_relationships(reader, graph.relationships, found)


def evidence_of_relationships(reader: Reader, relationships: Iterable[Relationship]) -> Said:
    """The sentences behind these relationships, by relationship id."""
    given = list(relationships)
    return _of_relationships(reader, given, _of_events(reader, _events_of(given)))


def _of_relationships(reader: Reader, relationships: Iterable[Relationship], events: Said) -> Said:
    given = list(relationships)
    named = {relationship.id: sentence_ids(relationship) for relationship in given}
    sentences = _read(reader, "sentences", (id for ids in named.values() for id in ids))
    claims = _read(reader, "claims", (claim for claim in map(claim_of, given) if claim))
    return {
        relationship.id: newest_first(item for id in named[relationship.id] for item in sentences.get(id, ()))
        or claims.get(claim_of(relationship) or "", ())
        or events.get(event_of(relationship) or "", ())
        for relationship in given
    }


def _of_events(reader: Reader, ids: Iterable[str]) -> Said:
    wanted = list(dict.fromkeys(ids))
    found, speakers = _read(reader, "events", wanted), speakers_of(reader, wanted)
    return {
        id: tuple(replace(item, speakers=speakers.get((id, item.sentence), ())) for item in items)
        for id, items in found.items()
    }


def _events_of(relationships: Iterable[Relationship]) -> list[str]:
    return [event for event in map(event_of, relationships) if event]


def _read(reader: Reader, of: str, ids: Iterable[str], label: str = "Entity") -> Said:
    found: dict[str, list[Evidence]] = {}
    for id, said in rows_of(reader, labeled(f"reads/evidence_of_{of}.cypher", label), ids):
        found.setdefault(id, []).append(evidence_from(said))
    return {id: newest_first(items) for id, items in found.items()}

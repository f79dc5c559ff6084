"""Validates an article graph before it is stored; invalid parts are dropped and reported with a reason. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from graph.article_graph import ArticleGraph, Entity, Event, Relation
from graph.model import ENTITY_TYPES, MODALITIES, RELATION_TYPES
from graph.web_addresses import is_web_address

Problem = tuple[str, str]
"""What was dropped from an article, and why."""


def sound(graph: ArticleGraph) -> tuple[ArticleGraph, tuple[Problem, ...]]:
    """The graph without what cannot be stored: unknown types, ends that are no entity, claims without a sentence."""
    problems: list[Problem] = []
    numbers = {sentence.n for sentence in graph.sentences}

    def kept(item: str, why: str) -> bool:
        if why:
            problems.append((item, why))
        return not why

    entities = tuple(item for item in graph.entities if kept(f"entity {item.id}", _entity_fault(item, numbers)))
    ids = {entity.id: entity.type for entity in entities}
    relations = tuple(
        item
        for item in graph.relations
        if kept(f"relation {item.source} {item.type} {item.target}", _relation_fault(item, ids, numbers))
    )
    events = tuple(item for item in graph.events if kept(f"event {item.type} {item.id}", _event_fault(item, ids, numbers)))
    if graph.url and not is_web_address(graph.url):
        problems.append((f"address {graph.url[:80]!r}", "expected one that begins with http:// or https://"))
        graph = replace(graph, url=None)
    return replace(graph, entities=entities, relations=relations, events=events), tuple(problems)


def _entity_fault(entity: Entity, numbers: set[int]) -> str:
    if entity.type not in ENTITY_TYPES:
        return f"type is {entity.type!r}; expected one of {', '.join(ENTITY_TYPES)}"
    return "a mention is in no sentence" if any(mention.sentence not in numbers for mention in entity.mentions) else ""


def _relation_fault(relation: Relation, ids: dict[str, str], numbers: set[int]) -> str:
    if relation.type not in RELATION_TYPES:
        return f"type is {relation.type!r}; expected one of {', '.join(RELATION_TYPES)}"
    return _ends_fault((relation.source, relation.target), ids) or _evidence_fault(relation.evidence, numbers)


def _event_fault(event: Event, ids: dict[str, str], numbers: set[int]) -> str:
    if event.modality not in MODALITIES:
        return f"modality is {event.modality!r}; expected one of {', '.join(MODALITIES)}"
    parties = {ids.get(id_) for id_ in (*event.actors, *event.recipients)}
    if "Place" in parties:
        return "a place acts or is acted on; expected a person, body or country"
    if any(ids.get(id_) not in ("Place", "Country", None) for id_ in event.places):
        return "it takes place in a person or body; expected a place or country"
    return _ends_fault((*event.actors, *event.recipients, *event.places), ids) or _evidence_fault(event.evidence, numbers)


def _ends_fault(ends: Iterable[str], ids: dict[str, str]) -> str:
    missing = next((end for end in ends if end not in ids), None)
    return f"{missing} is no entity of the article" if missing else ""


def _evidence_fault(evidence: tuple[int, ...], numbers: set[int]) -> str:
    if not evidence:
        return "it has no evidence sentence"
    return "" if numbers.issuperset(evidence) else "its evidence is no sentence of the article"

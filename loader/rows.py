"""Article graphs as rows for the statements of cypher/writes, each entity, event and relationship once a batch (pure)."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from loader.article_graph import (
    ENTITY_TYPES,
    MODALITIES,
    RELATION_TYPES,
    ArticleGraph,
    Entity,
    Event,
    Mention,
    Relation,
    to_json,
)
from loader.claims import VALUES, Claim, Claims, EventState, merge_claims, merge_events

FORM = 1
"""Raised when stored articles must be written anew, because rows have another form."""
SYMMETRIC = frozenset({"BORDERS", "ALLY_OF"})
"""Relations without a direction: stored once, the ids in alphabetic order."""
UNNAMING_RULES = frozenset({"pronoun", "definite"})
"""Mentions that name nobody ("dia", "organisasi tersebut") are no aliases."""

Problem = tuple[str, str]
"""What was left out of an article, and why."""


@dataclass
class Rows:
    """The rows of one batch by statement; entities and mentions by label, roles by label and type, claims by labels, type."""

    articles: list[dict[str, Any]] = field(default_factory=list)
    sentences: list[dict[str, Any]] = field(default_factory=list)
    entities: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    mentions: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    events: dict[str, EventState] = field(default_factory=dict)
    reports: list[dict[str, Any]] = field(default_factory=list)
    roles: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    places: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    claims: dict[tuple[str, str, str], dict[tuple[str, str], Claims]] = field(default_factory=dict)


def fingerprint(graph: ArticleGraph) -> str:
    """The same for two graphs that are stored the same."""
    data = json.dumps([FORM, to_json(graph)], sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:16]


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


def rows_of(graphs: Iterable[ArticleGraph]) -> Rows:
    """The rows of these sound graphs."""
    rows = Rows()
    entities: dict[tuple[str, str], dict[str, Any]] = {}
    for graph in graphs:
        labels = {entity.id: entity.type for entity in graph.entities}
        rows.articles.append(_article(graph))
        rows.sentences += [
            {"article": graph.id, "id": f"{graph.id}#{item.n}", "n": item.n, "text": item.text} for item in graph.sentences
        ]
        for entity in graph.entities:
            _add_entity(entities, entity)
            rows.mentions.setdefault(entity.type, []).extend(_mentions(graph.id, entity))
        for relation in graph.relations:
            _add_relation(rows, graph, relation, labels)
        for event in graph.events:
            _add_event(rows, graph, event, labels)
    for (label, _), row in entities.items():
        rows.entities.setdefault(label, []).append(row)
    return rows


def _article(graph: ArticleGraph) -> dict[str, Any]:
    plain = {key: getattr(graph, key) for key in ("id", "doc", "title", "source", "published", "url", "language")}
    return {**plain, "fingerprint": fingerprint(graph), "entities": sorted({entity.id for entity in graph.entities})}


def _add_entity(entities: dict[tuple[str, str], dict[str, Any]], entity: Entity) -> None:
    new: dict[str, Any] = {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "iso": entity.iso,
        "aliases": [],
        "articles": 0,
    }
    row = entities.setdefault((entity.type, entity.id), new)
    row["kind"] = row["kind"] or entity.kind
    row["iso"] = row["iso"] or entity.iso
    row["articles"] += 1
    named = dict.fromkeys(mention.text for mention in entity.mentions if mention.rule not in UNNAMING_RULES)
    row["aliases"] += [name for name in named if name not in row["aliases"]]


def _mentions(article: str, entity: Entity) -> list[dict[str, Any]]:
    by_sentence: dict[int, list[Mention]] = {}
    for mention in sorted(entity.mentions, key=lambda mention: (mention.sentence, mention.start)):
        by_sentence.setdefault(mention.sentence, []).append(mention)
    return [
        {
            "sentence": f"{article}#{number}",
            "entity": entity.id,
            "text": mentions[0].text,
            "starts": [mention.start for mention in mentions],
            "ends": [mention.end for mention in mentions],
            "rules": [mention.rule for mention in mentions],
            "scores": [float(mention.score) for mention in mentions],
        }
        for number, mentions in by_sentence.items()
    ]


def _add_relation(rows: Rows, graph: ArticleGraph, relation: Relation, labels: dict[str, str]) -> None:
    source, target = relation.source, relation.target
    if relation.type in SYMMETRIC and source > target:
        source, target = target, source
    value = relation.properties.get(VALUES[relation.type][0]) if relation.type in VALUES else None
    value = float(value) if relation.type == "BORDERS" and value is not None else value
    claims = Claims(
        relation.type,
        tuple(
            Claim(graph.published or "", f"{graph.id}#{number}", float(relation.confidence), value)
            for number in sorted(set(relation.evidence))
        ),
    )
    by_ends = rows.claims.setdefault((labels[source], relation.type, labels[target]), {})
    known = by_ends.get((source, target))
    by_ends[source, target] = merge_claims(known, claims) if known else claims


def _add_event(rows: Rows, graph: ArticleGraph, event: Event, labels: dict[str, str]) -> None:
    new = event.id not in rows.events
    rows.events[event.id] = merge_events(rows.events.get(event.id), _state(graph, event))
    rows.reports += [_report(graph, event, number) for number in sorted(set(event.evidence))]
    if not new:
        return
    for type_, ids in (("ACTS_IN", event.actors), ("IS_RECIPIENT_OF", event.recipients)):
        for id_ in dict.fromkeys(ids):
            rows.roles.setdefault((labels[id_], type_), []).append({"entity": id_, "event": event.id})
    for id_ in dict.fromkeys(event.places):
        rows.places.setdefault(labels[id_], []).append({"entity": id_, "event": event.id})


def _state(graph: ArticleGraph, event: Event) -> EventState:
    names = {entity.id: entity.name for entity in graph.entities}
    actors, recipients = (", ".join(names[id_] for id_ in ids) for ids in (event.actors, event.recipients))
    return EventState(
        id=event.id,
        type=event.type,
        trigger=event.trigger,
        summary=f"{actors}: {event.trigger}" + (f" → {recipients}" if recipients else ""),
        modalities=frozenset({event.modality}),
        mode=frozenset(event.mode),
        context=frozenset(event.context),
        implied=frozenset(event.implied),
        historical=event.historical,
        denied=event.disputed,
        date=event.date,
        date_precision=event.date_precision,
        confidence=float(event.confidence),
        first_reported=graph.published or "",
        last_reported=graph.published or "",
    )


def _report(graph: ArticleGraph, event: Event, number: int) -> dict[str, Any]:
    quote = next((quote for quote in event.quotes if quote.sentence == number), None)
    told = _state(graph, event)
    properties = {
        "trigger": event.trigger,
        "confidence": float(event.confidence),
        "modality": event.modality,
        "mode": list(event.mode),
        "context": list(event.context),
        "implied": list(event.implied),
        "historical": event.historical,
        "disputed": event.disputed,
        "reported": graph.published,
        "summary": told.summary,
        "speaker": quote.speaker if quote else None,
        "verb": quote.verb if quote else None,
    }
    return {"sentence": f"{graph.id}#{number}", "event": event.id, "properties": properties}

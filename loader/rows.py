"""Article graphs as rows for the statements of cypher/writes, each entity, event and relationship once a batch (pure)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from loader.article_graph import ArticleGraph, Entity, Event, Mention, Relation
from loader.claims import VALUES, Claim, Claims, merge_claims
from loader.event_rows import event_as_told, report_of
from loader.event_state import EventState, merge_events
from loader.fingerprint import fingerprint

SYMMETRIC = frozenset({"BORDERS", "ALLY_OF"})
"""Relations without a direction: stored once, the ids in alphabetic order."""
UNNAMING_RULES = frozenset({"pronoun", "definite"})
"""Mentions that name nobody ("dia", "organisasi tersebut") are no aliases."""


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
    rows.events[event.id] = merge_events(rows.events.get(event.id), event_as_told(graph, event))
    rows.reports += [report_of(graph, event, number) for number in sorted(set(event.evidence))]
    if not new:
        return
    for type_, ids in (("ACTS_IN", event.actors), ("IS_RECIPIENT_OF", event.recipients)):
        for id_ in dict.fromkeys(ids):
            rows.roles.setdefault((labels[id_], type_), []).append({"entity": id_, "event": event.id})
    for id_ in dict.fromkeys(event.places):
        rows.places.setdefault(labels[id_], []).append({"entity": id_, "event": event.id})

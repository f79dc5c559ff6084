"""Converts article graphs to rows for cypher/writes, each entity, event and relationship once per batch. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cypher.event_coreference.telling import Telling, telling_id
from graph.article_graph import ArticleGraph, Entity, Mention, Relation, Sentence
from loader.coreference_features.telling import tellings_of
from loader.write.claims import VALUES, Claim, Support, claim_of
from loader.write.entity_state import EntityState, description
from loader.write.event_rows import report_of
from loader.write.fingerprint import fingerprint
from loader.write.telling_counts import summed, told_by_article

SYMMETRIC = frozenset({"BORDERS", "ALLY_OF"})
"""Relations without direction: stored once, with the ids in alphabetical order."""
UNNAMING_RULES = frozenset({"pronoun", "definite"})
"""Mentions by these rules name nobody ("dia", "organisasi tersebut"): they are no aliases."""


@dataclass
class Rows:
    """The rows of one batch by statement; entities and mentions by label, reports by telling, claims by id."""

    articles: list[dict[str, Any]] = field(default_factory=list)
    sentences: list[dict[str, Any]] = field(default_factory=list)
    entities: dict[str, dict[str, EntityState]] = field(default_factory=dict)
    mentions: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    tellings: list[Telling] = field(default_factory=list)
    reports: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    supports: list[dict[str, Any]] = field(default_factory=list)


def rows_of(graphs: Iterable[ArticleGraph], readings: Mapping[str, str] | None = None) -> Rows:
    """The rows of these valid graphs; `readings` maps article id to reading hash (already_stored.py), where known."""
    rows = Rows()
    for graph in graphs:
        rows.articles.append({**_article(graph), "reading": (readings or {}).get(graph.id)})
        rows.sentences += [_sentence(graph, sentence) for sentence in graph.sentences]
        for entity in graph.entities:
            _add_entity(rows, graph, entity)
            rows.mentions.setdefault(entity.type, []).extend(_mentions(graph.id, entity))
        _add_relations(rows, graph)
        rows.tellings += tellings_of(graph)
        for event in graph.events:
            numbers = sorted(set(event.evidence))
            rows.reports[telling_id(graph.id, event.id)] = [report_of(graph, event, number) for number in numbers]
    return rows


def _article(graph: ArticleGraph) -> dict[str, Any]:
    plain = {key: getattr(graph, key) for key in ("id", "doc", "title", "source", "published", "url", "language")}
    told = {entity.id: description(entity) for entity in graph.entities}
    ids = sorted(told)
    return {**plain, "fingerprint": fingerprint(graph), "entities": ids, "descriptions": [told[id_] for id_ in ids]}


def _sentence(graph: ArticleGraph, sentence: Sentence) -> dict[str, Any]:
    own = {"id": f"{graph.id}#{sentence.n}", "n": sentence.n, "text": sentence.text}
    return {"article": graph.id, **own, "reported": graph.published}


def _add_entity(rows: Rows, graph: ArticleGraph, entity: Entity) -> None:
    written = ({mention.text: 1} for mention in entity.mentions if mention.rule not in UNNAMING_RULES)
    sentences = len({mention.sentence for mention in entity.mentions})
    told = told_by_article(graph.source, graph.published, sentences)
    new = EntityState(entity.id, {description(entity): 1}, summed(*written), told)
    states = rows.entities.setdefault(entity.type, {})
    states[entity.id] = states[entity.id] + new if entity.id in states else new


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


def _add_relations(rows: Rows, graph: ArticleGraph) -> None:
    """Adds the article's claims; a sentence supports a claim once, even if two relations cite it."""
    tellings: dict[tuple[str, str, str], dict[int, Support]] = {}
    for relation in graph.relations:
        source, target = relation.source, relation.target
        if relation.type in SYMMETRIC and source > target:
            source, target = target, source
        for number in relation.evidence:
            tellings.setdefault((relation.type, source, target), {})[number] = _support(graph, relation, number)
    for kind, by_sentence in tellings.items():
        claim = claim_of(*kind, by_sentence.values())
        rows.claims[claim.id] = rows.claims[claim.id] + claim if claim.id in rows.claims else claim
        rows.supports += [
            {"sentence": each.sentence, "claim": claim.id, "confidence": each.confidence, "value": each.value}
            for _, each in sorted(by_sentence.items())
        ]


def _support(graph: ArticleGraph, relation: Relation, number: int) -> Support:
    value = relation.properties.get(VALUES[relation.type]) if relation.type in VALUES else None
    value = float(value) if relation.type == "BORDERS" and value is not None else value
    sentence = f"{graph.id}#{number}"
    return Support(sentence, graph.id, graph.source, graph.published or "", float(relation.confidence), value)

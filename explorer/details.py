"""What is known of one node: an entity with its names, relations, events and articles; an event with its parties."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cypher.values import Graph, Node, Relationship
from explorer.evidence import ArticleRef, marks_of
from explorer.reads import Source, answer, label_of, rows, together
from explorer.titles import entitled
from explorer.vocabulary import ENTITY_LABELS

MOST_RELATIONS = 60
MOST_EVENTS = 500
MOST_ARTICLES = 200
MOST_MENTIONS = 5000
"""Mentions read to count how names are written; above it the counts are of the first so many."""

NO_NAMES = frozenset({"pronoun", "definite"})
"""Rules of mentions that stand for a name without being one: "ia", "organisasi itu"."""


@dataclass(frozen=True)
class Spelling:
    """One way articles write a name, how often, and why it was taken for this entity."""

    text: str
    count: int
    rule: str
    score: float | None
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Relation:
    """A lasting relationship seen from one end: `other` is who is at the far end."""

    relationship: Relationship
    other: Node
    outward: bool


@dataclass(frozen=True)
class EntityDetails:
    """What the panel shows of an entity, besides its sentences."""

    node: Node
    spellings: tuple[Spelling, ...]
    relations: tuple[Relation, ...]
    events: tuple[Node, ...]
    articles: tuple[tuple[ArticleRef, int], ...]
    companions: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True)
class EventDetails:
    """An event and who takes part: (relationship type, node) pairs."""

    node: Node
    parties: tuple[tuple[str, Node], ...]


def entity_details(source: Source, id: str) -> EntityDetails | None:
    """What is known of an entity; None when it is not in the graph."""
    label = label_of(id)
    if label not in ENTITY_LABELS:
        return None
    node, names, relations, events, articles, companions = together(
        lambda: _node(source, id),
        lambda: spellings(rows(source, "names_of", label, id=id, limit=MOST_MENTIONS)),
        lambda: _relations(id, answer(source, "relations_of", label, id=id, limit=MOST_RELATIONS).graph),
        lambda: events_of(source, id),
        lambda: entitled(source, rows(source, "articles_of", label, id=id, limit=MOST_ARTICLES), "id"),
        lambda: rows(source, "mentioned_with", label, id=id, limit=8),
    )
    if node is None:
        return None
    return EntityDetails(
        node,
        names,
        relations,
        events,
        tuple((_article(row), row["sentences"]) for row in articles),
        tuple((row["id"], row["name"], row["sentences"]) for row in companions),
    )


def event_details(source: Source, id: str) -> EventDetails | None:
    """What is known of an event; None when it is not in the graph."""
    node = _node(source, id)
    if node is None:
        return None
    graph = answer(source, "parties", ids=[id]).graph
    by_id = {found.id: found for found in graph.nodes}
    order = ("ACTS_IN", "IS_RECIPIENT_OF", "TAKES_PLACE_IN")
    pairs = [(r.type, by_id[r.target if r.source == id else r.source]) for r in graph.relationships]
    return EventDetails(node, tuple(sorted(pairs, key=lambda pair: (order.index(pair[0]), pair[1].name))))


def relationship_details(source: Source, id: str) -> tuple[Relationship, Node, Node] | None:
    """The relationship with this id (`source TYPE target`) and its two ends; None when it is not in the graph."""
    parts = id.split(" ")
    if len(parts) != 3 or not (label := label_of(parts[0])) or not label_of(parts[2]):
        return None
    graph = answer(source, "relationship", label, source=parts[0], type=parts[1], target=parts[2]).graph
    by_id = {node.id: node for node in graph.nodes}
    found = next((r for r in graph.relationships if r.id == id), None)
    return (found, by_id[found.source], by_id[found.target]) if found else None


def events_of(source: Source, id: str) -> tuple[Node, ...]:
    """Events an entity takes part in or that take place there, newest first."""
    label = label_of(id)
    found = answer(source, "events_of", label, id=id, limit=MOST_EVENTS).graph.nodes if label else ()
    return tuple(sorted(found, key=lambda node: str(node.properties.get("date") or ""), reverse=True))


def spellings(found: list[dict[str, Any]]) -> tuple[Spelling, ...]:
    """How mentions write the name, the most frequent first; each with the rule that joined it most often."""
    counts: Counter[str] = Counter()
    rules: dict[str, Counter[tuple[str, float | None]]] = {}
    sentences: dict[str, list[str]] = {}
    for row in found:
        for text, rule, score in _written(row):
            if rule in NO_NAMES:
                continue
            counts[text] += 1
            rules.setdefault(text, Counter())[rule, score] += 1
            sentences.setdefault(text, []).append(row["sentence"])
    return tuple(
        Spelling(text, count, *rules[text].most_common(1)[0][0], tuple(dict.fromkeys(sentences[text])))
        for text, count in counts.most_common()
    )


def _written(row: Mapping[str, Any]) -> list[tuple[str, str, float | None]]:
    text = row["text"] or ""
    return [(text[mark.start : mark.end], mark.rule, mark.score) for mark in marks_of(row["mention"], "", "")]


def _relations(id: str, graph: Graph) -> tuple[Relation, ...]:
    by_id = {node.id: node for node in graph.nodes}
    seen = [
        Relation(r, by_id[r.target if r.source == id else r.source], r.source == id)
        for r in graph.relationships
        if id in (r.source, r.target)
    ]
    return tuple(sorted(seen, key=lambda relation: -len(relation.relationship.properties.get("evidence") or ())))


def _node(source: Source, id: str) -> Node | None:
    label = label_of(id)
    found = answer(source, "nodes", label, ids=[id]).graph.nodes if label else ()
    return found[0] if found else None


def _article(row: Mapping[str, Any]) -> ArticleRef:
    return ArticleRef(row["id"], row["title"], row["published"], row["source"], row.get("url"))

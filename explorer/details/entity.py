"""What is known of an entity: its names, relations, events, articles, and who is named beside it."""

from collections.abc import Mapping
from typing import Any

from cypher.values import Graph, Node
from explorer.details.spellings import spellings
from explorer.details.values import EntityDetails, Relation
from explorer.evidence import ArticleRef
from explorer.reads import Source, answer, label_of, rows, together
from explorer.titles import entitled
from explorer.vocabulary import ENTITY_LABELS

MOST_RELATIONS = 60

MOST_EVENTS = 500

MOST_ARTICLES = 200

MOST_MENTIONS = 5000
"""Mentions read to count how names are written; above it the counts are of the first so many."""


def entity_details(source: Source, id: str) -> EntityDetails | None:
    """What is known of an entity; None when it is not in the graph."""
    label = label_of(id)
    if label not in ENTITY_LABELS:
        return None
    node, names, relations, events, articles, companions = together(
        lambda: node_of(source, id),
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


def events_of(source: Source, id: str) -> tuple[Node, ...]:
    """Events an entity takes part in or that take place there, newest first."""
    label = label_of(id)
    found = answer(source, "events_of", label, id=id, limit=MOST_EVENTS).graph.nodes if label else ()
    return tuple(sorted(found, key=lambda node: str(node.properties.get("date") or ""), reverse=True))


def _relations(id: str, graph: Graph) -> tuple[Relation, ...]:
    by_id = {node.id: node for node in graph.nodes}
    seen = [
        Relation(r, by_id[r.target if r.source == id else r.source], r.source == id)
        for r in graph.relationships
        if id in (r.source, r.target)
    ]
    return tuple(sorted(seen, key=lambda relation: -len(relation.relationship.properties.get("evidence") or ())))


def node_of(source: Source, id: str) -> Node | None:
    """The node with this id; None when it is not in the graph."""
    label = label_of(id)
    found = answer(source, "nodes", label, ids=[id]).graph.nodes if label else ()
    return found[0] if found else None


def _article(row: Mapping[str, Any]) -> ArticleRef:
    return ArticleRef(row["id"], row["title"], row["published"], row["source"], row.get("url"))

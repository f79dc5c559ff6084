"""Reads the details of an entity: names, relations, events, articles, and entities named in the same sentences."""

from collections.abc import Mapping
from typing import Any

from explorer.picture.ties import date_of
from explorer.read.details.node_details import Counts, EntityDetails, Relation
from explorer.read.details.spellings import spellings
from explorer.read.evidence import ArticleRef
from explorer.read.hubs import newest
from explorer.read.run_reads import Source, answer, rows, together
from explorer.read.titles import entitled
from explorer.words.translated_codes import ENTITY_LABELS
from graph.model import label_of
from graph.stored_graph import Graph, Node, sentences_of

MOST_RELATIONS = 60
MOST_EVENTS = 250
MOST_ARTICLES = 60
"""Entries that a panel lists at first; the total is counted separately."""
MOST_BESIDE = 3000
"""Sentences of an entity that are searched for its companions."""
MOST_MENTIONS = 100_000
"""Mentions of an entity whose rules are counted."""


def entity_details(source: Source, id: str, *, rules: bool = True, more: int = 0) -> EntityDetails | None:
    """Reads the details of an entity, with or without the `rules` that linked its names; None if it is not in the graph.

    `more`: relations and articles to read beyond the usual number.
    """
    label = label_of(id)
    if label not in ENTITY_LABELS:
        return None
    node, ruled, relations, events, articles, companions, around = together(
        lambda: node_of(source, id),
        lambda: rows(source, "names_of", label, id=id, limit=MOST_MENTIONS) if rules else [],
        lambda: _relations(id, answer(source, "relations_of", label, id=id, limit=MOST_RELATIONS + more).graph),
        lambda: events_of(source, id),
        lambda: entitled(source, newest(source, "articles_of", label, id, 0, MOST_ARTICLES + more), "id"),
        lambda: rows(source, "mentioned_with", label, id=id, limit=8, most=MOST_BESIDE),
        lambda: rows(source, "around", label, id=id),
    )
    if node is None:
        return None
    listed = tuple((article_of(row), row["sentences"]) for row in articles)
    beside = tuple((row["id"], row["name"], row["sentences"]) for row in companions)
    counts = Counts(around[0]["relations"], around[0]["events"], int(node.properties.get("articles") or 0))
    return EntityDetails(node, spellings(node, ruled), relations, events, listed, beside, counts)


def events_of(source: Source, id: str) -> tuple[Node, ...]:
    """Reads the events an entity takes part in or that take place there, newest first."""
    label = label_of(id)
    found = answer(source, "events_of", label, id=id, limit=MOST_EVENTS).graph.nodes if label else ()
    return tuple(sorted(sorted(found, key=lambda node: node.id), key=lambda node: date_of(node) or "", reverse=True))


def _relations(id: str, graph: Graph) -> tuple[Relation, ...]:
    by_id = {node.id: node for node in graph.nodes}
    seen = [
        Relation(r, by_id[r.target if r.source == id else r.source], r.source == id)
        for r in graph.relationships
        if id in (r.source, r.target)
    ]
    return tuple(sorted(seen, key=lambda relation: (-sentences_of(relation.relationship), relation.relationship.id)))


def node_of(source: Source, id: str) -> Node | None:
    """Reads the node with this id; None if it is not in the graph."""
    label = label_of(id)
    found = answer(source, "nodes", label, ids=[id]).graph.nodes if label else ()
    return found[0] if found else None


def article_of(row: Mapping[str, Any]) -> ArticleRef:
    """The article of a row."""
    return ArticleRef(row["id"], row["title"], row["published"], row["source"], row.get("url"))

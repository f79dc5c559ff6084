"""The graph of one article and its JSON form: the contract between extraction and everything else."""

from graph.article_graph.plain import from_json, to_json
from graph.article_graph.values import (
    ArticleGraph,
    Entity,
    Event,
    Mention,
    Quote,
    Relation,
    Sentence,
)
from graph.ids import content_id, event_id

__all__ = [
    "ArticleGraph",
    "Entity",
    "Event",
    "Mention",
    "Quote",
    "Relation",
    "Sentence",
    "content_id",
    "event_id",
    "from_json",
    "to_json",
]

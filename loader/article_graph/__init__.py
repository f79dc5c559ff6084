"""One article's graph, to and from JSON: the contract between extraction and everything else."""

from loader.article_graph.ids import content_id, event_id
from loader.article_graph.plain import from_json, to_json
from loader.article_graph.values import (
    ENTITY_TYPES,
    MODALITIES,
    RELATION_TYPES,
    ArticleGraph,
    Entity,
    Event,
    Mention,
    Quote,
    Relation,
    Sentence,
)

__all__ = [
    "ENTITY_TYPES",
    "MODALITIES",
    "RELATION_TYPES",
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

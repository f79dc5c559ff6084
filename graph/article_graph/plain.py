"""Converts an article graph to and from plain JSON data: the output of `simpul extract`."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from graph.article_graph.values import ArticleGraph, Entity, Event, Mention, Quote, Relation, Sentence


def to_json(graph: ArticleGraph) -> dict[str, Any]:
    """Converts an article graph to plain data; a relation's ends are called `from` and `to` there."""
    data = asdict(graph)
    for relation in data["relations"]:
        relation["from"], relation["to"] = relation.pop("source"), relation.pop("target")
    return data


def from_json(data: Mapping[str, Any]) -> ArticleGraph:
    """Rebuilds an article graph from `to_json`'s plain data; lists become tuples."""

    def tuples(item: Mapping[str, Any]) -> dict[str, Any]:
        return {key: tuple(value) if isinstance(value, list) else value for key, value in item.items()}

    def entity(item: Mapping[str, Any]) -> Entity:
        return Entity(**{**tuples(item), "mentions": tuple(Mention(**mention) for mention in item["mentions"])})

    def relation(item: Mapping[str, Any]) -> Relation:
        rest = {key: value for key, value in item.items() if key not in ("from", "to")}
        return Relation(source=item["from"], target=item["to"], **tuples(rest))

    def event(item: Mapping[str, Any]) -> Event:
        return Event(**{**tuples(item), "quotes": tuple(Quote(**quote) for quote in item.get("quotes", ()))})

    parts: dict[str, Any] = {
        "sentences": tuple(Sentence(**item) for item in data["sentences"]),
        "entities": tuple(entity(item) for item in data["entities"]),
        "relations": tuple(relation(item) for item in data["relations"]),
        "events": tuple(event(item) for item in data["events"]),
    }
    return ArticleGraph(**{**data, **parts})

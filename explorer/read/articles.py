"""Reads an article for reading (sentences in order, with mentions and events), and the list of all articles."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from explorer.read.evidence import ArticleRef, Quote, flat, marks_in, reports_in
from explorer.read.run_reads import Source, rows
from explorer.read.titles import entitled
from graph.stored_graph import Graph


@dataclass(frozen=True)
class Reading:
    """An article as read: its sentences in order, each with its marks and the events it reports."""

    article: ArticleRef
    language: str
    sentences: tuple[Quote, ...]


def reading_of(source: Source, id: str) -> Reading | None:
    """Reads the article with this id; None if it is not in the graph."""
    found = entitled(source, rows(source, "article", id=id))
    if not found:
        return None
    head = found[0]
    article = ArticleRef(head["article"], head["title"], head["published"], head["source"], head["url"])
    lines = [row for row in found if row["id"]]
    ids = [row["id"] for row in lines]
    marks, reports = marks_in(source, ids), reports_in(source, ids)
    quotes = [Quote(row["id"], row["n"], row["text"] or "", article) for row in lines]
    sentences = tuple(
        replace(quote, marks=flat(marks.get(quote.id, ()), len(quote.text)), reports=tuple(reports.get(quote.id, ())))
        for quote in quotes
    )
    return Reading(article, head["language"] or "id", sentences)


def last_loaded(source: Source) -> str:
    """Time of the last write of an article, UTC, ISO 8601; '' for an empty graph."""
    return next((str(row["changed"] or "") for row in rows(source, "fingerprint")), "")


def articles_since(source: Source, moment: str, limit: int = 1000) -> list[dict[str, Any]]:
    """Reads the articles written after this time, new or changed, in the format of `articles`."""
    return entitled(source, rows(source, "articles_since", since=moment, limit=limit), "id")


def only_in(source: Source, readings: Sequence[Reading], graph: Graph) -> frozenset[str]:
    """Returns the nodes of the graph that only these articles name or report."""
    named = Counter(id for reading in readings for id in {mark.id for quote in reading.sentences for mark in quote.marks})
    entities = {node.id for node in graph.nodes if 0 < int(node.properties.get("articles") or 0) <= named[node.id]}
    events = {node.id for node in graph.nodes if node.label == "Event"}
    own = [reading.article.id for reading in readings]
    elsewhere = rows(source, "events_of_other_articles", ids=sorted(events), articles=own)
    return frozenset(entities | events - {row["id"] for row in elsewhere})


def articles(source: Source, skip: int = 0, limit: int = 200) -> list[dict[str, Any]]:
    """Reads articles, newest first: id, title, published, source, url and loaded."""
    return entitled(source, rows(source, "articles", skip=skip, limit=limit), "id")

"""Reads what an entity has in the span of time chosen on the timeline: its events, sentences and articles."""

from dataclasses import dataclass, replace

from explorer.picture.view import View
from explorer.read.details.entity import MOST_ARTICLES, article_of
from explorer.read.details.node_details import Counts, EntityDetails
from explorer.read.evidence import Quote, quotes_of_ids
from explorer.read.run_reads import Source, answer, rows, together
from explorer.read.titles import entitled
from graph.dates.spans import first_day, last_day, shortest
from graph.model import label_of

MOST_EVENTS_IN_TIME = 1000
"""Events of a span that are read; all are counted."""


@dataclass(frozen=True)
class InTime:
    """The details of an entity as far as they are in the span, its newest sentences in it, and their number."""

    details: EntityDetails
    quotes: list[Quote]
    sentences: int


def details_in_time(source: Source, details: EntityDetails, view: View, limit: int, more: int = 0) -> InTime:
    """Limits the events and articles to the span of the view, and reads the sentences in it; what lasts, stays.

    Sentences and articles are of the day of their report. A date that reaches beyond the span is not known to be in it.
    `limit`: sentences to read. `more`: articles to read beyond the usual number.
    """
    id, span = details.node.id, view.span
    label = label_of(id)
    assert span is not None and label is not None  # asked for an entity in a span
    since, until, undated = first_day(span[0]), last_day(span[1]), view.undated
    told = {"id": id, "since": since, "until": until, "undated": undated}
    found, articles, sentences = together(
        lambda: answer(
            source, "events_in_time", label, **{**told, "until": shortest(until, end=True)}, limit=MOST_EVENTS_IN_TIME
        ),
        lambda: entitled(source, rows(source, "articles_in_time", label, **told, limit=MOST_ARTICLES + more), "id"),
        lambda: rows(source, "sentences_in_time", label, **told, limit=limit),
    )
    events = found.graph.nodes
    counts = Counts(details.counts.relations, found.rows[0][-1] if found.rows else 0, articles[0]["total"] if articles else 0)
    listed = tuple((article_of(row), row["sentences"]) for row in articles)
    ids = sentences[0]["ids"] if sentences else []
    total = sentences[0]["total"] if sentences else 0
    return InTime(replace(details, events=events, articles=listed, counts=counts), quotes_of_ids(source, ids), total)

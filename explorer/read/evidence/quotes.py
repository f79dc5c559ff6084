"""Reads the sentences behind an entity, an event or a relationship from the database."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from explorer.read.evidence.claims import speakers_in
from explorer.read.evidence.marks import flat, marks_in
from explorer.read.evidence.quote import ArticleRef, Mark, Quote
from explorer.read.hubs import newest
from explorer.read.run_reads import Source, rows
from explorer.read.titles import entitled
from graph.model import label_of
from graph.stored_graph import Relationship


def quotes_of_entity(source: Source, id: str, skip: int = 0, limit: int = 20) -> list[Quote]:
    """Reads sentences that mention an entity, newest articles first, with all mentions marked."""
    label = label_of(id)
    return quotes_from(source, newest(source, "sentences_of", label, id, skip, limit)) if label else []


def quotes_of_event(source: Source, id: str) -> list[Quote]:
    """Reads sentences that report an event, with its trigger marked among the mentions."""
    return quotes_from(source, rows(source, "reports_of", id=id), trigger_of=id)


def quotes_of_relationship(source: Source, relationship: Relationship) -> list[Quote]:
    """Reads the sentences behind a relationship: those of its claim, or for an event's party those of the event."""
    for end in (relationship.source, relationship.target):
        if label_of(end) == "Event":
            return quotes_of_event(source, end)
    return quotes_of_claim(source, str(relationship.properties.get("claim") or ""))


def quotes_of_claim(source: Source, id: str, skip: int = 0, limit: int = 100) -> list[Quote]:
    """Reads sentences that support a claim, newest articles first."""
    return quotes_from(source, rows(source, "supports_of", id=id, skip=skip, limit=limit)) if id else []


def sentences_behind(source: Source, claims: Iterable[str], most: int = 20) -> list[str]:
    """Reads the ids of the newest sentences that support these claims; at most `most` claims are queried."""
    wanted = list(dict.fromkeys(claims))[:most]
    return [row["sentence"] for row in rows(source, "supports_of_many", ids=wanted, limit=most)] if wanted else []


def quotes_of_ids(source: Source, ids: Iterable[str]) -> list[Quote]:
    """Reads these sentences, newest articles first, with all mentions marked."""
    wanted = list(dict.fromkeys(ids))
    return quotes_from(source, rows(source, "sentences", ids=wanted)) if wanted else []


def quotes_from(source: Source, found: list[dict[str, Any]], trigger_of: str | None = None) -> list[Quote]:
    """Builds quotes from rows of sentences with their articles, in the order of the rows: with all mentions marked, and their
    speakers.
    """
    quotes = [_quote(row) for row in entitled(source, found)]
    ids = [quote.id for quote in quotes]
    marks, speakers = marks_in(source, ids), speakers_in(source, ids)
    return [
        replace(
            quote,
            marks=flat([*marks.get(quote.id, ()), *_trigger(quote, trigger_of)], len(quote.text)),
            speakers=tuple(speakers.get(quote.id, ())),
        )
        for quote in quotes
    ]


def _quote(row: Mapping[str, Any]) -> Quote:
    report = row.get("report") or {}
    article = ArticleRef(row["article"], row["title"], row["published"], row["source"], row["url"])
    trigger = report.get("trigger") or ""
    return Quote(row["id"], row["n"], row["text"] or "", article, (), (), report.get("confidence"), trigger, report)


def _trigger(quote: Quote, event: str | None) -> list[Mark]:
    # The trigger is stored as text, not as an offset: it is marked where this text occurs first.
    at = quote.text.find(quote.trigger) if event and quote.trigger else -1
    return [Mark(at, at + len(quote.trigger), event or "", quote.trigger, "trigger")] if at >= 0 else []

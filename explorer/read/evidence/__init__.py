"""Reads evidence: the sentences behind an entity, event or relationship, each with its marks and its article."""

from explorer.read.evidence.claims import reports_in, speakers_in
from explorer.read.evidence.marks import flat, marks_in, marks_of
from explorer.read.evidence.quote import ArticleRef, Mark, Quote, Report, Speaker
from explorer.read.evidence.quotes import (
    quotes_from,
    quotes_of_claim,
    quotes_of_entity,
    quotes_of_event,
    quotes_of_ids,
    quotes_of_relationship,
    sentences_behind,
)

__all__ = [
    "ArticleRef",
    "Mark",
    "Quote",
    "Report",
    "Speaker",
    "flat",
    "marks_in",
    "marks_of",
    "quotes_from",
    "quotes_of_claim",
    "quotes_of_entity",
    "quotes_of_event",
    "quotes_of_ids",
    "quotes_of_relationship",
    "reports_in",
    "sentences_behind",
    "speakers_in",
]

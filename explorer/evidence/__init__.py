"""The sentences that say so: of an entity, an event, a relationship; each with what is marked in it and its article."""

from explorer.evidence.claims import reports_in, speakers_in
from explorer.evidence.marks import flat, marks_in, marks_of
from explorer.evidence.quotes import quotes_from, quotes_of_entity, quotes_of_event, quotes_of_ids, quotes_of_relationship
from explorer.evidence.values import ArticleRef, Mark, Quote, Report, Speaker

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
    "quotes_of_entity",
    "quotes_of_event",
    "quotes_of_ids",
    "quotes_of_relationship",
    "reports_in",
    "speakers_in",
]

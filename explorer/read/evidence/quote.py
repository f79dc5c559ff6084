"""Data classes of a quoted sentence: its article, marks, reported events and speakers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class ArticleRef:
    """Reference to the article of a sentence."""

    id: str
    title: str | None
    published: str | None
    source: str | None
    url: str | None


@dataclass(frozen=True)
class Mark:
    """A stretch of a sentence, in characters, that names the node `id`; `role` is mention or trigger."""

    start: int
    end: int
    id: str
    name: str
    role: str = "mention"
    rule: str = ""
    score: float | None = None


@dataclass(frozen=True)
class Report:
    """An event that a sentence reports."""

    id: str
    type: str
    name: str
    modality: str
    quad_class: str
    confidence: float | None = None


@dataclass(frozen=True)
class Speaker:
    """A quoted speaker: the node `id`, and the verb of saying as the sentence writes it, '' where unknown.

    `tellings` are the tellings attributed to it, `word` is a reader's verdict: right, wrong, or none ('').
    """

    id: str
    name: str
    verb: str = ""
    tellings: tuple[str, ...] = ()
    word: str = ""


@dataclass(frozen=True)
class Quote:
    """A sentence that supports something. `marks` are sorted and do not overlap."""

    id: str
    n: int
    text: str
    article: ArticleRef
    marks: tuple[Mark, ...] = ()
    reports: tuple[Report, ...] = ()
    confidence: float | None = None
    trigger: str = ""
    told: Mapping[str, Any] = field(default_factory=dict)
    """How this sentence tells the event in question: modality, historical, disputed."""
    speakers: tuple[Speaker, ...] = ()

"""What a sentence that says so holds: its article, what is marked in it, what it reports, who says it. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class ArticleRef:
    """Which article a sentence is from."""

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
    """An event a sentence reports."""

    id: str
    type: str
    name: str
    modality: str
    quad_class: str
    confidence: float | None = None


@dataclass(frozen=True)
class Speaker:
    """Whom a sentence quotes: the node `id`, and the verb of saying as the sentence writes it, '' where unknown.

    `tellings` are those said so, `word` what a reader said of it: right, wrong, or nothing ('').
    """

    id: str
    name: str
    verb: str = ""
    tellings: tuple[str, ...] = ()
    word: str = ""


@dataclass(frozen=True)
class Quote:
    """One sentence that says so. `marks` are in order and do not overlap."""

    id: str
    n: int
    text: str
    article: ArticleRef
    marks: tuple[Mark, ...] = ()
    reports: tuple[Report, ...] = ()
    confidence: float | None = None
    trigger: str = ""
    told: Mapping[str, Any] = field(default_factory=dict)
    """How this sentence tells the event asked about: modality, historical, disputed."""
    speakers: tuple[Speaker, ...] = ()

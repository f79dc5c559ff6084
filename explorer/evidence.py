"""The sentences that say so: of an entity, an event, a relationship; each with what is marked in it and its article."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any

from cypher.values import Relationship
from explorer.reads import Source, graph_by_label, label_of, rows
from explorer.titles import entitled


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
    """Whom a sentence quotes: the node `id`, and the verb of saying as the sentence writes it, '' where unknown."""

    id: str
    name: str
    verb: str = ""


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


def quotes_of_entity(source: Source, id: str, skip: int = 0, limit: int = 20) -> list[Quote]:
    """Sentences that mention an entity, the newest articles first, everything they mention marked."""
    label = label_of(id)
    return quotes_from(source, rows(source, "sentences_of", label, id=id, skip=skip, limit=limit)) if label else []


def quotes_of_event(source: Source, id: str) -> list[Quote]:
    """Sentences that report an event, its trigger marked among the mentions."""
    return quotes_from(source, rows(source, "reports_of", id=id), trigger_of=id)


def quotes_of_relationship(source: Source, relationship: Relationship) -> list[Quote]:
    """Sentences a relationship rests on: its own evidence, or for an event's party those of the event."""
    for end in (relationship.source, relationship.target):
        if label_of(end) == "Event":
            return quotes_of_event(source, end)
    return quotes_of_ids(source, relationship.properties.get("evidence") or ())


def quotes_of_ids(source: Source, ids: Iterable[str]) -> list[Quote]:
    """These sentences, the newest articles first, everything they mention marked."""
    wanted = list(dict.fromkeys(ids))
    return quotes_from(source, rows(source, "sentences", ids=wanted)) if wanted else []


def quotes_from(source: Source, found: list[dict[str, Any]], trigger_of: str | None = None) -> list[Quote]:
    """The quotes of rows that hold a sentence and its article, in the order of the rows: everything they mention marked, and
    who says it."""
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
    # The trigger is kept as words, not as a place in the sentence: it is marked where these words stand.
    at = quote.text.find(quote.trigger) if event and quote.trigger else -1
    return [Mark(at, at + len(quote.trigger), event or "", quote.trigger, "trigger")] if at >= 0 else []


def marks_in(source: Source, ids: Iterable[str]) -> dict[str, list[Mark]]:
    """What sentences mention, by sentence."""
    wanted = list(ids)
    found: dict[str, list[Mark]] = {}
    for row in rows(source, "mentions_in", ids=wanted) if wanted else ():
        found.setdefault(row["sentence"], []).extend(marks_of(row["mention"], row["id"], row["name"] or row["id"]))
    return found


def speakers_in(source: Source, ids: Iterable[str]) -> dict[str, list[Speaker]]:
    """Whom sentences quote, by sentence; each speaker once, with the first of the verbs."""
    wanted = list(ids)
    said = rows(source, "speakers_in", ids=wanted) if wanted else []
    names = {node.id: node.name for node in graph_by_label(source, "nodes", (row["speaker"] for row in said)).nodes}
    found: dict[str, dict[str, Speaker]] = {}
    for row in said:
        if (id := row["speaker"]) in names:
            found.setdefault(row["sentence"], {}).setdefault(id, Speaker(id, names[id], row["verb"] or ""))
    return {sentence: list(speakers.values()) for sentence, speakers in found.items()}


def marks_of(mention: Mapping[str, Any], id: str, name: str) -> list[Mark]:
    """The marks of one MENTIONS relationship: `starts`, `ends`, `rules` and `scores` have one each for every time the sentence
    names the node."""
    starts, ends = mention.get("starts") or (), mention.get("ends") or ()
    rules, scores = mention.get("rules") or (), mention.get("scores") or ()
    return [
        Mark(start, end, id, name, rule=rule or "", score=score)
        for start, end, rule, score in zip_longest(starts, ends, rules, scores)
        if start is not None and end is not None
    ]


def flat(marks: Iterable[Mark], length: int) -> tuple[Mark, ...]:
    """The marks in order without overlaps: mentions before triggers, the longer before the shorter.

    A trigger that holds a mention keeps the stretches around it: "pertemuan | Putin | di Moskow".
    """
    taken: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.role == "trigger", m.start - m.end, m.start)):
        if not 0 <= mark.start < mark.end <= length:
            continue
        for start, end in _free(mark.start, mark.end, taken) if mark.role == "trigger" else [(mark.start, mark.end)]:
            if all(end <= other.start or start >= other.end for other in taken):
                taken.append(replace(mark, start=start, end=end))
    return tuple(sorted(taken, key=lambda m: m.start))


def _free(start: int, end: int, taken: Iterable[Mark]) -> list[tuple[int, int]]:
    free, at = [], start
    for other in sorted(taken, key=lambda m: m.start):
        if other.end > start and other.start < end:
            if other.start > at:
                free.append((at, other.start))
            at = max(at, other.end)
    return [*free, (at, end)] if at < end else free


def reports_in(source: Source, ids: Iterable[str]) -> dict[str, list[Report]]:
    """The events sentences report, by sentence."""
    wanted = list(ids)
    found: dict[str, list[Report]] = {}
    for row in rows(source, "reports_in", ids=wanted) if wanted else ():
        report = Report(
            row["id"],
            row["type"] or "",
            row["name"] or "",
            row["modality"] or "",
            row["quad_class"] or "",
            (row["report"] or {}).get("confidence"),
        )
        found.setdefault(row["sentence"], []).append(report)
    return found

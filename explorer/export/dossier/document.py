"""Builds the dossier from an export's contents: sections, quotes, numbered sources, in the reader's language."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from cypher.evidence import MOST_SENTENCES, Evidence
from explorer.export.contents import Claim, Ordered, Told
from explorer.export.dossier.parts import Document, Line, Quote, Section, Source
from explorer.export.wording import counted, headline, restrictions, rows_exported
from explorer.panel import note_in_words
from explorer.words.claims import badges, remark, reported, told_as, verb_says_status, when
from explorer.words.messages import Words
from explorer.words.translated_codes import EVENT_VERBS, called
from graph.stored_graph import Node, sentences_of

QUOTES = 3
"""Sentences quoted per line; the others are counted."""
IN_DOUBT = frozenset({"negated", "planned", "hypothetical"})


class Sources:
    """Numbers articles in the order in which they are first quoted; iterates over those numbered so far."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._found: dict[str, Source] = {}

    def number_of(self, evidence: Evidence) -> int:
        """Returns the number of this sentence's article, assigning the next one to a new article."""
        if evidence.article not in self._found:
            date = self._words.date(evidence.published)
            title, outlet = evidence.title or evidence.article, evidence.source or ""
            url = evidence.url if str(evidence.url or "").startswith(("http://", "https://")) else None
            self._found[evidence.article] = Source(len(self._found) + 1, title, outlet, date, url)
        return self._found[evidence.article].number

    def __iter__(self) -> Iterator[Source]:
        """Every source, sorted by number."""
        return iter(self._found.values())


@dataclass(frozen=True)
class Place:
    """What orders an event in the dossier: its date, or the day of its first report, and its id."""

    day: str
    id: str
    doubtful: bool
    confidence: float | None


def document_of(contents: Ordered) -> Document:
    """Builds the document in the language of the export: events by date, then relations, then sources.

    Sections are read once, in their order: their sentences come from the database batch by batch, so that events of any
    number fit into memory.
    """
    words = Words(contents.about.language)
    sources = Sources(words)
    events = sorted(map(_place_in_time, contents.event_nodes()), key=lambda place: (place.day, place.id))
    relations = sorted(contents.relations(), key=lambda claim: (claim.target.name, claim.relationship.type, claim.source.name))
    noted = [node for node in contents.nodes_of(contents.notes) if not contents.notes[node.id].empty and node.label != "Event"]
    told, doubted = ([place.id for place in events if place.doubtful is doubtful] for doubtful in (False, True))
    sections = (
        (words("Noted by the reader"), noted, (_noted(words, contents, node) for node in noted)),
        (words("What happened"), told, _events(words, sources, contents, told)),
        (words("Planned, denied, disputed"), doubted, _events(words, sources, contents, doubted)),
        (words("Who is who"), relations, (_relation(words, sources, claim) for claim in contents.supported(relations))),
    )
    return Document(
        headline(contents),
        contents.about.language,
        tuple(_facts(words, contents, events)),
        tuple(Section(title, lines) for title, listed, lines in sections if listed),
        sources,
        words("Sources"),
        words("How this was made"),
        tuple(_note(words, contents, events)),
    )


def _place_in_time(event: Node) -> Place:
    told = event.properties
    day = str(told.get("date") or told.get("first_reported") or "9999")
    sure = told.get("confidence")
    return Place(
        day,
        event.id,
        bool(told.get("disputed")) or told.get("modality") in IN_DOUBT,
        sure if isinstance(sure, int | float) else None,
    )


def _facts(words: Words, contents: Ordered, events: Sequence[Place]) -> Iterable[str]:
    days = [place.day for place in events if place.day != "9999"]
    if days:
        span = words.date(days[0]) if days[0] == days[-1] else f"{words.date(days[0])} – {words.date(days[-1])}"
        yield words("Period: {span}", span=span)
    if asked := restrictions(contents):
        yield asked
    if events:
        doubtful = sum(place.doubtful for place in events)
        count = words.plural("{n} event", "{n} events", len(events))
        yield f"{count}, {words('{n} of them planned, denied or disputed', n=words.number(doubtful))}" if doubtful else count
    yield counted(contents.counts(), contents.about.language)
    if cut := rows_exported(contents):
        yield cut


def _noted(words: Words, contents: Ordered, node: Node) -> Line:
    """The reader's note on an entity; a note on an event is shown with the event."""
    note = contents.notes[node.id]
    return Line("", node.name, tuple(part for part in (note_in_words(words, note),) if part), (), note=note.text)


def _events(words: Words, sources: Sources, contents: Ordered, events: Iterable[str]) -> Iterator[Line]:
    return (_with_note(words, contents, told, _event(words, sources, told)) for told in contents.told(events))


def _with_note(words: Words, contents: Ordered, told: Told, line: Line) -> Line:
    note = contents.notes.get(told.event.id)
    if note is None or note.empty:
        return line
    marks = note_in_words(words, note)
    return replace(line, remarks=(*line.remarks, *((marks,) if marks else ())), note=note.text)


def _event(words: Words, sources: Sources, told: Told) -> Line:
    properties = told.event.properties
    text = " ".join(part for part in (_names(words, told.parties.actors), _what(words, told.event)) if part)
    if recipients := _names(words, told.parties.recipients):
        text = f"{text} → {recipients}"
    if places := _names(words, told.parties.places):
        text = f"{text} ({places})"
    quotes, more = _quotes(words, sources, told.evidence, sentences_of(told.event))
    return Line(when(words, properties, brief=True), text, _remarks(words, told.event), quotes, more)


def _what(words: Words, event: Node) -> str:
    trigger = str(event.properties.get("trigger") or "").strip()
    kind = called(words, EVENT_VERBS, event.properties.get("type"))
    return f"{kind}: “{trigger}”" if trigger else kind


def _names(words: Words, nodes: Iterable[Node]) -> str:
    return words.listing(node.name for node in nodes)


def _remarks(words: Words, event: Node) -> tuple[str, ...]:
    return tuple(str(badge["text"]) for badge in badges(words, event.properties))


def _relation(words: Words, sources: Sources, claim: Claim) -> Line:
    text = f"{claim.source.name} {told_as(words, claim.relationship)} {claim.target.name}"
    said = remark(words, claim.relationship, status=not verb_says_status(claim.relationship))
    quotes, more = _quotes(words, sources, claim.evidence, sentences_of(claim.relationship))
    return Line(reported(words, claim.relationship.properties), text, (said,) if said else (), quotes, more)


def _quotes(words: Words, sources: Sources, evidence: Sequence[Evidence], total: int) -> tuple[tuple[Quote, ...], str]:
    """The earliest sentences, each once with its sources and speakers; and how many of `total` there are besides."""
    quoted: dict[str, list[Evidence]] = {}
    for item in sorted(evidence, key=lambda item: (item.published or "9999", item.sentence)):
        sentence = item.text.strip()
        if sentence in quoted or len(quoted) < QUOTES:
            quoted.setdefault(sentence, []).append(item)
    quotes = tuple(_quote(words, sources, sentence, said) for sentence, said in quoted.items())
    unread = max(0, total - len(evidence)) if len(evidence) >= MOST_SENTENCES else 0
    left = len({item.text.strip() for item in evidence}) - len(quotes) + unread
    return quotes, words.plural("and {n} further sentence", "and {n} further sentences", left) if left else ""


def _quote(words: Words, sources: Sources, sentence: str, said: Sequence[Evidence]) -> Quote:
    numbers = dict.fromkeys(map(sources.number_of, said))
    speakers = dict.fromkeys(speaker for item in said for speaker in item.speakers)
    said_by = words("said by {name}", name=words.listing(speakers)) if speakers else ""
    return Quote(sentence, tuple(numbers), said_by)


def _note(words: Words, contents: Ordered, events: Sequence[Place]) -> Iterable[str]:
    yield words(
        "A program read the articles and wrote this list; every line quotes the sentence it rests on. "
        "Read the sentence before you rely on a line."
    )
    sure = [place.confidence for place in events if place.confidence is not None]
    if sure:
        share = words.number(round(10 * fmean(sure)))
        yield words("By the program's own measure about {share} of ten of these events are right in every part.", share=share)
    if contents.about.query:
        yield words("Asked: {query}", query=contents.about.query)
    yield words(
        "Made by Simpul {version} on {date}.", version=contents.about.version, date=words.date(contents.about.made_at[:10])
    )

"""Builds the dossier from an export's contents: sections, quotes, numbered sources, in the reader's language."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import fmean

from cypher.evidence import Evidence
from explorer.export.contents import TEXT_LABELS, Claim, LoadedContents, Told
from explorer.export.dossier.parts import Document, Line, Quote, Section, Source
from explorer.export.wording import counted, headline, restrictions
from explorer.panel import note_in_words
from explorer.words.claims import badges, remark, reported, told_as, verb_says_status, when
from explorer.words.messages import Words
from explorer.words.translated_codes import EVENT_VERBS, called
from graph.stored_graph import Node

QUOTES = 3
"""Sentences quoted per line; the others are counted."""
EVENTS = 2_000
"""Maximum number of events in each section of a document: more would not be a document for readers."""
IN_DOUBT = frozenset({"negated", "planned", "hypothetical"})


class Sources:
    """Numbers articles in the order in which they are first quoted."""

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

    def listed(self) -> tuple[Source, ...]:
        """All sources, sorted by number."""
        return tuple(self._found.values())


def document_of(contents: LoadedContents) -> Document:
    """Builds the document in the language of the export: events by date, then relations, then sources."""
    words = Words(contents.about.language)
    sources = Sources(words)
    events = sorted(contents.events(), key=_place_in_time)
    sections = [
        _noted(words, contents),
        _events(words, sources, contents, [one for one in events if not _doubtful(one)][:EVENTS], words("What happened")),
        _events(
            words, sources, contents, [one for one in events if _doubtful(one)][:EVENTS], words("Planned, denied, disputed")
        ),
        _relations(words, sources, contents),
    ]
    return Document(
        headline(contents),
        contents.about.language,
        tuple(_facts(words, contents, events)),
        tuple(section for section in sections if section.lines),
        sources.listed(),
        words("Sources"),
        words("How this was made"),
        tuple(_note(words, contents, events)),
    )


def _place_in_time(told: Told) -> tuple[str, str]:
    properties = told.event.properties
    return str(properties.get("date") or properties.get("first_reported") or "9999"), told.event.id


def _doubtful(told: Told) -> bool:
    return bool(told.event.properties.get("disputed")) or told.event.properties.get("modality") in IN_DOUBT


def _facts(words: Words, contents: LoadedContents, events: Sequence[Told]) -> Iterable[str]:
    days = [day for told in events if (day := _place_in_time(told)[0]) != "9999"]
    if days:
        span = words.date(days[0]) if days[0] == days[-1] else f"{words.date(days[0])} – {words.date(days[-1])}"
        yield words("Period: {span}", span=span)
    if asked := restrictions(contents):
        yield asked
    yield counted(contents.counts(), contents.about.language)
    if len(events) > EVENTS:
        shown, all_ = words.number(EVENTS), words.number(len(events))
        yield words(
            "The first {shown} of {all} events are told here; export a shorter period for the others.", shown=shown, all=all_
        )


def _noted(words: Words, contents: LoadedContents) -> Section:
    """The reader's notes on entities; a note on an event is shown with the event."""
    noted = [(node, note) for node in contents.graph.nodes if (note := contents.notes.get(node.id)) and not note.empty]
    lines = [
        Line("", node.name, tuple(part for part in (note_in_words(words, note),) if part), (), note=note.text)
        for node, note in noted
        if node.label != "Event"
    ]
    return Section(words("Noted by the reader"), tuple(lines))


def _events(words: Words, sources: Sources, contents: LoadedContents, events: Iterable[Told], title: str) -> Section:
    return Section(title, tuple(_with_note(words, contents, told, _event(words, sources, told)) for told in events))


def _with_note(words: Words, contents: LoadedContents, told: Told, line: Line) -> Line:
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
    return _line(words, sources, when(words, properties, brief=True), text, _remarks(words, told.event), told.evidence)


def _what(words: Words, event: Node) -> str:
    trigger = str(event.properties.get("trigger") or "").strip()
    kind = called(words, EVENT_VERBS, event.properties.get("type"))
    return f"{kind}: “{trigger}”" if trigger else kind


def _names(words: Words, nodes: Iterable[Node]) -> str:
    return words.listing(node.name for node in nodes)


def _remarks(words: Words, event: Node) -> tuple[str, ...]:
    return tuple(str(badge["text"]) for badge in badges(words, event.properties))


def _relations(words: Words, sources: Sources, contents: LoadedContents) -> Section:
    claims = [claim for claim in contents.claims() if _is_relation(claim)]
    claims.sort(key=lambda claim: (claim.target.name, claim.relationship.type, claim.source.name))
    return Section(words("Who is who"), tuple(_relation(words, sources, claim) for claim in claims))


def _is_relation(claim: Claim) -> bool:
    return not {claim.source.label, claim.target.label} & {*TEXT_LABELS, "Event"}


def _relation(words: Words, sources: Sources, claim: Claim) -> Line:
    text = f"{claim.source.name} {told_as(words, claim.relationship)} {claim.target.name}"
    said = remark(words, claim.relationship, status=not verb_says_status(claim.relationship))
    return _line(words, sources, reported(words, claim.relationship.properties), text, (said,) if said else (), claim.evidence)


def _line(words: Words, sources: Sources, time: str, text: str, remarks: tuple[str, ...], evidence: Sequence[Evidence]) -> Line:
    quoted: dict[str, list[int]] = {}
    for item in sorted(evidence, key=lambda item: (item.published or "9999", item.sentence)):
        sentence = item.text.strip()
        if sentence in quoted or len(quoted) < QUOTES:
            numbers = quoted.setdefault(sentence, [])
            if (number := sources.number_of(item)) not in numbers:
                numbers.append(number)
    quotes = tuple(Quote(sentence, tuple(numbers)) for sentence, numbers in quoted.items())
    left = len({item.text.strip() for item in evidence}) - len(quotes)
    more = words.plural("and {n} further sentence", "and {n} further sentences", left) if left else ""
    return Line(time, text, remarks, quotes, more)


def _note(words: Words, contents: LoadedContents, events: Sequence[Told]) -> Iterable[str]:
    yield words(
        "A program read the articles and wrote this list; every line quotes the sentence it rests on. "
        "Read the sentence before you rely on a line."
    )
    sure = [value for told in events if isinstance(value := told.event.properties.get("confidence"), int | float)]
    if sure:
        share = words.number(round(10 * fmean(sure)))
        yield words("By the program's own measure about {share} of ten of these events are right in every part.", share=share)
    if contents.about.query:
        yield words("Asked: {query}", query=contents.about.query)
    yield words(
        "Made by Simpul {version} on {date}.", version=contents.about.version, date=words.date(contents.about.made_at[:10])
    )

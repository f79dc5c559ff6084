"""The article as the judge sees it: where each party is named, how often, in which position, and in the title."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc

from graph.article_graph import Entity
from loader.events import Findings
from loader.events.mention import EventMention
from loader.events.named_tokens import RANK
from loader.events.sentence import ParsedSentence
from loader.events.speakers import Saying

CIVIL = frozenset(["agency", "club", "company", "international", "ngo", "organization"])
REPORTING = frozenset(["media", "platform"])
FAR = 99
RECONSIDERED = frozenset(["incomplete", "swallowed"])  # mentions that are vetoed or negated stay out


@dataclass(frozen=True)
class Place:
    """One occurrence of a party in a sentence: tokens start..end (end exclusive), its head token, the preposition before it."""

    start: int
    end: int
    head: int
    dep: str
    preposition: str


@dataclass(frozen=True)
class Party:
    """A party, with counts and positions over the whole article."""

    id: str
    type: str
    count: int
    rank: int
    first: int
    title: int
    civil: bool
    media: bool


@dataclass
class View:
    """One article: parties by id, their occurrences by sentence, speakers, and who stands for whom."""

    sentences: Sequence[ParsedSentence]
    sayings: Sequence[Saying | None]
    mentions: Sequence[EventMention]
    spoken: Sequence[EventMention | None]
    parties: Mapping[str, Party]
    alike: Mapping[str, frozenset[str]]
    title: str = ""
    acts: Mapping[tuple[int, str], int] = field(default_factory=dict)  # sentence and type → score as a speech act
    _places: dict[int, dict[str, list[Place]]] = field(default_factory=dict)

    def places(self, n: int) -> Mapping[str, list[Place]]:
        """The occurrences in sentence n, by party."""
        if n not in self._places:
            self._places[n] = _places(self.sentences[n], self.parties)
        return self._places[n]

    @cached_property
    def subjects(self) -> Sequence[frozenset[str]]:
        """The parties that are subjects, for each sentence."""
        return [
            frozenset(id_ for id_, places in self.places(n).items() if any(place.dep.startswith("nsubj") for place in places))
            for n in range(len(self.sentences))
        ]

    def speaker(self, n: int) -> str | None:
        """The speaker of sentence n; None if it has none."""
        saying = self.sayings[n]
        return saying.speaker if saying else None

    def stands_for(self, one: str, others: Iterable[str]) -> bool:
        """Whether a party holds an office of one of the others, or one of them holds an office of it."""
        known = self.alike.get(one, frozenset())
        return any(other in known for other in others)


def parties_of(entities: Iterable[Entity], title: str | None) -> Mapping[str, Party]:
    """The parties of an article: persons, organizations and countries; places too, although they rarely act."""
    entities = tuple(entities)
    told = (title or "").casefold()
    counts = {entity.id: len(entity.mentions) for entity in entities}
    order = sorted(counts, key=lambda id_: -counts[id_])
    rank = {id_: n for n, id_ in enumerate(order)}
    found = {}
    for entity in entities:
        at = [told.find(form.casefold()) for form in (entity.name, *entity.aliases) if len(form) > 1]
        first = min((mention.sentence for mention in entity.mentions), default=FAR)
        found[entity.id] = Party(
            entity.id,
            entity.type,
            counts[entity.id],
            rank[entity.id],
            first,
            min((place for place in at if place >= 0), default=-1),
            entity.kind in CIVIL,
            entity.kind in REPORTING,
        )
    return found


def view_of(found: Findings, entities: Iterable[Entity], title: str | None) -> View:
    """The view of an article: mentions that the rules accept, and the rejected ones to reconsider, in text order."""
    refused = [veto.mention for veto in found.vetoed if veto.mention and veto.mention.refused in RECONSIDERED]
    mentions = [*found.mentions, *refused]
    ordered = in_text_order(mention for mention in mentions if mention.at)
    parties = parties_of(entities, title)
    return View(found.sentences, found.sayings, ordered, found.spoken, parties, found.alike, (title or "").casefold())


def in_text_order(mentions: Iterable[EventMention]) -> list[EventMention]:
    """The mentions by sentence and the place of their trigger."""
    return sorted(mentions, key=lambda one: (one.sentence, one.at.start if one.at else 0))


def _places(parsed: ParsedSentence, parties: Mapping[str, Party]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    named, doc = parsed.named.at, parsed.doc
    for i in sorted(named):
        for id_ in named[i]:
            before = found.setdefault(id_, [])
            if before and before[-1].end == i:
                place = before.pop()
                before.append(_place(doc, parsed.words, place.start, i + 1))
            else:
                before.append(_place(doc, parsed.words, i, i + 1))
    return {id_: places for id_, places in found.items() if id_ in parties}


def _place(doc: Doc, words: Sequence[str], start: int, end: int) -> Place:
    head = next((i for i in range(start, end) if not start <= doc[i].head.i < end or doc[i].head.i == i), start)
    dep = doc[head].dep_
    top = head
    while dep in ("flat", "flat:name", "appos", "compound", "nmod", "conj") and doc[top].head.i != top and top - start < 8:
        up = doc[top].head
        if up.pos_ in ("VERB",) or up.i > top or top - up.i > 5:
            break
        top, dep = up.i, up.dep_
    return Place(start, end, top, dep, _preposition(words, start))


def _preposition(words: Sequence[str], start: int) -> str:
    for j in range(start - 1, max(-1, start - 5), -1):
        if words[j] in PREPOSITIONS:
            return words[j]
        if words[j] in (",", ".", "yang") or words[j] in ("dan", "serta"):
            return words[j]
    return ""


PREPOSITIONS = frozenset(
    ["oleh", "terhadap", "kepada", "dengan", "di", "ke", "dari", "dalam", "atas", "untuk", "antara", "pada", "bagi", "melawan"]
)
PARTY_TYPES = frozenset(RANK)

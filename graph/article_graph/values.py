"""The values of one article's graph."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Sentence:
    """One sentence; `start` and `end` count characters of the article's text: `article.text[start:end] == text`."""

    n: int
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Mention:
    """A stretch of one sentence that names something.

    `start` and `end` count characters of the sentence (as `len` does, not bytes), `end` exclusive:
    `sentence.text[start:end] == text`. `rule` says why it was tied to its entity (exact, lexicon, variant, abbreviation,
    surname, demonym, metonym, pronoun, model …), `score` how sure that is (0 to 1).
    """

    sentence: int
    start: int
    end: int
    text: str
    rule: str = "exact"
    score: float = 1.0


@dataclass(frozen=True)
class Entity:
    """A person, body, country or place of one article; `aliases` are the surface forms this article uses.

    `type` is one of ENTITY_TYPES, `kind` an optional finer one (ministry, alliance, city …), `iso` ISO 3166 of a country.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    kind: str | None = None
    iso: str | None = None


@dataclass(frozen=True)
class Relation:
    """What the article says of two entities; `evidence` are sentence numbers, never empty; `confidence` is 0 to 1."""

    type: str
    source: str
    target: str
    evidence: tuple[int, ...]
    confidence: float
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Quote:
    """Who told an event: the speaker's entity id (None when unnamed), the verb of saying, the sentence it stands in."""

    sentence: int
    speaker: str | None
    verb: str


@dataclass(frozen=True)
class Event:
    """A PLOVER event; actors, recipients and places are entity ids, `evidence` sentence numbers, never empty.

    `date` is YYYY, YYYY-MM or YYYY-MM-DD with `date_precision` year, month or day; both None where the text gives none.
    `disputed` is set when the article also carries a denial of it; `implied` are the parties that none of its sentences
    names, understood from the article: who a "Hizbullah menembakkan roket" is aimed at in an article on Hizbullah and Israel.
    `why` are the names of the rules that gave trigger, parties and modality.
    """

    id: str
    type: str
    trigger: str
    actors: tuple[str, ...]
    evidence: tuple[int, ...]
    confidence: float
    recipients: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    modality: str = "asserted"
    historical: bool = False
    disputed: bool = False
    date: str | None = None
    date_precision: str | None = None
    quotes: tuple[Quote, ...] = ()
    implied: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class ArticleGraph:
    """One article's graph: what extraction hands on and the writer stores."""

    doc: str
    id: str
    title: str | None
    source: str | None
    published: str | None
    url: str | None
    language: str
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()

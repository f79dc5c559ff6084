"""Value types of one article's graph."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Sentence:
    """One sentence; `start` and `end` are character offsets in the article's text: `article.text[start:end] == text`."""

    n: int
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Mention:
    """A span of one sentence that names something.

    `start` and `end` are offsets in characters of the sentence (as `len` counts, not bytes), `end` exclusive:
    `sentence.text[start:end] == text`. `rule` is the rule that resolved it to its entity (exact, lexicon, variant,
    abbreviation, surname, demonym, metonym, pronoun, model …), `score` its confidence (0 to 1).
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

    `type` is one of ENTITY_TYPES, `kind` an optional subtype (ministry, alliance, city …), `iso` ISO 3166 of a country.
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
    """A relation that the article states; `evidence` are sentence numbers, never empty; `confidence` is 0 to 1."""

    type: str
    source: str
    target: str
    evidence: tuple[int, ...]
    confidence: float
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Quote:
    """Attribution of an event: the speaker's entity id (None if unnamed), the verb of saying, and the sentence number."""

    sentence: int
    speaker: str | None
    verb: str


@dataclass(frozen=True)
class Event:
    """A PLOVER event; actors, recipients and places are entity ids, `evidence` sentence numbers, never empty.

    `date` is YYYY, YYYY-MM or YYYY-MM-DD with `date_precision` year, month or day; both None if the text gives none.
    `disputed` is set if the article also reports a denial; `implied` are parties that none of its sentences names, inferred
    from the article: the target of "Hizbullah menembakkan roket" in an article on Hizbullah and Israel. `why` are the names
    of the rules that gave trigger, parties and modality.
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
    """One article's graph: the output of extraction, and the writer's input."""

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

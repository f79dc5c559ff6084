"""The Telling: what one article tells of one event, as stored. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from typing import Any

from graph.ids import content_id

UNDATED = "9999"
"""Sorts after every publication date."""
WINDOW = 21
"""Maximum days between two tellings of one event if at most one of them is dated by its text."""
FIRST_DAY = date(1970, 1, 1)


@dataclass(frozen=True)
class Telling:
    """One article's telling of one event.

    `told` is the event's id in the article's graph. `lands` are the countries its parties and places stand for, `doers` those
    of the actors, `aims` those of the recipients. `words` are stems of its sentences and `weights` the rarity of each, `cue`
    the stems of its trigger words. `names` are those of actors and recipients, in that order. `parent` is the earlier telling
    it joins, `root` the first of its chain, `event` the event people see. `word` is a reader's verdict, and `kept` what its
    sentences report while a reader rejects it, both as JSON. `links` are readers' words on which event it is of
    (readers_words.py).
    """

    id: str
    told: str
    article: str
    type: str
    trigger: str = ""
    gist: str = ""
    source: str = ""
    reported: str = ""
    evidence: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    modality: str = "asserted"
    historical: bool = False
    disputed: bool = False
    date: str = ""
    date_precision: str = ""
    confidence: float = 0.0
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    lands: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    weights: tuple[float, ...] = ()
    cue: tuple[str, ...] = ()
    parent: str = ""
    parent_score: float = 0.0
    parent_reported: str = ""
    root: str = ""
    event: str = ""
    word: str = ""
    kept: str = ""
    links: tuple[str, ...] = ()
    bits: Mapping[str, float] = field(default_factory=dict, compare=False, repr=False)
    """Maps words to their weights, for lookup."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "bits", dict(zip(self.words, self.weights, strict=True)))

    @property
    def order(self) -> tuple[str, str]:
        """Sort key: earlier reports first; the same on every machine."""
        return (self.reported or UNDATED, self.id)

    @property
    def said(self) -> Mapping[str, Any]:
        """A reader's verdict: says, to, note, at; empty if there is none."""
        found: Mapping[str, Any] = json.loads(self.word) if self.word else {}
        return found

    @property
    def wrong(self) -> bool:
        """Whether a reader rejected it."""
        return self.said.get("says") == "wrong"

    @property
    def place_in_time(self) -> str:
        """The sort key as one text, for storage."""
        return " ".join(self.order)

    @property
    def day(self) -> int | None:
        """The day of the event as a number: from the text's date, else the publication date; None if it has neither."""
        if len(self.date) == 10:
            return _number(self.date)
        if self.date and not self.reported.startswith(self.date):
            return _number(self.date + ("-15" if len(self.date) == 7 else "-07-01"))
        return _number(self.reported)

    @property
    def tags(self) -> tuple[str, ...]:
        """The countries it is about; its parties if it has no countries."""
        return tuple(sorted({*self.lands, *(id_ for id_ in (*self.actors, *self.recipients) if not self.lands)}))[:MOST_TAGS]

    @property
    def blocks(self) -> tuple[str, ...]:
        """Blocking keys under which it is filed."""
        return tuple(f"{self.type}|{tag}|{_span(self.day, 0)}" for tag in self.tags)

    @property
    def around(self) -> tuple[str, ...]:
        """Blocking keys under which tellings of the same event may be filed: also the neighboring time spans."""
        spans = {_span(self.day, step) for step in (-1, 0, 1)}
        return tuple(f"{self.type}|{tag}|{span}" for tag in self.tags for span in sorted(spans))

    def properties(self) -> dict[str, Any]:
        """Properties for storage: lists instead of tuples."""
        pairs = {item.name: getattr(self, item.name) for item in fields(self) if item.name != "bits"}
        lists = {name: list(value) if isinstance(value, tuple) else value for name, value in pairs.items()}
        judged = True if self.word or self.links else None
        return {**lists, "parent": self.parent or None, "place_in_time": self.place_in_time, "judged": judged}


MOST_TAGS = 5


def telling_from(properties: Mapping[str, Any]) -> Telling:
    """Builds the telling of a stored node."""
    kept: dict[str, Any] = {}
    for item in fields(Telling):
        value = properties.get(item.name)
        if value is not None and item.name != "bits":
            kept[item.name] = tuple(value) if isinstance(value, list) else value
    return Telling(**kept)


def joined(telling: Telling, parent: Telling | None, score: float = 0.0) -> Telling:
    """The telling with this parent, or without one."""
    if parent is None:
        return replace(telling, parent="", parent_score=0.0, parent_reported="")
    return replace(telling, parent=parent.id, parent_score=score, parent_reported=parent.reported or UNDATED)


def telling_id(article: str, told: str) -> str:
    """The id of an article's telling of an event."""
    return content_id("telling", article, told)


def dates_agree(one: str, two: str) -> bool:
    """Whether two ISO dates are compatible, one a prefix of the other; a missing date ("") agrees with any."""
    return one.startswith(two) or two.startswith(one)


def _number(day: str) -> int | None:
    try:
        return (date.fromisoformat(day) - FIRST_DAY) // timedelta(days=1)
    except ValueError:
        return None


def _span(day: int | None, step: int) -> str:
    return "" if day is None else str(day // WINDOW + step)

"""Parses the text of the search box as a question: entities, event types, dates, and words that were not understood."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from explorer.read.event_words import EMPTY, SINCE, TYPES_OF, UNTIL
from graph.dates.phrases import dates_in
from graph.dates.typed import typed_date

LONGEST = 4
"""Maximum words of a name or an event phrase."""
MOST_WORDS = 12
"""Maximum words of a question; a longer text is a sentence to search for."""
_WORD = re.compile(r"[\w'’.-]*\w")
_YEAR = re.compile(r"(?<![\w/-])(?:19|20)\d\d(?![\w/-])")

Resolve = Callable[[str], str | None]
"""Returns the id of the entity with this name, the most likely one of several; None if there is none."""


@dataclass(frozen=True)
class Understood:
    """The parsed text: entity ids, PLOVER event types, a time span, and the words that were not understood."""

    parties: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    rest: tuple[str, ...] = ()

    @property
    def parts(self) -> int:
        """Number of recognized parts: a single name is a name to search for, not a question."""
        return len(self.parties) + bool(self.types) + bool(self.since or self.until)


def understood(text: str, resolve: Resolve, today: date | None = None) -> Understood:
    """Parses a text; nothing is recognized in a text that is too long to be a question."""
    if len(_WORD.findall(text)) > MOST_WORDS:
        return Understood(rest=(text,))
    dates, bare = _dates(text, today or date.today())
    words = _WORD.findall(bare)
    parties: list[str] = []
    types: list[str] = []
    rest: list[str] = []
    bounds: list[str] = []
    while words:
        length, id, kinds = _longest(words, resolve)
        taken, words = words[:length], words[length:]
        lone = taken[0].casefold()
        if kinds:
            types += kinds
        elif id:
            parties.append(id)
        elif lone in SINCE | UNTIL:
            bounds.append("since" if lone in SINCE else "until")
        elif lone not in EMPTY:
            rest.append(taken[0])
    since, until = _span(dates, bounds)
    return Understood(tuple(dict.fromkeys(parties)), tuple(dict.fromkeys(types)), since, until, tuple(rest))


def _longest(words: list[str], resolve: Resolve) -> tuple[int, str | None, tuple[str, ...]]:
    """Matches the longest phrase at the beginning: its length in words, and its entity or event types."""
    for length in range(min(LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[:length])
        if kinds := TYPES_OF.get(phrase.casefold()):
            return length, None, kinds
        joins = any(word.casefold() in EMPTY | SINCE | UNTIL for word in (words[0], words[length - 1]))
        if not joins and (id := resolve(phrase)):
            return length, id, ()
    return 1, None, ()


def _dates(text: str, today: date) -> tuple[list[str], str]:
    """The dates in a text, in order, and the text without them."""
    whole = typed_date(text, today)
    if whole:
        return [whole], ""
    found = [(phrase.start, phrase.end, phrase.date) for phrase in dates_in(text, today.isoformat())]
    years = [(match.start(), match.end(), match.group()) for match in _YEAR.finditer(text)]
    found += [year for year in years if all(year[1] <= start or year[0] >= end for start, end, _ in found)]
    found.sort()
    bare = text
    for start, end, _ in reversed(found):
        bare = f"{bare[:start]} {_bound(bare[start:end])} {bare[end:]}"
    return [value for _, _, value in found], bare


def _bound(phrase: str) -> str:
    """The word of a date phrase that makes it a start or an end: 'sejak' of 'sejak 2019'."""
    return " ".join(word for word in phrase.split() if word.casefold() in SINCE | UNTIL)


def _span(dates: list[str], bounds: list[str]) -> tuple[str, str]:
    if len(dates) > 1:
        return min(dates), max(dates)
    if not dates:
        return "", ""
    return {"since": (dates[0], ""), "until": ("", dates[0])}.get(bounds[0] if bounds else "", (dates[0], dates[0]))


def questions_for(asked: Understood) -> list[tuple[str, dict[str, str]]]:
    """Returns the saved questions a text can mean, most likely first, each with its values."""
    span = {name: value for name, value in (("since", asked.since), ("until", asked.until)) if value}
    if len(asked.parties) > 1:
        pair = {"first": asked.parties[0], "second": asked.parties[1], **span}
        found = [("events_between", {**pair, "type": type}) for type in asked.types] or [("events_between", pair)]
        return [
            *found,
            *([("how_connected", {"first": pair["first"], "second": pair["second"]})] if not asked.parts > 2 else []),
        ]
    if asked.parties:
        who = {"who": asked.parties[0], **span}
        own = {"SANCTION": "sanctions", "CONSULT": "who_met_whom", "REJECT": "denials_by"}
        return [(own[t], who) if t in own else ("timeline_of", {**who, "type": t}) for t in asked.types] or [
            ("timeline_of", who)
        ]
    return [("most_reported", {"type": type, **span}) for type in asked.types] or [("most_reported", span)]

"""Assigns date phrases to events: the nearest date in the trigger's own clause."""

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.dates.phrases import DatePhrase
from loader.events.phrases import BOUNDARIES, OTHER_CLAUSE, SOURCES
from loader.events.speech import INVERTED

REMEMBERING = frozenset(["memperingati", "mengenang", "dikenang", "diperingati"])
PURPOSE = frozenset(["untuk", "guna", "demi"])
"""A date before these belongs to the main verb: "tiba pada hari Rabu guna membahas [serangan]"."""
OF_ANOTHER = frozenset(["bukti", "pasca", "dampak", "akibat", "penyelidikan", "laporan"])
"""Before an event noun: the sentence dates what followed from it ("Semalam, Riyadh merilis bukti [serangan]")."""
SPLITS = BOUNDARIES | OTHER_CLAUSE - {"selama", "sejak"} | SOURCES | INVERTED | {"yang", ";"}


def date_of(doc: Doc, words: Sequence[str], start: int, dates: Sequence[DatePhrase]) -> DatePhrase | None:
    """The date phrase nearest to the trigger at token `start` within its clause; None if the clause has none.

    A date after "kata X" or "dilansir Y" dates the statement, not the event.
    """
    if not dates:
        return None
    if start and words[start - 1] in OF_ANOTHER:
        return None
    first = next((i for i in range(start, -1, -1) if words[i] in SPLITS | PURPOSE), 0)
    last = next((i for i in range(start + 1, len(words)) if words[i] in SPLITS), len(words))
    begin, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    at = doc[start].idx
    if words[first] in SOURCES | INVERTED:
        return None
    near = [date for date in dates if begin <= date.start and date.end <= end + 1]
    return min(near, key=lambda date: abs(date.start - at), default=None)


def is_to_come(date: DatePhrase, published: str | None) -> bool:
    """Whether the date is later than the article; False if the article has no date."""
    return bool(published) and date.date > (published or "")[: len(date.date)]


def commemorates(words: Sequence[str]) -> bool:
    """Whether the sentence commemorates the event: "memperingati 75 tahun [pengeboman] Hiroshima"."""
    if REMEMBERING & set(words):
        return True
    jubilees = (i for i, word in enumerate(words) if word == "peringatan")
    return any(
        "tahun" in words[i + 1 : i + 4] and any(w.isdigit() or w == "ke" for w in words[i + 1 : i + 3]) for i in jubilees
    )

"""Which date of a sentence belongs to which event: the one in the trigger's own clause."""

from collections.abc import Sequence

from spacy.tokens import Doc

from loader.dates import DatePhrase
from loader.events.phrases import BOUNDARIES, OTHER_CLAUSE, SOURCES
from loader.events.speech import INVERTED

SPLITS = BOUNDARIES | OTHER_CLAUSE - {"selama", "sejak"} | SOURCES | INVERTED | {"yang", ";"}


def date_of(doc: Doc, words: Sequence[str], start: int, dates: Sequence[DatePhrase]) -> DatePhrase | None:
    """The date phrase nearest to the trigger at token `start` within its clause; None if the clause has none.

    A date behind "kata X" or "dilansir Y" dates the saying, not the event.
    """
    if not dates:
        return None
    first = next((i for i in range(start, -1, -1) if words[i] in SPLITS), 0)
    last = next((i for i in range(start + 1, len(words)) if words[i] in SPLITS), len(words))
    begin, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    at = doc[start].idx
    if words[first] in SOURCES | INVERTED:
        return None
    near = [date for date in dates if begin <= date.start and date.end <= end + 1]
    return min(near, key=lambda date: abs(date.start - at), default=None)

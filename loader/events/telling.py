"""One sentence's telling of an event, before tellings are joined into events."""

from dataclasses import dataclass

from loader.article_graph import Quote

# An article seldom tells of two of these
GATHERINGS = frozenset(["ktt", "konferensi", "sidang", "kongres", "forum"])
RECIPROCAL = frozenset(["CONSULT", "AGREE", "COOPERATE"])
# Confidence below which an event is dropped: the actor is only the nearest name and nobody is acted on
DOUBT = 0.55


@dataclass(frozen=True)
class Telling:
    """One sentence's telling of an event, before ids; `root` is that of the trigger's first word.

    `again`: the words point back to an event told before ("serangan itu"); it may then name no actor.
    """

    type: str
    root: str
    trigger: str
    sentence: int
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    mode: str | None
    context: tuple[str, ...]
    modality: str
    historical: bool
    date: str | None
    date_precision: str | None
    quote: Quote | None
    confidence: float
    again: bool = False
    passive: bool = False
    unnamed: bool = False  # done to somebody without a name: no opponent is understood
    implied: tuple[str, ...] = ()  # parties understood from the article
    denies: frozenset[str] = frozenset()  # the types of what a denial denies

"""One sentence's mention of an event, before mentions are joined into events."""

from dataclasses import dataclass

from graph.article_graph import Quote
from loader.events.pronouns import DEMONSTRATIVES
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.word_forms import root

# An article seldom tells of two of these
GATHERINGS = frozenset(["ktt", "konferensi", "sidang", "kongres", "forum"])
RECIPROCAL = frozenset(["CONSULT", "AGREE", "COOPERATE"])
# Confidence below which an event is dropped: the actor is only the nearest name and nobody is acted on
DOUBT = 0.55


@dataclass(frozen=True)
class Vetoed:
    """A trigger that tells of nothing, and the name of the rule that says so."""

    sentence: int
    trigger: str
    type: str
    rule: str
    mention: "EventMention | None" = None  # what it would tell, for the judge to see

    def record(self) -> dict[str, str | int]:
        """Plain data for JSON, without the mention."""
        return {"sentence": self.sentence, "trigger": self.trigger, "type": self.type, "rule": self.rule}


@dataclass(frozen=True)
class EventMention:
    """One sentence's mention of an event, before ids; `root` is that of the trigger's first word.

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
    noun: bool = False
    unnamed: bool = False  # done to somebody without a name: no opponent is understood
    implied: tuple[str, ...] = ()  # parties understood from the article
    victims: tuple[str, ...] = ()  # who suffers it by the words: never its actor, nor blamed where it is condemned
    why: tuple[str, ...] = ()  # names of the rules that made it
    denies: frozenset[str] = frozenset()  # the types of what a denial denies
    at: Trigger | None = None
    how: str = "none"  # what carried the actor
    refused: str = ""  # why the rules take it for no event: vetoed, swallowed, incomplete, untold


# "mengklaim bertanggung jawab (atas serangan)" tells of an attack
CLAIMS = dict.fromkeys(("mengklaim", "klaim", "mengaku", "mengakui", "menyatakan", "mengatakan"), "serang")


def root_of(trigger: Trigger, parsed: ParsedSentence) -> str:
    """What two mentions of one event have in common: the root of the trigger, or the gathering it speaks of."""
    first = trigger.entry.words[0]
    if trigger.entry.type == "CONSULT":
        gathering = next((word for word in parsed.words[trigger.start : trigger.end + 5] if word in GATHERINGS), None)
        return gathering or root(first)
    return root(CLAIMS.get(first, first) if trigger.entry.type == "ASSAULT" else first)


def points_back(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the words point back: "serangan itu", "bertanggung jawab atas serangan tersebut"."""
    if trigger.entry.type == "ASSAULT" and trigger.entry.words[0] in CLAIMS:
        return True
    return trigger.entry.part != "verb" and any(word in DEMONSTRATIVES for word in parsed.words[trigger.end : trigger.end + 3])

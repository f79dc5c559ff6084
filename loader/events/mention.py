"""Defines event mentions (one sentence's mention of an event, before mentions are clustered) and vetoed triggers."""

from dataclasses import dataclass

from graph.article_graph import Quote
from loader.events.pronouns import DEMONSTRATIVES
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.word_forms import root

# An article rarely reports two of these
GATHERINGS = frozenset(["ktt", "konferensi", "sidang", "kongres", "forum"])
RECIPROCAL = frozenset(["CONSULT", "AGREE", "COOPERATE"])
# Confidence below which an event is dropped: the actor is only the nearest name and nobody is acted on
DOUBT = 0.55


@dataclass(frozen=True)
class Vetoed:
    """A trigger that is no event, and the name of the rule that vetoed it."""

    sentence: int
    trigger: str
    type: str
    rule: str
    mention: "EventMention | None" = None  # the mention it would have been, for the judge

    def record(self) -> dict[str, str | int]:
        """Plain data for JSON, without the mention."""
        return {"sentence": self.sentence, "trigger": self.trigger, "type": self.type, "rule": self.rule}


@dataclass(frozen=True)
class EventMention:
    """One sentence's mention of an event, before it gets an id; `root` is the root of the trigger's first word.

    `again`: the words refer back to an event mentioned before ("serangan itu"); it may then name no actor.
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
    unnamed: bool = False  # the recipient has no name: no opponent is inferred
    implied: tuple[str, ...] = ()  # parties inferred from the article
    victims: tuple[str, ...] = ()  # victims according to the words: never the actor, nor blamed where the deed is condemned
    why: tuple[str, ...] = ()  # names of the rules that produced it
    denies: frozenset[str] = frozenset()  # the event types that a denial denies
    at: Trigger | None = None
    how: str = "none"  # how the actor was found
    refused: str = ""  # why the rules reject it: vetoed, swallowed, incomplete, untold


# "mengklaim bertanggung jawab (atas serangan)" refers to an attack
CLAIMS = dict.fromkeys(("mengklaim", "klaim", "mengaku", "mengakui", "menyatakan", "mengatakan"), "serang")


def root_of(trigger: Trigger, parsed: ParsedSentence) -> str:
    """The key shared by two mentions of one event: the root of the trigger, or the gathering it refers to."""
    first = trigger.entry.words[0]
    if trigger.entry.type == "CONSULT":
        gathering = next((word for word in parsed.words[trigger.start : trigger.end + 5] if word in GATHERINGS), None)
        return gathering or root(first)
    return root(CLAIMS.get(first, first) if trigger.entry.type == "ASSAULT" else first)


def points_back(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the words refer back: "serangan itu", "bertanggung jawab atas serangan tersebut"."""
    if trigger.entry.type == "ASSAULT" and trigger.entry.words[0] in CLAIMS:
        return True
    return trigger.entry.part != "verb" and any(word in DEMONSTRATIVES for word in parsed.words[trigger.end : trigger.end + 3])

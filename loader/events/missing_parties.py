"""Infers recipients that are not named: clitics, "tuduhan itu", own forces, the country where an attack happens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from loader.events.light_verbs import is_attack
from loader.events.named_tokens import RANK
from loader.events.phrases import wider
from loader.events.pronouns import DEMONSTRATIVES
from loader.events.rules import RuleTable
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.word_lists import grammar

DENIALS = frozenset(["bantah", "sangkal", "tepis", "tampik"])
ANSWERS = frozenset(["REJECT", "ACCUSE"])
TOLD = grammar("told")  # what a refusal or a condemnation responds to
# Types whose recipient may be nested deeper: "mendesak agar [Hun Sen] …", "dana untuk memperkuat militer [Tajikistan]"
LOOK_FURTHER = frozenset(
    ["THREATEN", "REQUEST", "ACCUSE", "AID", "SANCTION", "AGREE", "ASSAULT", "REJECT", "SUPPORT", "MOBILIZE"]
)
FRIENDLY = frozenset(["AID", "AGREE", "SUPPORT"])
OUTWARD = frozenset(["AGREE", "AID", "ASSAULT", "SUPPORT", "THREATEN", "REJECT"])  # rarely done to one's own side
ANYBODY = grammar("anybody")
OPPOSING = grammar("opposing")
OWN_FORCES = grammar("own_forces")


def own_side(id_: str, actors: Sequence[str], parsed: ParsedSentence) -> bool:
    """Whether an entity is on the same side as one of the actors."""
    return any(parsed.memory.same_side(actor, id_) for actor in actors)


Missing = Callable[["Recipientless"], "tuple[str, ...] | None"]
RECIPIENTS: RuleTable[Missing] = RuleTable("recipients without a name")


@dataclass(frozen=True)
class Recipientless:
    """A trigger whose frame gives it no recipient, with its actors and places."""

    trigger: Trigger
    actors: tuple[str, ...]
    places: tuple[str, ...]
    parsed: ParsedSentence


def implied(trigger: Trigger, actors: tuple[str, ...], places: tuple[str, ...], parsed: ParsedSentence) -> tuple[str, ...]:
    """Recipients not named after the trigger: by a clitic, "tuduhan itu", or the country where an attack happens."""
    at = Recipientless(trigger, actors, places, parsed)
    for rule in RECIPIENTS:
        if (found := rule.decide(at)) is not None:
            if found:
                parsed.trace.append(f"recipient: {rule.name}")
            return found
    return ()


@RECIPIENTS.row(
    "own forces that are ordered",
    like="PM Israel Benjamin Netanyahu memerintahkan kabinetnya bersiap. | REQUEST Benjamin Netanyahu > Israel",
)
def _ordered(at: Recipientless) -> tuple[str, ...] | None:
    return (at.trigger.entry.type == "REQUEST" and _own_forces(at.trigger, at.actors, at.parsed)) or None


@RECIPIENTS.row("asked of nobody named")
def _asked_of_nobody(at: Recipientless) -> tuple[str, ...] | None:
    entry = at.trigger.entry  # "Kemlu AS mengatakan warga [harus] berhati-hati di Arab Saudi"
    return () if entry.type == "REQUEST" and entry.frame == "said" else None


@RECIPIENTS.row("done to nobody or to somebody without a name")
def _to_nobody(at: Recipientless) -> tuple[str, ...] | None:
    frameless = at.trigger.entry.frame in ("none", "mutual", "topic", "between", "visit")
    return () if frameless or unnamed(at.trigger, at.parsed) else None


@RECIPIENTS.row("an attack is condemned, not whom it hit")
def _condemned(at: Recipientless) -> tuple[str, ...] | None:
    condemned = at.trigger.entry.type == "ACCUSE" and is_attack(at.parsed.after(at.trigger.after), at.parsed)
    return () if condemned else None


@RECIPIENTS.row(
    "-nya of the verb",
    like="Israel marah setelah Iran menyerangnya. | ASSAULT Iran > Israel",
    unlike="Iran menyerang Israel.",
)
def _by_clitic(at: Recipientless) -> tuple[str, ...] | None:
    clitic = at.trigger.voice == "active" and at.parsed.words[at.trigger.end - 1].endswith("nya")
    return _clitic(at.trigger, at.actors, at.parsed) if clitic else None


@RECIPIENTS.row("who accused or demanded before")
def _answered(at: Recipientless) -> tuple[str, ...] | None:
    entry, voice = at.trigger.entry, at.trigger.voice
    answers = entry.type in ANSWERS and voice == "active" and _answers(at.trigger, at.parsed)
    if entry.words[0] in DENIALS or answers:
        return tuple(id_ for id_ in at.parsed.memory.opponents if id_ not in at.actors)
    return None


@RECIPIENTS.row(
    "country in which it happens",
    like="Turki melancarkan serangan di Suriah. | ASSAULT Turki > Suriah",
    unlike="Turki menyerang Suriah.",
)
def _there(at: Recipientless) -> tuple[str, ...] | None:
    return (at.trigger.entry.type == "ASSAULT" and _where(at.trigger, at.actors, at.places, at.parsed)) or None


@RECIPIENTS.row(
    "named further on",
    like="Amerika Serikat menyerukan agar Hun Sen mundur. | REQUEST Amerika Serikat > Hun Sen",
    unlike="Amerika Serikat mendesak Hun Sen mundur.",
)
def _further(at: Recipientless) -> tuple[str, ...] | None:
    entry, parsed = at.trigger.entry, at.parsed
    if entry.type not in LOOK_FURTHER or at.trigger.voice == "passive":
        return None
    region = wider(parsed.doc, parsed.words, at.trigger.end)
    if entry.type in FRIENDLY:
        region = _before_opponents(region, parsed)
    partners = _partners(parsed.named.ids(region), at.actors, parsed)
    if entry.type in OUTWARD:
        partners = [id_ for id_ in partners if not own_side(id_, at.actors, parsed)]
    return tuple(partners[:1])


def _own_forces(trigger: Trigger, actors: Sequence[str], parsed: ParsedSentence) -> tuple[str, ...]:
    """The country whose forces or people its leader orders: "Netanyahu memerintahkan [militer] untuk berperang"."""
    if trigger.voice not in ("active", "bare") or not parsed.words[trigger.end : trigger.end + 1]:
        return ()
    if parsed.words[trigger.end] not in OWN_FORCES or trigger.end + 1 in parsed.named.at:
        return ()
    held = [other for actor in actors for other in parsed.memory.alike.get(actor, ())]
    return tuple(id_ for id_ in held if parsed.named.types.get(id_) == "Country" and id_ not in actors)[:1]


def unnamed(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the recipient has no name: "menjatuhkan hukuman kepada [seorang pria] yang …"."""
    phrases = [phrase for phrase in parsed.after(trigger.after)[:2] if phrase.preposition in (None, "kepada", "terhadap")]
    return any(
        ANYBODY & {parsed.words[phrase.tokens[0]], parsed.doc[phrase.tokens[0]].lower_} and not parsed.named.ids(phrase.tokens)
        for phrase in phrases
    )


def _before_opponents(region: Sequence[int], parsed: ParsedSentence) -> list[int]:
    """The tokens up to a word of fighting: "bantuan itu digunakan menangkal [ISIS]" does not help ISIS."""
    return list(takewhile(lambda i: parsed.words[i] not in OPPOSING, region))


def owners_of_ground(trigger: Trigger, actors: Sequence[str], places: Sequence[str], parsed: ParsedSentence) -> tuple[str, ...]:
    """The country whose territory is attacked: "Israel menggempur [Gaza]"; not an attack on one's own territory."""
    if trigger.entry.type != "ASSAULT" or not actors or unnamed(trigger, parsed):
        return ()
    hit = [id_ for phrase in parsed.after(trigger.after)[:2] for id_ in parsed.named.ids(phrase.tokens)]
    grounds = dict.fromkeys(parsed.memory.grounds[id_] for id_ in (*hit, *places) if id_ in parsed.memory.grounds)
    return tuple(id_ for id_ in grounds if id_ not in actors and not own_side(id_, actors, parsed))[:1]


def _where(trigger: Trigger, actors: Sequence[str], places: Sequence[str], parsed: ParsedSentence) -> tuple[str, ...]:
    """The country where an attack happens; for "di negara itu" the country named last before that is not the attacker."""
    if countries := tuple(id_ for id_ in parsed.countries(places) if id_ not in actors):
        return countries
    zone = parsed.words[trigger.after : trigger.after + 8]
    if "negara" in zone and any(word in DEMONSTRATIVES for word in zone):
        named = parsed.countries(parsed.named.ids(range(trigger.start - 1, -1, -1)))
        return tuple(id_ for id_ in named if id_ not in actors)[:1]
    return ()


def _clitic(trigger: Trigger, actors: Sequence[str], parsed: ParsedSentence) -> tuple[str, ...]:
    """The antecedent of "-nya": the nearest other party to the left in the sentence, else the group mentioned before."""
    near = parsed.named.ids(range(trigger.start - 1, -1, -1))
    return tuple(_partners(near, actors, parsed)[:1]) or tuple(id_ for id_ in parsed.memory.group if id_ not in actors)


def _partners(ids: Sequence[str], actors: Sequence[str], parsed: ParsedSentence) -> list[str]:
    return [id_ for id_ in ids if parsed.named.types[id_] in RANK and id_ not in actors and id_ not in parsed.memory.media]


def _answers(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the object refers back to a statement: "menolak tuduhan tersebut"."""
    zone = parsed.words[trigger.end : trigger.end + 4]
    return any(word in TOLD for word in zone) and any(word in DEMONSTRATIVES for word in zone)

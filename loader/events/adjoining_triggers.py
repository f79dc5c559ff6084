"""Interprets a trigger by the one before it in the sentence: same act, purpose, allegation or threat."""

from collections.abc import Sequence
from dataclasses import replace

from loader.events.arguments import Arguments
from loader.events.mention import RECIPROCAL, EventMention
from loader.events.modality import NEGATIONS
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.word_lists import grammar

ALLEGED_REACH = 8
PROMISES = grammar("promises")
HARMS = frozenset(["ASSAULT", "COERCE", "SANCTION"])


def harm_promised(promise: Trigger, trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether what is promised is harm: "berjanji akan [mencaplok] Lembah Yordan" is a threat."""
    if NEGATIONS & set(parsed.words[promise.end : trigger.start]):
        return False
    return promise.entry.type == "AGREE" and promise.entry.words[0] in PROMISES and trigger.entry.type in HARMS


def threat(promise: EventMention, harm: Arguments) -> EventMention:
    """Converts the mention of a promise of harm to a threat against its victims."""
    recipients = promise.recipients or tuple(id_ for id_ in harm.recipients if id_ not in promise.actors)
    return replace(promise, type="THREATEN", recipients=recipients)


def accused_prisoner(trigger: Trigger, told: EventMention, parsed: ParsedSentence) -> bool:
    """Whether the party that arrests somebody also accuses them: "Pakistan menangkap dua mata-mata yang [dituduh] …"."""
    relative = trigger.start > 0 and "yang" in parsed.words[max(0, trigger.start - 2) : trigger.start]
    seized = told.type in ("COERCE", "SANCTION") and bool(told.actors)
    return relative and seized and trigger.entry.type == "ACCUSE" and trigger.voice == "passive"


def alleged(accusation: Trigger, accusing: EventMention, trigger: Trigger, mention: EventMention) -> bool:
    """Whether the act is only what somebody is accused of: "menuduh Iran [mempersenjatai] Houthi"."""
    near = 0 <= trigger.start - accusation.end <= ALLEGED_REACH and mention.type != "REJECT"
    return near and accusation.entry.mode == "allege" and set(mention.actors) <= set(accusing.recipients)


def same_act(verb: Trigger, noun: Trigger) -> bool:
    """Whether an event noun is the object of the trigger before it: "menjadi tuan rumah [pertemuan antara A dan B]"."""
    return noun.voice == "noun" and verb.voice != "noun" and verb.entry.type == noun.entry.type and noun.start - verb.end <= 3


def judged_so(
    earlier: Sequence[Trigger], found: Sequence[EventMention], trigger: Trigger, parsed: ParsedSentence
) -> int | None:
    """The index of the condemnation that this trigger continues; None if there is none.

    "mengecam serangan itu sebagai [tindakan perang Iran]".
    """
    verb = next((other for other in reversed(earlier) if other.entry.type == "ACCUSE"), None)
    told = next((n for n in reversed(range(len(found))) if found[n].type == "ACCUSE"), None)
    judged = trigger.entry.frame == "judged" or parsed.words[trigger.start - 1] == "sebagai"
    if verb is None or trigger.entry.type != "ACCUSE" or not judged:
        return None
    near = trigger.start - verb.end <= ALLEGED_REACH and "," not in parsed.words[verb.end : trigger.start]
    return told if near else None


def to_the_end(before: Trigger, trigger: Trigger, told: EventMention, arguments: Arguments, parsed: ParsedSentence) -> bool:
    """Whether a purpose clause only repeats the act: "melakukan intervensi di Yaman untuk [memerangi] Houthi"."""
    purpose = parsed.words[trigger.start - 1] in ("untuk", "guna", "demi") and trigger.voice == "active"
    return purpose and before.entry.type == trigger.entry.type and set(arguments.actors) == set(told.actors)


def with_arguments(mention: EventMention, arguments: Arguments) -> EventMention:
    """The mention with further parties and places added."""
    actors = tuple(dict.fromkeys((*mention.actors, *arguments.actors)))
    recipients = tuple(dict.fromkeys((*mention.recipients, *arguments.recipients)))
    if mention.type not in RECIPROCAL:
        actors = mention.actors
    return replace(
        mention,
        actors=actors,
        recipients=tuple(id_ for id_ in recipients if id_ not in actors),
        places=tuple(dict.fromkeys((*mention.places, *arguments.places))),
    )

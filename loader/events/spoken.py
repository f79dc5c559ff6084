"""Finds the parties of reported speech: accusations and demands, announcements, verbs behind a quotation."""

from collections.abc import Sequence

from loader.events.arguments import Arguments
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.word_lists import grammar

# What somebody announces, they do themselves: "mengumumkan bahwa …"; an announced crime is somebody else's
VERBAL = frozenset(["ACCUSE", "THREATEN", "REQUEST", "SUPPORT"])
ANNOUNCED = frozenset(["REJECT", "SANCTION", "RETREAT", "CONCEDE", "AGREE", "AID"])
ANNOUNCING = grammar("announcing")
ANNOUNCED_REACH = 12


def spoken_of(trigger: Trigger, speaker: Sequence[str], parsed: ParsedSentence) -> tuple[str, ...]:
    """The target of a quotation whose type only the verb of saying gives: "[Kiribati] bermimpi," sindir Wu."""
    if trigger.entry.type not in VERBAL:
        return ()
    first = parsed.parties(tuple(i for i in range(trigger.start) if i in parsed.named.at))
    return tuple(id_ for id_ in first if not any(parsed.memory.same_side(one, id_) for one in speaker))[:1]


def inside_longer(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the name before the predicate ends a longer subject: "kesepakatan untuk mengakhiri perang [Iran] harus"."""
    phrase = parsed.phrase_before(trigger.start)
    return phrase is None or phrase.opener is not None or any(parsed.words[i] == "yang" for i in phrase.tokens)


def said(about: Sequence[str], parsed: ParsedSentence) -> Arguments:
    """The speaker and their target: "[Malki] mengatakan [Houthi] melanggar kesepakatan"; not if both are on the same side."""
    speaker = parsed.memory.speaker
    if speaker is None or speaker in parsed.memory.media or any(parsed.memory.same_side(speaker, id_) for id_ in about):
        return Arguments((), (), (), "none")
    return Arguments((speaker,), tuple(about), (), "shared")


def announcer(trigger: Trigger, parsed: ParsedSentence) -> str | None:
    """The speaker who announces the act: "Lam mengumumkan bahwa RUU itu akan [dibatalkan]"; None if nobody does."""
    told = any(word in ANNOUNCING for word in parsed.words[max(0, trigger.start - ANNOUNCED_REACH) : trigger.start])
    return parsed.memory.speaker if told else None

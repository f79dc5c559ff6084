"""Finds the victims of violence expressed by a noun, so that they are neither its actor nor blamed where it is condemned.

"[Pembunuhan] diplomat Turki dikecam Irak": Turkey did not kill, and Iraq does not accuse it.
"""

from collections.abc import Iterable, Sequence

from loader.events.arguments import Arguments
from loader.events.light_verbs import is_attack
from loader.events.phrases import Phrase
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.word_lists import grammar

VIOLENCE = grammar("violence")  # followed by the victim: "penembakan", not "serangan"
SUFFERED = VIOLENCE | grammar("suffered")
DONE_TO = SUFFERED | grammar("done_to")  # followed by the victim in any case: "menolak pelemahan KPK"
ARMED = grammar("nameless_forces") | {"jet", "drone", "pesawat", "kapal", "milisi", "pemberontak", "kelompok", "koalisi"}
ASKING = ("REJECT", "REQUEST")
DEED_REACH = 10


def suffers(owner: Iterable[str], phrase: Phrase, parsed: ParsedSentence) -> bool:
    """Whether the party after a noun of violence is its victim: "penyerangan [kedutaan Jepang]", "penembakan [Fico]".

    "pengeboman [Israel] ke Gaza", "penembakan [tentara Israel]" are deeds of those named.
    """
    first = parsed.words[phrase.tokens[0]]
    described = phrase.tokens[0] not in parsed.named.at and first not in ARMED
    return described or all(parsed.named.types[id_] == "Actor" for id_ in owner)


def victims_of(trigger: Trigger, arguments: Arguments, parsed: ParsedSentence) -> tuple[str, ...]:
    """The victims of the trigger's event or of the deed it condemns or investigates, or the receivers of aid; else empty."""
    if trigger.entry.frame == "patient" or (trigger.entry.frame == "receive" and arguments.actors) or _hit(trigger):
        return arguments.recipients  # "tiga tentara [Turki] tewas", "[Ukraina] menerima bantuan dari Jerman"
    return sufferers(_deeds(trigger, parsed), parsed)


def sufferers(deeds: Iterable[int], parsed: ParsedSentence) -> tuple[str, ...]:
    """The victims named after these nouns of violence."""
    found: list[str] = []
    for i in deeds:
        if parsed.words[i] in DONE_TO and (behind := parsed.after(i + 1)):
            owner = parsed.bare(behind)
            surely = parsed.words[i] not in SUFFERED
            found += owner if owner and (surely or suffers(owner, behind[0], parsed)) else ()
    return tuple(dict.fromkeys(found))


def _hit(trigger: Trigger) -> bool:
    """Whether the subject is attacked or forced: "kapal [Jepang] diserang"."""
    return trigger.voice == "passive" and trigger.entry.type in ("ASSAULT", "COERCE") and trigger.entry.frame == "object"


def _deeds(trigger: Trigger, parsed: ParsedSentence) -> Sequence[int]:
    """The nouns that may express the violence the trigger is about: itself, its object, its subject."""
    if trigger.voice == "noun":
        return [trigger.end - 1]
    if trigger.entry.type == "ACCUSE" and trigger.voice != "passive":
        phrases = parsed.after(trigger.after)
        return [i for i in phrases[0].tokens if parsed.words[i]][:1] if is_attack(phrases, parsed) else []
    if trigger.entry.type in ASKING and trigger.voice != "passive":
        phrases = parsed.after(trigger.after)  # "menyerukan [pembebasan] Navalny": the demand is not made to him
        return [i for i in phrases[0].tokens[:1] if phrases[0].preposition is None] if phrases else []
    return condemned_deeds(trigger, parsed) if trigger.entry.type in ("ACCUSE", "ASSAULT", "COERCE") else []


def condemned_deeds(trigger: Trigger, parsed: ParsedSentence) -> list[int]:
    """The nouns of violence in the clause left of a verb: "[pembunuhan] X dikecam", "[peledakan] pipa X menewaskan"."""
    zone = range(max(0, trigger.start - DEED_REACH), trigger.start)
    start = next((i + 1 for i in reversed(zone) if parsed.doc[i].text in ".;:,"), zone.start)
    return [i for i in range(start, trigger.start) if parsed.words[i] in SUFFERED]

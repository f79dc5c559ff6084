"""Checks that a trigger has the parties its event type requires."""

from collections.abc import Container

from loader.events.arguments import Arguments
from loader.events.conditions import CONSEQUENCE_REACH, FORECASTS
from loader.events.mention import points_back
from loader.events.phrases import wider
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.word_lists import grammar, word_class

TOLD_AGAIN = frozenset(["ASSAULT", "CONSULT", "AGREE"])
SUFFERED = frozenset(["ASSAULT", "COERCE", "SANCTION"])  # the actor may be clear from the rest of the article
NEED_RECIPIENT = frozenset(["AID", "COOPERATE"])
THREATENED = grammar("threatened")
THREAT_REACH = 7


def complete(trigger: Trigger, arguments: Arguments, parsed: ParsedSentence) -> bool:
    """Whether the required parties are named: an actor, and a second party if the type requires one."""
    if not arguments.actors:  # another mention may name the actors
        if trigger.voice == "passive" and trigger.entry.type in SUFFERED:
            return bool(arguments.recipients)
        return trigger.voice == "noun" and trigger.entry.type in TOLD_AGAIN
    if trigger.entry.frame == "said" and not arguments.recipients:
        return False
    if _does_nothing(trigger, arguments, parsed):
        return False
    if set(arguments.actors) <= parsed.memory.media and trigger.entry.type != "ACCUSE":
        return False  # media report, they do not meet, attack or demand
    if trigger.entry.type == "AGREE" and trigger.voice == "noun" and arguments.how == "light" and points_back(trigger, parsed):
        return False  # "memperluas kesepakatan ini"
    if trigger.entry.type == "PROTEST" and arguments.how == "position":
        return False  # the police count the demonstrators
    if trigger.entry.frame == "mutual" and len(arguments.actors) < 2 and not _one_body(trigger, arguments, parsed):
        return trigger.entry.type == "AGREE" and _own_word(trigger, arguments, parsed)
    return bool(arguments.recipients) or len(arguments.actors) > 1 or trigger.entry.type not in NEED_RECIPIENT


def _own_word(trigger: Trigger, arguments: Arguments, parsed: ParsedSentence) -> bool:
    """Whether an agreement needs only one party: "setuju [untuk] melepas minyak", "kabinet menyetujui usulan"."""
    approves = trigger.entry.words == ("setujui",) and trigger.voice == "active" and arguments.how == "direct"
    return approves or parsed.words[trigger.end : trigger.end + 1] == ("untuk",)


def _does_nothing(trigger: Trigger, arguments: Arguments, parsed: ParsedSentence) -> bool:
    """Whether the words alone do not show that something is done to somebody."""
    words = trigger.entry.words
    if words == ("ancaman",):  # not "koalisi untuk mencegah ancaman Iran"
        return arguments.how == "owner" and not _stands_behind(THREATENED | word_class("severe"), THREAT_REACH, trigger, parsed)
    if words == ("memperingatkan", "bahwa"):  # not "WHO memperingatkan bahwa wabah …", "… bahwa pengungsi masih di tenda"
        foreseen = _stands_behind(FORECASTS | word_class("severe"), CONSEQUENCE_REACH, trigger, parsed)
        return set(arguments.actors) <= parsed.memory.civil or not foreseen
    if words == ("gunakan",):  # not "diterbangkan menggunakan pesawat militer"
        return not _aimed(trigger, parsed)
    if trigger.entry.frame == "visit" and trigger.voice == "noun":  # not "kedatangan Prabowo disambut"
        return not arguments.recipients and not arguments.places
    no_person = trigger.entry.type == "COERCE" and parsed.words[trigger.end - 1].endswith(
        "nya"
    )  # "memutuskan untuk menahannya"
    return no_person and not arguments.recipients


def _stands_behind(wanted: Container[str], reach: int, trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether one of the words follows within reach: "ancaman Trump [akan] menyerang Oman", "bahwa Israel [akan] hancur"."""
    return any(word in wanted for word in parsed.words[trigger.end : trigger.end + reach])


def _aimed(trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether a weapon is used against somebody: "menggunakan senjata kimia [terhadap] warga"."""
    return any(parsed.words[i] in ("terhadap", "melawan") for i in wider(parsed.doc, parsed.words, trigger.end))


def _one_body(trigger: Trigger, arguments: Arguments, parsed: ParsedSentence) -> bool:
    """Whether one organization suffices where two parties are needed: its members meet, or the other side is unnamed."""
    types = {parsed.named.types[id_] for id_ in arguments.actors}
    return arguments.how != "position" and types <= (
        {"Organization"} if trigger.entry.type == "CONSULT" else {"Organization", "Country"}
    )

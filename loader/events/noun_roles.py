"""Finds the arguments of event nouns: owners, agents, both sides, and subjects of light verbs."""

from collections.abc import Sequence

from loader.events.arguments import Arguments
from loader.events.light_verbs import carrier, clause_subject, done_by, is_attack, receiver, who_is_hit
from loader.events.mention import RECIPROCAL
from loader.events.phrases import Phrase
from loader.events.pronouns import two_of
from loader.events.sentence import ParsedSentence
from loader.events.triggers import Trigger
from loader.events.victims import VIOLENCE, suffers
from loader.events.word_lists import grammar

# Prepositions of a recipient, best first
RECIPIENT = ("terhadap", "kepada", "atas", "melawan", "ke", "menentang", "pada", "dengan", "bagi", "untuk")
TRUCES = frozenset(["CONCEDE", "RETREAT"])
TARGETS = grammar("targets")
INVOLVEMENT = grammar("involvement")


def of_noun(trigger: Trigger, parsed: ParsedSentence) -> Arguments:
    """The explicit arguments of an event noun, before implied ones are added."""
    phrases = near = parsed.after(trigger.after)
    owner = () if parsed.words[trigger.after : trigger.after + 1] == (",",) else parsed.bare(phrases)
    agents = parsed.behind(phrases, "oleh")
    recipients: tuple[str, ...] = ()
    if trigger.entry.type in ("ASSAULT", "COERCE") and near and parsed.words[near[0].tokens[0]] in TARGETS:
        recipients, owner = owner, ()  # "serangan drone pabrik minyak [Aramco]"
    if trigger.entry.type == "ACCUSE" and is_attack(near, parsed):
        return Arguments(agents or carrier(trigger, parsed)[0], owner, (), "light")  # "penyelidikan serangan terhadap X"
    if not agents and (involved := _involved(trigger, parsed)):  # "keterlibatan Iran dalam serangan Aramco"
        return Arguments(involved, recipients or owner or who_is_hit(trigger, parsed), (), "owner")
    if owner and not agents and parsed.words[trigger.end - 1] in VIOLENCE and suffers(owner, near[0], parsed):
        done = done_by(trigger, parsed)
        return Arguments(done[0] if done else carrier(trigger, parsed)[0], owner, (), "agent" if done else "light")
    if not agents and (done := done_by(trigger, parsed)):
        agents, phrases = done[0], phrases + done[1]
    if trigger.entry.type == "CONCEDE" and owner and trigger.entry.needs:
        eased, how = carrier(trigger, parsed)  # "[Trump] mengumumkan penundaan tarif impor China"
        if eased:
            return Arguments(eased, owner, (), how)
    if trigger.entry.frame == "between":
        return _between(trigger, phrases, owner, agents, parsed)
    if trigger.entry.frame == "of recipient":
        return _of_recipient(trigger, phrases, owner, agents, parsed)
    if trigger.entry.frame == "from" and (giver := parsed.behind(phrases, "dari")):
        buyer, how = (agents or owner, "owner") if agents or owner else carrier(trigger, parsed)
        return Arguments(buyer, giver, (), how)  # "pembelian gas [China] dari [Rusia]"
    unwanted = {"REQUEST": "untuk", "ACCUSE": "ke"}.get(trigger.entry.type)
    wanted = [word for word in RECIPIENT if word != unwanted]  # "permintaan India untuk Modi", "gugatan Israel ke pengadilan"
    recipients = recipients or parsed.behind(phrases, *wanted) or who_is_hit(trigger, parsed) or _left(trigger, phrases, parsed)
    if actors := agents or owner or _origin(trigger, near, parsed):
        return Arguments(actors, recipients or receiver(trigger, parsed), (), "owner")
    if any(phrase.preposition in ("dari", "oleh") for phrase in phrases) and trigger.entry.type != "RETREAT":
        return Arguments((), recipients, (), "none")  # an actor without a name: "keberatan dari gubernur"
    if received := receiver(trigger, parsed):
        return Arguments((), recipients or received, (), "none")
    light, how = carrier(trigger, parsed)
    if not light and parsed.words[trigger.end - 1].endswith("nya"):
        light, how = _possessor(trigger, recipients, parsed), "shared"
    return Arguments(light, recipients, (), how)


def _involved(trigger: Trigger, parsed: ParsedSentence) -> tuple[str, ...]:
    """The party involved in the event: "keterlibatan [Iran] dalam serangan terhadap Aramco"."""
    if trigger.start < 2 or parsed.words[trigger.start - 1] not in ("dalam", "di"):
        return ()
    phrase = parsed.phrase_before(trigger.start - 1)
    if phrase is None or not INVOLVEMENT & {parsed.words[i] for i in phrase.tokens}:
        return ()
    return parsed.parties(phrase.tokens)


def _possessor(trigger: Trigger, recipients: Sequence[str], parsed: ParsedSentence) -> tuple[str, ...]:
    """The antecedent of "-nya": the nearest party to the left in the sentence: "Kuba … dan [dukungannya] pada Maduro"."""
    for phrase in parsed.before(trigger.start):
        if parties := tuple(id_ for id_ in parsed.parties(phrase.tokens) if id_ not in recipients):
            return parties
    return ()


def _between(
    trigger: Trigger, phrases: Sequence[Phrase], owner: tuple[str, ...], agents: tuple[str, ...], parsed: ParsedSentence
) -> Arguments:
    """Both parties of a mutual event: "perang antara A dan B", "perjanjian A dengan B", "menggelar pertemuan dengan B"."""
    owners = parsed.behind(phrases, "antara", "antar") or owner
    partners = parsed.behind(phrases, "dengan", "melawan", "bersama")
    if owners or agents:
        how = "owner" if owners else "agent"
        company = (owners or agents) + partners
    else:
        carriers, how = carrier(trigger, parsed)
        if partners and not carriers and trigger.entry.type in RECIPROCAL:
            carriers, how = clause_subject(trigger.start, parsed)
        company = carriers + partners if carriers or how != "light" or len(partners) > 1 else ()
        if len(set(company)) < 2 and trigger.entry.type in TRUCES:
            company, how = _sides(trigger, parsed), "position"
    return Arguments(company if _suffice(company, how, trigger, parsed) else (), (), (), how)


def _sides(trigger: Trigger, parsed: ParsedSentence) -> tuple[str, ...]:
    """The two sides of a truce that names nobody: the pair the sentence or the article mentions."""
    pair = two_of(trigger.start, parsed.words, parsed.named) or parsed.memory.several
    return tuple(pair) if len(pair) == 2 and all(parsed.named.types[id_] != "Actor" for id_ in pair) else ()


def _of_recipient(
    trigger: Trigger, phrases: Sequence[Phrase], owner: tuple[str, ...], agents: tuple[str, ...], parsed: ParsedSentence
) -> Arguments:
    """The owner is the recipient: "pembunuhan X oleh Y"."""
    recipients = owner or parsed.behind(phrases, *RECIPIENT)
    if agents:
        return Arguments(agents, recipients, (), "agent")
    carriers, how = carrier(trigger, parsed)
    return Arguments(carriers, recipients, (), how)


def _origin(trigger: Trigger, phrases: Sequence[Phrase], parsed: ParsedSentence) -> tuple[str, ...]:
    """The actor after "milik" or "dari"; not where something is withdrawn from."""
    if trigger.entry.type in ("RETREAT", "SANCTION"):
        return ()
    if trigger.entry.type == "THREATEN" and (who := parsed.behind(phrases, "tentang", "soal")):
        return who  # "peringatan tentang kemungkinan sanksi [AS]"
    owned = phrases[:1] if phrases and phrases[0].preposition in RECIPIENT else phrases[:2]  # not "terhadap kilang milik X"
    return parsed.behind(owned, "milik") or parsed.behind(phrases, "dari")


def _left(trigger: Trigger, phrases: Sequence[Phrase], parsed: ParsedSentence) -> tuple[str, ...]:
    """The organization that somebody leaves: "keluarnya Inggris dari [Uni Eropa]"; a country after "dari" is only the place."""
    if trigger.entry.type != "RETREAT":
        return ()
    return tuple(id_ for id_ in parsed.behind(phrases, "dari") if parsed.named.types[id_] == "Organization")


def _suffice(actors: Sequence[str], how: str, trigger: Trigger, parsed: ParsedSentence) -> bool:
    """Whether the parties suffice for a mutual event: two, an organization that meets, or one that acts by a light verb."""
    if len(set(actors)) > 1 or how in ("light", "agent"):
        return True
    return trigger.entry.type != "ASSAULT" and all(parsed.named.types[id_] == "Organization" for id_ in actors)

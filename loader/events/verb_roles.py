"""Finds the arguments of verbs: interprets the lexicon's frames in the active and passive voice."""

from collections.abc import Sequence

from loader.events.arguments import Arguments
from loader.events.clauses import noun_phrase
from loader.events.light_verbs import is_attack, whose_attack
from loader.events.phrases import Phrase, wider
from loader.events.sentence import ParsedSentence
from loader.events.spoken import ANNOUNCED, announcer, inside_longer, said, spoken_of
from loader.events.subjects import subject_parties
from loader.events.triggers import Trigger, after_quote
from loader.events.victims import condemned_deeds, sufferers

# Prepositions of a recipient, best first
RECIPIENT = ("terhadap", "kepada", "atas", "melawan", "menentang", "ke", "pada", "dengan", "bagi", "untuk", "dari", "dalam")
GIVEN_TO = ("ke", "kepada", "untuk", "bagi", "terhadap", "pada", "melawan", "atas", "dari")
AGAINST = ("terhadap", "kepada", "melawan", "menentang")
PARTNER = ("dengan", "antara", "bersama", "melawan", "antar")
# Means of attack, whose owner is the attacker
WEAPONS = ("serangan", "operasi", "tembakan", "drone", "ledakan", "penyerbuan", "rudal")


def of_verb(trigger: Trigger, parsed: ParsedSentence) -> Arguments:
    """The explicit arguments of a verb or phrase, before implied ones are added."""
    phrases = parsed.after(trigger.after)
    if trigger.voice == "passive" and trigger.entry.frame in ("said", "judged"):
        return said(parsed.behind(phrases, "oleh") or parsed.bare(phrases), parsed)
    if trigger.voice == "passive":
        return _of_passive(trigger, phrases, parsed)
    if trigger.voice == "bare" and after_quote(parsed.doc, trigger.start):
        speaker = parsed.bare(phrases)
        return Arguments(
            speaker, parsed.behind(phrases, "kepada", "terhadap") or spoken_of(trigger, speaker, parsed), (), "direct"
        )
    actors, how = subject_parties(trigger.start, parsed)
    frame = trigger.entry.frame
    if frame == "judged" and parsed.doc[trigger.start].pos_ == "NOUN":  # "perundingan dengan Taliban sudah mati"
        return said(parsed.behind(parsed.after(trigger.start + 1), "dengan", "terhadap", "oleh"), parsed)
    if frame in ("said", "judged"):
        owner = parsed.bare(phrases) if frame == "judged" else ()  # "merupakan serangan [Iran]"
        about = (
            actors
            if how in ("direct", "relative") and not (trigger.entry.type == "REQUEST" and inside_longer(trigger, parsed))
            else ()
        )
        return said(parsed.behind(phrases, "oleh") or owner or about, parsed)
    if frame in ("mutual", "topic"):
        return _with_partners(trigger, phrases, actors, how, parsed)
    if frame in ("patient", "receive", "forecast"):
        return _turned(trigger, phrases, actors, how, parsed)
    return Arguments(actors, _recipients(trigger, phrases, parsed), (), how)


def _with_partners(
    trigger: Trigger, phrases: Sequence[Phrase], actors: tuple[str, ...], how: str, parsed: ParsedSentence
) -> Arguments:
    """All parties are actors: "A bertemu B", "A membahas Suriah dengan B"."""
    place = next((n for n, phrase in enumerate(phrases) if phrase.preposition == "di"), len(phrases))
    near = [phrase for n, phrase in enumerate(phrases) if n < place or phrase.preposition not in ("antara", "antar")]
    partners = parsed.behind(near, *PARTNER)  # not "bertemu di zona antara kedua Korea"
    if not partners and trigger.entry.type == "AGREE":
        partners = _agreed_with(trigger, parsed)
    if trigger.entry.frame == "mutual":
        return Arguments(actors + _object(trigger, phrases, parsed) + partners, (), (), how)
    return Arguments(actors + partners if len(actors + partners) > 1 else (), (), (), how)


def _agreed_with(trigger: Trigger, parsed: ParsedSentence) -> tuple[str, ...]:
    """The partner after what is agreed: "sepakat membuka lembaran baru dengan [Israel]"."""
    for i in wider(parsed.doc, parsed.words, trigger.end):
        if parsed.words[i] == "dengan":
            return parsed.bare(parsed.after(i + 1))
    return ()


def _turned(
    trigger: Trigger, phrases: Sequence[Phrase], subject: tuple[str, ...], how: str, parsed: ParsedSentence
) -> Arguments:
    """The subject is the recipient: "X tewas dalam serangan Y", "X menerima bantuan dari Y", "X akan menyesal"."""
    if trigger.entry.frame == "receive":
        return Arguments(parsed.behind(phrases, "dari", "oleh"), subject, (), how)
    if trigger.entry.frame == "forecast":
        speaker = (parsed.memory.speaker,) if parsed.memory.speaker else ()
        return Arguments(speaker, tuple(id_ for id_ in subject if id_ not in speaker), (), "shared")
    agents = parsed.behind(phrases, "oleh", "akibat", "dalam") or _hit_by(trigger, parsed)
    return Arguments(agents, subject, (), "agent" if agents else "none")


def _recipients(trigger: Trigger, phrases: Sequence[Phrase], parsed: ParsedSentence) -> tuple[str, ...]:
    """The recipients by the trigger's frame."""
    frame = trigger.entry.frame
    if frame == "none":
        return parsed.behind(phrases, *(PARTNER if trigger.entry.type == "CONSULT" else AGAINST))
    if frame == "from":
        seller = parsed.bare(phrases) if trigger.entry.type == "COOPERATE" else ()  # "membeli rudal S-400 [Rusia]"
        return parsed.behind(phrases, "dari", "dengan") or seller
    if frame == "visit":
        return parsed.behind(phrases, "ke", "menuju", "di") or parsed.bare(phrases)
    if frame == "to":
        return parsed.behind(phrases, *GIVEN_TO) or _object(trigger, phrases, parsed)
    if frame == "oblique":
        return parsed.behind(phrases, *RECIPIENT) or _object(trigger, phrases, parsed)
    if trigger.entry.type == "ACCUSE" and is_attack(phrases, parsed):
        return whose_attack(trigger, phrases, parsed)
    return _object(trigger, phrases, parsed) or parsed.behind(phrases, *RECIPIENT)


def _of_passive(trigger: Trigger, phrases: Sequence[Phrase], parsed: ParsedSentence) -> Arguments:
    agents = parsed.behind(phrases, "oleh") or parsed.bare(phrases)
    before = parsed.phrase_before(trigger.start)
    if not agents and before and before.preposition == "oleh" and before.opener and parsed.words[before.opener - 1] == "yang":
        described = parsed.phrase_before(before.opener - 1)  # "[Hamas] yang oleh [AS dan Israel] dianggap …"
        return Arguments(parsed.parties(before.tokens), parsed.parties(described.tokens) if described else (), (), "agent")
    if not agents and trigger.entry.type in ("ACCUSE", "SANCTION"):  # "dianggap organisasi teroris di Rusia"
        agents = parsed.countries(parsed.behind(phrases, "di"))
    subject, how = subject_parties(trigger.start, parsed)
    frame = trigger.entry.frame
    if frame == "mutual":
        company = agents + parsed.behind(phrases, *PARTNER) + subject
        return Arguments(company, (), (), "agent" if agents else how)
    if frame in ("to", "oblique", "visit"):
        subject = parsed.behind(phrases, *GIVEN_TO) or subject
    elif frame == "from":
        subject = parsed.behind(phrases, "dari") or subject
    elif frame == "none":
        subject = ()
    if not agents and trigger.entry.type in ANNOUNCED and (speaker := announcer(trigger, parsed)):
        return Arguments((speaker,), tuple(id_ for id_ in subject if id_ != speaker), (), "shared")
    if trigger.entry.type == "ACCUSE" and (deeds := condemned_deeds(trigger, parsed)):
        subject = ()  # "[upaya pembunuhan Fico] dikutuk": not Fico
        victims = sufferers(deeds, parsed)  # "penembakan warga Rusia diselidiki [polisi]": not those of Russia
        agents = tuple(id_ for id_ in agents if id_ not in victims)
    if not agents and how in ("shared", "position"):
        subject = ()  # "Putin menawarkan …, setelah pabrik diserang": not Putin
    return Arguments(agents, subject, (), "agent" if agents else "none")


def _object(trigger: Trigger, phrases: Sequence[Phrase], parsed: ParsedSentence) -> tuple[str, ...]:
    """The parties of the object: after the verb, else by the tree."""
    if parties := parsed.bare(phrases):
        return parties
    for child in parsed.doc[trigger.start].children:
        if child.dep_ in ("obj", "iobj") and (parties := parsed.parties(noun_phrase(child, len(parsed.doc)))):
            return parties
    return ()


def _hit_by(trigger: Trigger, parsed: ParsedSentence) -> tuple[str, ...]:
    """The attacker of somebody who died: the owner of the attack after "akibat", "dalam", "oleh"."""
    for j in range(trigger.end, min(len(parsed.words), trigger.end + 8)):
        if parsed.words[j] in WEAPONS:
            return parsed.bare(parsed.after(j + 1))
    return ()

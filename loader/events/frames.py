"""The arguments of verbs: what the lexicon's frames mean in the active and in the passive voice."""

from collections.abc import Sequence

from loader.events.clauses import noun_phrase
from loader.events.condemned import is_attack, whose_attack
from loader.events.phrases import Phrase, wider
from loader.events.roles import Arguments
from loader.events.scene import Scene
from loader.events.spoken import ANNOUNCED, announcer, inside_longer, said, spoken_of
from loader.events.subjects import subject_parties
from loader.events.triggers import Trigger, after_quote

# Prepositions of a recipient, best first
RECIPIENT = ("terhadap", "kepada", "atas", "melawan", "menentang", "ke", "pada", "dengan", "bagi", "untuk", "dari", "dalam")
GIVEN_TO = ("ke", "kepada", "untuk", "bagi", "terhadap", "pada", "melawan", "atas", "dari")
AGAINST = ("terhadap", "kepada", "melawan", "menentang")
PARTNER = ("dengan", "antara", "bersama", "melawan", "antar")
# What kills: its owner is who attacked
WEAPONS = ("serangan", "operasi", "tembakan", "drone", "ledakan", "penyerbuan", "rudal")


def of_verb(trigger: Trigger, scene: Scene) -> Arguments:
    """The arguments of a verb or phrase, before what is only implied."""
    phrases = scene.after(trigger.after)
    if trigger.voice == "passive" and trigger.entry.frame in ("said", "judged"):
        return said(scene.behind(phrases, "oleh") or scene.bare(phrases), scene)
    if trigger.voice == "passive":
        return _of_passive(trigger, phrases, scene)
    if trigger.voice == "bare" and after_quote(scene.doc, trigger.start):
        speaker = scene.bare(phrases)
        return Arguments(
            speaker, scene.behind(phrases, "kepada", "terhadap") or spoken_of(trigger, speaker, scene), (), "direct"
        )
    actors, how = subject_parties(trigger.start, scene)
    frame = trigger.entry.frame
    if frame == "judged" and scene.doc[trigger.start].pos_ == "NOUN":  # "perundingan dengan Taliban sudah mati"
        return said(scene.behind(scene.after(trigger.start + 1), "dengan", "terhadap", "oleh"), scene)
    if frame in ("said", "judged"):
        owner = scene.bare(phrases) if frame == "judged" else ()  # "merupakan serangan [Iran]"
        about = (
            actors
            if how in ("direct", "relative") and not (trigger.entry.type == "REQUEST" and inside_longer(trigger, scene))
            else ()
        )
        return said(scene.behind(phrases, "oleh") or owner or about, scene)
    if frame in ("mutual", "topic"):
        return _with_partners(trigger, phrases, actors, how, scene)
    if frame in ("patient", "receive", "forecast"):
        return _turned(trigger, phrases, actors, how, scene)
    return Arguments(actors, _recipients(trigger, phrases, scene), (), how)


def _with_partners(trigger: Trigger, phrases: Sequence[Phrase], actors: tuple[str, ...], how: str, scene: Scene) -> Arguments:
    """Everybody acts: "A bertemu B", "A membahas Suriah dengan B"."""
    place = next((n for n, phrase in enumerate(phrases) if phrase.preposition == "di"), len(phrases))
    near = [phrase for n, phrase in enumerate(phrases) if n < place or phrase.preposition not in ("antara", "antar")]
    partners = scene.behind(near, *PARTNER)  # not "bertemu di zona antara kedua Korea"
    if not partners and trigger.entry.type == "AGREE":
        partners = _agreed_with(trigger, scene)
    if trigger.entry.frame == "mutual":
        return Arguments(actors + _object(trigger, phrases, scene) + partners, (), (), how)
    return Arguments(actors + partners if len(actors + partners) > 1 else (), (), (), how)


def _agreed_with(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """With whom, behind what is agreed to be done: "sepakat membuka lembaran baru dengan [Israel]"."""
    for i in wider(scene.doc, scene.words, trigger.end):
        if scene.words[i] == "dengan":
            return scene.bare(scene.after(i + 1))
    return ()


def _turned(trigger: Trigger, phrases: Sequence[Phrase], subject: tuple[str, ...], how: str, scene: Scene) -> Arguments:
    """The subject suffers or receives: "X tewas dalam serangan Y", "X menerima bantuan dari Y", "X akan menyesal"."""
    if trigger.entry.frame == "receive":
        return Arguments(scene.behind(phrases, "dari", "oleh"), subject, (), how)
    if trigger.entry.frame == "forecast":
        speaker = (scene.memory.speaker,) if scene.memory.speaker else ()
        return Arguments(speaker, tuple(id_ for id_ in subject if id_ not in speaker), (), "shared")
    agents = scene.behind(phrases, "oleh", "akibat", "dalam") or _hit_by(trigger, scene)
    return Arguments(agents, subject, (), "agent" if agents else "none")


def _recipients(trigger: Trigger, phrases: Sequence[Phrase], scene: Scene) -> tuple[str, ...]:
    """Who the frame says is acted on."""
    frame = trigger.entry.frame
    if frame == "none":
        return scene.behind(phrases, *(PARTNER if trigger.entry.type == "CONSULT" else AGAINST))
    if frame == "from":
        seller = scene.bare(phrases) if trigger.entry.type == "COOPERATE" else ()  # "membeli rudal S-400 [Rusia]"
        return scene.behind(phrases, "dari", "dengan") or seller
    if frame == "visit":
        return scene.behind(phrases, "ke", "menuju", "di") or scene.bare(phrases)
    if frame == "to":
        return scene.behind(phrases, *GIVEN_TO) or _object(trigger, phrases, scene)
    if frame == "oblique":
        return scene.behind(phrases, *RECIPIENT) or _object(trigger, phrases, scene)
    if trigger.entry.type == "ACCUSE" and is_attack(phrases, scene):
        return whose_attack(trigger, phrases, scene)
    return _object(trigger, phrases, scene) or scene.behind(phrases, *RECIPIENT)


def _of_passive(trigger: Trigger, phrases: Sequence[Phrase], scene: Scene) -> Arguments:
    agents = scene.behind(phrases, "oleh") or scene.bare(phrases)
    before = scene.phrase_before(trigger.start)
    if not agents and before and before.preposition == "oleh" and before.opener and scene.words[before.opener - 1] == "yang":
        described = scene.phrase_before(before.opener - 1)  # "[Hamas] yang oleh [AS dan Israel] dianggap …"
        return Arguments(scene.parties(before.tokens), scene.parties(described.tokens) if described else (), (), "agent")
    if not agents and trigger.entry.type in ("ACCUSE", "SANCTION"):  # "dianggap organisasi teroris di Rusia"
        agents = scene.countries(scene.behind(phrases, "di"))
    subject, how = subject_parties(trigger.start, scene)
    frame = trigger.entry.frame
    if frame == "mutual":
        company = agents + scene.behind(phrases, *PARTNER) + subject
        return Arguments(company, (), (), "agent" if agents else how)
    if frame in ("to", "oblique", "visit"):
        subject = scene.behind(phrases, *GIVEN_TO) or subject
    elif frame == "from":
        subject = scene.behind(phrases, "dari") or subject
    elif frame == "none":
        subject = ()
    if not agents and trigger.entry.type in ANNOUNCED and (speaker := announcer(trigger, scene)):
        return Arguments((speaker,), tuple(id_ for id_ in subject if id_ != speaker), (), "shared")
    if not agents and how in ("shared", "position"):
        subject = ()  # "Putin menawarkan …, setelah pabrik diserang": not Putin
    return Arguments(agents, subject, (), "agent" if agents else "none")


def _object(trigger: Trigger, phrases: Sequence[Phrase], scene: Scene) -> tuple[str, ...]:
    """The parties of the object: behind the verb, else where the tree puts it."""
    if parties := scene.bare(phrases):
        return parties
    for child in scene.doc[trigger.start].children:
        if child.dep_ in ("obj", "iobj") and (parties := scene.parties(noun_phrase(child, len(scene.doc)))):
            return parties
    return ()


def _hit_by(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """Who attacked somebody that died: the owner of the attack named behind "akibat", "dalam", "oleh"."""
    for j in range(trigger.end, min(len(scene.words), trigger.end + 8)):
        if scene.words[j] in WEAPONS:
            return scene.bare(scene.after(j + 1))
    return ()

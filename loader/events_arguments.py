"""A trigger → who acts, who is acted on, where: what the lexicon's frames mean in a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from loader.events_clauses import (
    OTHER_CLAUSE,
    PREPOSITIONS,
    Phrase,
    Subject,
    inside_aside,
    is_verb,
    noun_phrase,
    phrases_after,
    phrases_before,
    subject_of,
    wider,
)
from loader.events_data import grammar
from loader.events_lexicon import Lexicon
from loader.events_parties import GROUP_NOUNS, RANK, Memory, Named, parties_in
from loader.events_tellings import RECIPROCAL
from loader.events_triggers import Trigger, after_quote

# Prepositions of a recipient, best first
RECIPIENT = ("terhadap", "kepada", "atas", "melawan", "menentang", "ke", "pada", "dengan", "bagi", "untuk", "dari")
NOUN_RECIPIENT = ("terhadap", "kepada", "atas", "melawan", "ke", "menentang", "pada", "dengan", "bagi", "untuk")
GIVEN_TO = ("ke", "kepada", "untuk", "bagi", "terhadap", "pada", "melawan", "atas", "dari")
PARTNER = ("dengan", "antara", "bersama", "melawan", "antar")
# "serangan yang menewaskan seorang prajurit AS": who suffers stands behind one of these
HITTING = grammar("hitting")
# "serangan yang dilakukan Israel"
DONE_BY = grammar("done_by")

BETWEEN_SUBJECT_AND_VERB = grammar("between_subject_and_verb") | {""}
# Types whose recipient may stand deeper: "mendesak agar [Hun Sen] …", "dana untuk memperkuat militer [Tajikistan]"
LOOK_FURTHER = frozenset(["THREATEN", "REQUEST", "ACCUSE", "AID", "SANCTION", "AGREE", "ASSAULT", "REJECT", "SUPPORT"])
SHARING_WORDS = grammar("sharing_words")
TIMES = grammar("times")
OPENERS = grammar("openers")
# What says or does something for somebody: "mengeluarkan [pernyataan] yang membantah …"
DEEDS = grammar("deeds")
CARRIER_ENDS = PREPOSITIONS - {"dalam", "di", "pada"}
PRONOUNS = grammar("pronouns")
DEMONSTRATIVES = grammar("demonstratives")
OBLIQUE = grammar("oblique")
ACTS = grammar("acts")

# What a refusal or a condemnation answers: "menolak tuduhan tersebut"
TOLD = grammar("told")


@dataclass(frozen=True)
class Arguments:
    """Entity ids; `how` says what carried the actor: direct, shared, relative, agent, owner, light, position, none."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    how: str


@dataclass(frozen=True)
class Scene:
    """One sentence ready for argument finding."""

    doc: Doc
    words: tuple[str, ...]
    named: Named
    memory: Memory
    lexicon: Lexicon

    def parties(self, tokens: Sequence[int]) -> tuple[str, ...]:
        """The parties named in these tokens."""
        return parties_in(tokens, self.words, self.named, self.memory)

    def after(self, start: int) -> list[Phrase]:
        """The phrases right of token `start`."""
        return phrases_after(self.doc, self.words, start, self.named.at)

    def before(self, end: int) -> list[Phrase]:
        """The phrases left of token `end`, nearest first."""
        return phrases_before(self.doc, self.words, end, self.named.at)


def arguments_of(trigger: Trigger, scene: Scene) -> Arguments:
    """The arguments of one trigger; no actors if the sentence names none."""
    found = _of_noun(trigger, scene) if trigger.voice == "noun" else _of_verb(trigger, scene)
    actors = tuple(dict.fromkeys(found.actors))
    recipients = tuple(id_ for id_ in dict.fromkeys(found.recipients) if id_ not in actors)
    places = places_of(trigger, scene)
    if not recipients:
        recipients = _implied(trigger, actors, places, scene)
    return Arguments(actors, recipients, places, found.how)


def joined(one: Arguments, two: Arguments) -> Arguments:
    """The arguments of two triggers that tell of one act."""
    return Arguments(
        tuple(dict.fromkeys((*one.actors, *two.actors))),
        tuple(dict.fromkeys((*one.recipients, *two.recipients))),
        tuple(dict.fromkeys((*one.places, *two.places))),
        two.how,
    )


def _implied(trigger: Trigger, actors: Sequence[str], places: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """Recipients told without a name behind the trigger: a clitic, "tuduhan itu", or the country an attack happens in."""
    if trigger.entry.frame in ("none", "mutual", "topic", "between", "visit"):
        return ()
    words = scene.words
    if trigger.voice == "active" and words[trigger.end - 1].endswith("nya"):
        near = [id_ for i in range(trigger.start - 1, -1, -1) for id_ in scene.named.at.get(i, ()) if id_ not in actors]
        near = [id_ for id_ in near if scene.named.types[id_] in RANK]
        return tuple(near[:1]) or tuple(id_ for id_ in scene.memory.group if id_ not in actors)
    if trigger.entry.type in ("REJECT", "ACCUSE") and trigger.voice == "active":
        zone = words[trigger.end : trigger.end + 4]
        if any(word in TOLD for word in zone) and any(word in DEMONSTRATIVES for word in zone):
            return tuple(id_ for id_ in scene.memory.opponents if id_ not in actors)
    if trigger.entry.type == "ASSAULT" and (
        countries := tuple(id_ for id_ in places if scene.named.types[id_] == "Country" and id_ not in actors)
    ):
        return countries
    if trigger.entry.type in LOOK_FURTHER and trigger.voice != "passive":
        region = wider(scene.doc, words, trigger.end)
        found = [id_ for id_ in scene.named.ids(region) if scene.named.types[id_] in RANK and id_ not in actors]
        found = [id_ for id_ in found if id_ not in scene.memory.media]
        return tuple(found[:1])
    return ()


def places_of(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """Places and countries behind "di" in the clause, and behind "ke" if the trigger is a visit."""
    found: list[str] = []
    wanted = ("di", "ke") if trigger.entry.frame == "visit" else ("di",)
    for phrase in scene.after(trigger.after):
        if phrase.preposition in wanted:
            found.extend(id_ for id_ in scene.named.ids(phrase.tokens) if scene.named.types[id_] in ("Place", "Country"))
    return tuple(dict.fromkeys(found))


def _behind(phrases: Iterable[Phrase], prepositions: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """The parties behind the first of these prepositions that has any, in the order of preference given."""
    for preposition in prepositions:
        for phrase in phrases:
            if phrase.preposition == preposition and (parties := scene.parties(phrase.tokens)):
                return parties
    return ()


def _bare(phrases: Sequence[Phrase], scene: Scene) -> tuple[str, ...]:
    """The parties of the phrase right behind the trigger, if no preposition opens it."""
    return scene.parties(phrases[0].tokens) if phrases and phrases[0].preposition is None else ()


def _subject(i: int, scene: Scene) -> tuple[tuple[str, ...], str]:
    """The parties of the subject of the predicate at token i, and how they were found."""
    if adjacent := _adjacent(i, scene):
        return adjacent, "direct"
    before = _skip_back(i, scene)
    if before >= 0 and scene.words[before] == "yang":
        return _antecedent(before, i, scene), "relative"
    if before >= 0 and scene.words[before] in SHARING_WORDS and (verb := _verb_before(before, i, scene)) is not None:
        return _subject(verb, scene)[0], "shared"
    if before <= 1 and (before < 0 or scene.words[before] in OPENERS) and (following := _following(i, scene)):
        return following, "shared"
    subject: Subject | None = subject_of(scene.doc, scene.words, i)
    if subject and (parties := scene.parties(subject.tokens)):
        return parties, subject.how
    if before >= 0 and scene.doc[before].pos_ == "NOUN" and before not in scene.named.at and scene.words[before] not in TIMES:
        return (), "none"  # a subject that names nobody: "[serangan] menewaskan"
    for phrase in scene.before(i):
        if phrase.preposition is None and not inside_aside(scene.words, phrase) and (parties := scene.parties(phrase.tokens)):
            return parties, "position"
    return (), "none"


def _following(i: int, scene: Scene) -> tuple[str, ...]:
    """The subject of the main clause behind an opening one: "Saat berkunjung ke Beijing, [Asim Munir] mengatakan …"."""
    comma = next((j for j in range(i + 1, min(len(scene.words), i + 25)) if scene.words[j] == ","), None)
    if comma is None:
        return ()
    for phrase in scene.after(comma + 1)[:2]:
        if phrase.preposition is None and (parties := scene.parties(phrase.tokens)):
            return parties
    return ()


def _skip_back(i: int, scene: Scene) -> int:
    """The nearest token left of i that is no particle; -1 at the sentence's begin."""
    j = i - 1
    while j >= 0 and (scene.words[j] in BETWEEN_SUBJECT_AND_VERB or scene.words[j] in DEMONSTRATIVES):
        j -= 1
    return j


def _antecedent(relative: int, i: int, scene: Scene) -> tuple[str, ...]:
    """The parties "yang" at token `relative` stands for: where the tree hangs the clause, else the phrase left of it."""
    verb = scene.doc[i]
    phrase = next(iter(scene.before(relative)), None)
    parties = scene.parties(phrase.tokens) if phrase else ()
    if phrase and not parties and phrase.opener is not None and any(scene.words[j] in DEEDS for j in phrase.tokens):
        return _subject(phrase.opener, scene)[0] if is_verb(scene.doc[phrase.opener]) else ()
    if verb.dep_.startswith("acl") and verb.head.i < relative:
        return scene.parties(noun_phrase(verb.head, relative))
    if phrase is None or phrase.preposition in ("di", "pada", "dalam") or phrase.tokens[-1] < relative - 2:
        return ()
    return parties


def _verb_before(joint: int, i: int, scene: Scene) -> int | None:
    """The verb that shares its subject with the one at i across "dan" or "dengan": the tree's, else the nearest to the left."""
    head = scene.doc[i].head
    if scene.doc[i].dep_ == "conj" and head.i < joint and is_verb(head) and head.i not in scene.named.at:
        return int(head.i)
    for j in range(joint - 1, max(-1, joint - 12), -1):
        if scene.doc[j].text in ".;:":
            return None
        if is_verb(scene.doc[j]) and j not in scene.named.at:
            return j
    return None


def subject_parties(i: int, scene: Scene) -> tuple[str, ...]:
    """The parties of the subject of the predicate at token i."""
    return _subject(i, scene)[0]


def _adjacent(i: int, scene: Scene) -> tuple[str, ...]:
    """The parties named right before the predicate at token i: its subject, whatever the tree says.

    "menuduh [Ukraina] meledakkan …", "kegagalan [AS dan Taliban] mencapai …", but not "serangan terhadap Ukraina menewaskan".
    """
    j = _skip_back(i, scene)
    meant = j >= 0 and (j in scene.named.at or scene.words[j] in PRONOUNS)
    if not meant and not (j >= 0 and j + 1 < i and scene.words[j] in GROUP_NOUNS):  # "kelompok itu"
        return ()
    phrase = next(iter(scene.before(j + 1)), None)
    if phrase is None or phrase.tokens[-1] != j:
        return ()
    if phrase.preposition in OBLIQUE and not _act(phrase, scene):
        return ()
    return scene.parties(phrase.tokens)


def _act(phrase: Phrase, scene: Scene) -> bool:
    """Whether the phrase names an act of the party that does what follows: "dengan kegagalan AS [mencapai]"."""
    return scene.words[phrase.tokens[0]] in ACTS


def _object(trigger: Trigger, phrases: Sequence[Phrase], scene: Scene) -> tuple[str, ...]:
    """The parties of the object: behind the verb, else where the tree puts it."""
    if parties := _bare(phrases, scene):
        return parties
    for child in scene.doc[trigger.start].children:
        if child.dep_ in ("obj", "iobj") and (parties := scene.parties(noun_phrase(child, len(scene.doc)))):
            return parties
    return ()


def _of_verb(trigger: Trigger, scene: Scene) -> Arguments:
    frame = trigger.entry.frame
    phrases = scene.after(trigger.after)
    if trigger.voice == "passive":
        return _of_passive(trigger, phrases, scene)
    if trigger.voice == "bare" and after_quote(scene.doc, trigger.start):
        return Arguments(_bare(phrases, scene), _behind(phrases, ("kepada", "terhadap"), scene), (), "direct")
    actors, how = _subject(trigger.start, scene)
    if frame == "patient":
        agents = _behind(phrases, ("oleh", "akibat", "dalam"), scene) or _hit_by(trigger, scene)
        return Arguments(agents, actors, (), "agent" if agents else "none")
    if frame == "receive":
        return Arguments(_behind(phrases, ("dari", "oleh"), scene), actors, (), how)
    if frame == "mutual":
        partners = _object(trigger, phrases, scene) + _behind(phrases, PARTNER, scene)
        return Arguments(actors + partners, (), (), how)
    if frame == "topic":
        partners = _behind(phrases, PARTNER, scene)
        return Arguments(actors + partners if len(actors + partners) > 1 else (), (), (), how)
    if frame == "forecast":
        speaker = (scene.memory.speaker,) if scene.memory.speaker else ()
        return Arguments(speaker, tuple(id_ for id_ in actors if id_ not in speaker), (), "shared")
    if frame == "none" and trigger.entry.type == "CONSULT":
        return Arguments(actors + _behind(phrases, PARTNER, scene), (), (), how)
    if frame == "none":
        return Arguments(actors, _behind(phrases, ("terhadap", "kepada", "melawan", "menentang"), scene), (), how)
    if frame == "from":
        return Arguments(actors, _behind(phrases, ("dari", "dengan"), scene), (), how)
    if frame == "visit":
        return Arguments(actors, _behind(phrases, ("ke", "menuju", "di"), scene) or _bare(phrases, scene), (), how)
    if frame in ("to", "oblique"):
        order = GIVEN_TO if frame == "to" else RECIPIENT
        return Arguments(actors, _behind(phrases, order, scene) or _object(trigger, phrases, scene), (), how)
    return Arguments(actors, _object(trigger, phrases, scene) or _behind(phrases, RECIPIENT, scene), (), how)


def _of_passive(trigger: Trigger, phrases: Sequence[Phrase], scene: Scene) -> Arguments:
    agents = _behind(phrases, ("oleh",), scene) or _bare(phrases, scene)
    if not agents and trigger.entry.type in ("ACCUSE", "SANCTION"):  # "dianggap organisasi teroris di Rusia"
        agents = tuple(id_ for id_ in _behind(phrases, ("di",), scene) if scene.named.types[id_] == "Country")
    subject, how = _subject(trigger.start, scene)
    frame = trigger.entry.frame
    if frame == "mutual":
        company = agents + _behind(phrases, PARTNER, scene) + subject
        return Arguments(company, (), (), "agent" if agents else how)
    if frame in ("to", "oblique", "visit"):
        subject = _behind(phrases, GIVEN_TO, scene) or subject
    elif frame == "from":
        subject = _behind(phrases, ("dari",), scene) or subject
    elif frame == "none":
        subject = ()
    return Arguments(agents, subject, (), "agent" if agents else "none")


def _of_noun(trigger: Trigger, scene: Scene) -> Arguments:
    frame = trigger.entry.frame
    phrases = scene.after(trigger.after)
    owner = _bare(phrases, scene)
    agents = _behind(phrases, ("oleh",), scene)
    if not agents and (done := _done_by(trigger, scene)):
        agents, phrases = done[0], phrases + done[1]
    if frame == "between":
        both = _behind(phrases, ("antara", "antar"), scene)
        partners = _behind(phrases, ("dengan", "melawan", "bersama"), scene)
        actors, how = (both or owner or agents) + partners, "agent" if agents and not both and not owner else "owner"
        if not (both or owner or agents):
            light, how = _carrier(trigger, scene)
            if partners and not light and trigger.entry.type in RECIPROCAL:
                light, how = _clause_subject(trigger.start, scene)
            actors = light + partners
        return Arguments(actors if _company(actors, how, trigger, scene) else (), (), (), how)
    if frame == "of recipient":
        if not agents and not owner:
            agents, how = _carrier(trigger, scene)
            return Arguments(agents, _behind(phrases, NOUN_RECIPIENT, scene), (), how)
        recipients = owner or _behind(phrases, NOUN_RECIPIENT, scene)
        if not agents:
            agents = _carrier(trigger, scene)[0]
        return Arguments(agents, recipients, (), "agent" if agents else "none")
    recipients = _behind(phrases, NOUN_RECIPIENT, scene) or _hit(trigger, scene)
    origin = (
        ()
        if trigger.entry.type in ("RETREAT", "SANCTION")
        else _behind(phrases[:2], ("milik",), scene) or _behind(phrases, ("dari",), scene)
    )
    if actors := agents or owner or origin:
        return Arguments(actors, recipients, (), "owner")
    light, how = _carrier(trigger, scene)
    return Arguments(light, recipients, (), how)


def _company(actors: Sequence[str], how: str, trigger: Trigger, scene: Scene) -> bool:
    """Whether the parties suffice for what takes two: two of them, a body that meets, or one that does it by a light verb."""
    if len(set(actors)) > 1 or how in ("light", "agent"):
        return True
    return trigger.entry.type != "ASSAULT" and all(scene.named.types[id_] == "Organization" for id_ in actors)


def _carrier(trigger: Trigger, scene: Scene) -> tuple[tuple[str, ...], str]:
    """The parties that a light verb or a temporal clause gives an event noun: "Israel melancarkan [serangan]"."""
    for j in range(trigger.start - 1, max(-1, trigger.start - 6), -1):
        light = scene.lexicon.light.get(scene.words[j])
        if light and light[0] == "does" and light[1] != "passive":
            parties, _ = _subject(j, scene)
            return parties, "light"
        if scene.doc[j].is_punct or scene.words[j] in OTHER_CLAUSE or scene.words[j] in CARRIER_ENDS:
            break
    for j in range(trigger.end, min(len(scene.words), trigger.end + 8)):
        light = scene.lexicon.light.get(scene.words[j])
        if light and light[1] == "passive":
            phrases = scene.after(j + 1)
            return _behind(phrases, ("oleh",), scene) or _bare(phrases, scene), "light"
    return (), "none"


def _clause_subject(i: int, scene: Scene) -> tuple[tuple[str, ...], str]:
    """The subject of the verb left of an event noun: "[Putin] menyatakannya di sela pertemuan dengan Erdogan"."""
    for j in range(i - 1, max(-1, i - 9), -1):
        if is_verb(scene.doc[j]) and j not in scene.named.at:
            parties, _ = _subject(j, scene)
            return parties, "shared"
    return (), "none"


def _done_by(trigger: Trigger, scene: Scene) -> tuple[tuple[str, ...], list[Phrase]] | None:
    """Who stands behind "yang dilakukan (oleh)" after an event noun, and the phrases that follow."""
    for j in range(trigger.end, min(len(scene.words) - 1, trigger.end + 6)):
        if scene.words[j] in DONE_BY:
            phrases = scene.after(j + 1)
            return _behind(phrases, ("oleh",), scene) or _bare(phrases, scene), phrases
    return None


def _hit(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """Who stands behind "yang menewaskan" after an event noun."""
    for j in range(trigger.end, min(len(scene.words) - 1, trigger.end + 8)):
        if scene.words[j] in HITTING:
            return _bare(scene.after(j + 1), scene)
    return ()


def _hit_by(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """Who attacked somebody that died: the owner of the attack named behind "akibat", "dalam", "oleh"."""
    for j in range(trigger.end, min(len(scene.words), trigger.end + 8)):
        if scene.words[j] in ("serangan", "operasi", "tembakan", "drone", "ledakan", "penyerbuan", "rudal"):
            return _bare(scene.after(j + 1), scene)
    return ()

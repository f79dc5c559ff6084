"""A trigger → who acts, who is acted on, where: what the lexicon's frames mean in a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from loader.events_clauses import Phrase, Subject, noun_phrase, phrases_after, phrases_before, subject_of
from loader.events_lexicon import Lexicon
from loader.events_parties import Memory, Named, parties_in
from loader.events_triggers import Trigger

# Prepositions of a recipient, best first
RECIPIENT = ("terhadap", "kepada", "atas", "melawan", "menentang", "ke", "pada", "dengan", "bagi", "untuk", "dari")
NOUN_RECIPIENT = ("terhadap", "kepada", "atas", "melawan", "ke", "menentang", "pada", "dengan", "bagi", "untuk")
GIVEN_TO = ("ke", "kepada", "untuk", "bagi", "terhadap", "pada", "melawan", "atas", "dari")
PARTNER = ("dengan", "antara", "bersama", "melawan", "antar")
# "serangan yang menewaskan seorang prajurit AS": who suffers stands behind one of these
HITTING = frozenset("menewaskan membunuh melukai menargetkan menyasar menghantam mengenai menghancurkan mengincar menyerang".split())
# "serangan yang dilakukan Israel"
DONE_BY = frozenset("dilakukan dilancarkan diluncurkan digelar dipimpin dilaksanakan diselenggarakan dijatuhkan diberikan".split())


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
    return Arguments(actors, recipients, places_of(trigger, scene), found.how)


def places_of(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """Places and countries behind "di" in the clause, and behind "ke" if the trigger is a visit."""
    found: list[str] = []
    wanted = ("di", "ke") if trigger.entry.frame == "visit" else ("di",)
    for phrase in scene.after(trigger.end):
        if phrase.preposition in wanted:
            found.extend(
                id_ for id_ in scene.named.ids(phrase.tokens) if scene.named.types[id_] in ("Place", "Country")
            )
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
    subject: Subject | None = subject_of(scene.doc, scene.words, i)
    if subject and (parties := scene.parties(subject.tokens)):
        return parties, subject.how
    for phrase in scene.before(i):
        if phrase.preposition is None and (parties := scene.parties(phrase.tokens)):
            return parties, "position"
    return (), "none"


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
    phrases = scene.after(trigger.end)
    if trigger.voice == "passive":
        return _of_passive(trigger, phrases, scene)
    actors, how = _subject(trigger.start, scene)
    if frame == "patient":
        agents = _behind(phrases, ("oleh", "akibat", "dalam", "karena", "saat", "ketika", "dari"), scene) or _hit_by(trigger, scene)
        return Arguments(agents, actors, (), "agent" if agents else "none")
    if frame == "receive":
        return Arguments(_behind(phrases, ("dari", "oleh"), scene), actors, (), how)
    if frame == "mutual":
        partners = _object(trigger, phrases, scene) + _behind(phrases, PARTNER, scene)
        return Arguments(actors + partners, (), (), how)
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
    subject, how = _subject(trigger.start, scene)
    frame = trigger.entry.frame
    if frame == "mutual":
        return Arguments(agents + _behind(phrases, PARTNER, scene) + subject, (), (), "agent" if agents else how)
    if frame in ("to", "oblique", "visit"):
        subject = _behind(phrases, GIVEN_TO, scene) or subject
    elif frame == "from":
        subject = _behind(phrases, ("dari",), scene) or subject
    elif frame == "none":
        subject = ()
    return Arguments(agents, subject, (), "agent" if agents else "none")


def _of_noun(trigger: Trigger, scene: Scene) -> Arguments:
    frame = trigger.entry.frame
    phrases = scene.after(trigger.end)
    owner = _bare(phrases, scene)
    agents = _behind(phrases, ("oleh",), scene) or _done_by(trigger, scene)
    if frame == "between":
        both = _behind(phrases, ("antara", "antar"), scene)
        partners = _behind(phrases, ("dengan", "melawan", "bersama"), scene)
        actors, how = (both or owner or agents) + partners, "owner"
        if not (both or owner or agents):
            light, how = _carrier(trigger, scene)
            actors = light + partners
        return Arguments(actors, (), (), how)
    if frame == "of recipient":
        if not agents and not owner:
            agents, how = _carrier(trigger, scene)
            return Arguments(agents, _behind(phrases, NOUN_RECIPIENT, scene), (), how)
        recipients = owner or _behind(phrases, NOUN_RECIPIENT, scene)
        if not agents:
            agents = _carrier(trigger, scene)[0]
        return Arguments(agents, recipients, (), "agent" if agents else "none")
    recipients = _behind(phrases, NOUN_RECIPIENT, scene) or _hit(trigger, scene)
    if actors := agents or owner or (_behind(phrases, ("dari",), scene)):
        return Arguments(actors, recipients, (), "owner")
    light, how = _carrier(trigger, scene)
    return Arguments(light, recipients, (), how)


def _carrier(trigger: Trigger, scene: Scene) -> tuple[tuple[str, ...], str]:
    """The parties that a light verb or a temporal clause gives an event noun: "Israel melancarkan [serangan]"."""
    for j in range(trigger.start - 1, max(-1, trigger.start - 6), -1):
        light = scene.lexicon.light.get(scene.words[j])
        if light and light[0] == "does" and light[1] != "passive":
            parties, _ = _subject(j, scene)
            return parties, "light"
        if scene.doc[j].is_punct:
            break
    for j in range(trigger.end, min(len(scene.words), trigger.end + 8)):
        light = scene.lexicon.light.get(scene.words[j])
        if light and light[1] == "passive":
            phrases = scene.after(j + 1)
            return _behind(phrases, ("oleh",), scene) or _bare(phrases, scene), "light"
    return (), "none"


def _done_by(trigger: Trigger, scene: Scene) -> tuple[str, ...]:
    """Who stands behind "yang dilakukan (oleh)" after an event noun."""
    for j in range(trigger.end, min(len(scene.words) - 1, trigger.end + 6)):
        if scene.words[j] in DONE_BY:
            phrases = scene.after(j + 1)
            return _behind(phrases, ("oleh",), scene) or _bare(phrases, scene)
    return ()


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

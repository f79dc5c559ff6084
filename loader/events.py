"""Who did what to whom: sentences, their parse and their entities → PLOVER events with evidence.

Confidence scale: 0.9 the tree gives the actor directly or the noun's owner names it; 0.8 a shared or relative subject; 0.6 the
nearest name stands for it; each telling more adds 0.03; 0.1 less without recipient, 0.1 less for a headline-like bare verb.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from loader.article_graph import Entity, Event, Quote, Relation, Sentence
from loader.datelines import dateline_end
from loader.events_arguments import Arguments, Scene, arguments_of
from loader.events_clauses import noun_phrase
from loader.events_contexts import contexts_of, off_topic
from loader.events_lexicon import lexicon
from loader.events_modality import modality_of
from loader.events_parties import Memory, mentions_by_sentence, named_in
from loader.events_speakers import speakers_of
from loader.events_tellings import RECIPROCAL, Telling, events_from
from loader.events_triggers import Trigger, triggers_in, words_of

CONFIDENCE = {"direct": 0.9, "owner": 0.9, "agent": 0.9, "light": 0.85, "shared": 0.8, "relative": 0.8, "position": 0.6}
# What is asked for, threatened, refused or promised has not happened: no event of its own
NEED_RECIPIENT = frozenset(["AID", "COOPERATE"])
VERBAL_CONFLICT = frozenset(["ACCUSE", "REJECT", "REQUEST", "THREATEN"])
SWALLOWING = frozenset("REQUEST THREATEN REJECT AGREE CONCEDE".split())


def events_of(
    sentences: Sequence[Sentence],
    docs: Sequence[Doc],
    entities: Iterable[Entity],
    relations: Iterable[Relation] = (),
    published: str | None = None,
    title: str | None = None,
) -> tuple[Event, ...]:
    """The events of one article in order of first telling; empty if it tells none."""
    entities = tuple(entities)
    words = [words_of(doc) for doc in docs]
    if off_topic(words):
        return ()
    types = {entity.id: entity.type for entity in entities}
    mentions = mentions_by_sentence(entities)
    memory = Memory(types=types)
    tellings: list[Telling] = []
    scenes = [
        Scene(doc, cleaned, named_in(doc, mentions.get(sentence.n, ()), types, dateline_end(sentence.text)), memory, lexicon())
        for sentence, doc, cleaned in zip(sentences, docs, words, strict=True)
    ]
    speakers = speakers_of(scenes)
    for sentence, scene, speaker in zip(sentences, scenes, speakers, strict=True):
        memory.speaker = speaker
        tellings.extend(_tellings(sentence, scene))
        _remember(scene, speaker)
    return events_from(tellings, _alike(relations))


def _tellings(sentence: Sentence, scene: Scene) -> list[Telling]:
    found: list[Telling] = []
    persons = {i: any(scene.named.types[id_] == "Actor" for id_ in ids) for i, ids in scene.named.at.items()}
    triggers = triggers_in(scene.doc, scene.words, scene.lexicon, persons)
    context = contexts_of(scene.words) if triggers else ()
    before: Trigger | None = None
    for n, trigger in enumerate(triggers):
        if _swallowed(trigger, triggers[:n], scene):
            continue
        arguments = arguments_of(trigger, scene)
        if before and found and _same_act(before, trigger):
            found[-1] = _with(found[-1], arguments)
        elif _complete(trigger, arguments):
            if trigger.entry.type in VERBAL_CONFLICT:
                scene.memory.opponents = arguments.actors
            found.append(_telling(trigger, arguments, sentence, scene, context))
            before = trigger
    return found


def _complete(trigger: Trigger, arguments: Arguments) -> bool:
    """Whether enough is named: an actor, and a second party where the type asks for one."""
    if not arguments.actors:
        return False
    return bool(arguments.recipients) or len(arguments.actors) > 1 or trigger.entry.type not in NEED_RECIPIENT


def _same_act(verb: Trigger, noun: Trigger) -> bool:
    """Whether an event noun is the object of the trigger before it: "menjadi tuan rumah [pertemuan antara A dan B]"."""
    return noun.voice == "noun" and verb.voice != "noun" and verb.entry.type == noun.entry.type and noun.start - verb.end <= 3


def _with(telling: Telling, arguments: Arguments) -> Telling:
    """A telling with further parties and places."""
    actors = tuple(dict.fromkeys((*telling.actors, *arguments.actors)))
    recipients = tuple(dict.fromkeys((*telling.recipients, *arguments.recipients)))
    if telling.type not in RECIPROCAL:
        actors = telling.actors
    return replace(
        telling,
        actors=actors,
        recipients=tuple(id_ for id_ in recipients if id_ not in actors),
        places=tuple(dict.fromkeys((*telling.places, *arguments.places))),
    )


def _telling(
    trigger: Trigger, arguments: Arguments, sentence: Sentence, scene: Scene, context: tuple[str, ...]
) -> Telling:
    entry, doc = trigger.entry, scene.doc
    confidence = CONFIDENCE.get(arguments.how, 0.7) - 0.1 * (not arguments.recipients) - 0.1 * (trigger.voice == "bare")
    return Telling(
        type=entry.type,
        stem=entry.words[0],
        trigger=doc[trigger.start : trigger.end].text,
        sentence=sentence.n,
        actors=arguments.actors,
        recipients=arguments.recipients,
        places=arguments.places,
        mode=entry.mode,
        context=context,
        modality=entry.modality or modality_of(doc, scene.words, trigger.start, scene.lexicon.light),
        historical=False,
        date=None,
        date_precision=None,
        quote=None,
        confidence=round(confidence, 2),
    )


def _swallowed(trigger: Trigger, earlier: Sequence[Trigger], scene: Scene) -> bool:
    """Whether the trigger stands in what an earlier one asks for, threatens, refuses or promises."""
    for other in earlier:
        if other.entry.type not in SWALLOWING or other.voice == "noun":
            continue
        between = scene.words[other.end : trigger.start]
        if any(word in (".", ";", "yang", "setelah", "karena", "dan", "ketika", "sementara", "sambil") for word in between):
            continue
        if len(between) <= 12 and not any(scene.doc[j].text in "\"”" for j in range(other.end, trigger.start)):
            return True
    return False


def _remember(scene: Scene, speaker: str | None) -> None:
    """Keeps the subjects and the speaker of a sentence for the pronouns of the next."""
    for token in scene.doc:
        if token.dep_.startswith("nsubj"):
            scene.memory.saw(scene.parties(noun_phrase(token, len(scene.doc))))
    if speaker:
        scene.memory.saw((speaker,))


def _alike(relations: Iterable[Relation]) -> Mapping[str, frozenset[str]]:
    """Entity ids that may stand for each other: office holders, leaders, ministries and what they belong to."""
    found: dict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.type in ("HOLDS_POSITION", "LEADS", "PART_OF"):
            found[relation.source].add(relation.target)
            found[relation.target].add(relation.source)
    return {id_: frozenset(others) for id_, others in found.items()}

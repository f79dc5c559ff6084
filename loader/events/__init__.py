"""Who did what to whom: sentences, their parse and their entities → PLOVER events with evidence.

Confidence scale: 0.9 the tree gives the actor directly or the noun's owner names it; 0.8 a shared or relative subject; 0.6 the
nearest name stands for it; each telling more adds 0.03; 0.1 less without recipient, 0.1 less for a headline-like bare verb.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc

from loader.article_graph import Entity, Event, Relation, Sentence
from loader.datelines import dateline_end
from loader.events.clauses import noun_phrase
from loader.events.coding import tellings_of
from loader.events.contexts import off_topic
from loader.events.grounds import grounds_of
from loader.events.lexicon import lexicon
from loader.events.memory import Memory
from loader.events.named import mentions_by_sentence, named_in
from loader.events.scene import Scene
from loader.events.speakers import sayings_of
from loader.events.telling import Telling
from loader.events.tellings import events_from
from loader.events.triggers import words_of

CIVIL = frozenset(["agency", "club", "company", "international", "ngo", "organization"])
REPORTING = frozenset(["media", "platform"])  # kinds of bodies that tell of others' deeds


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
    relations = tuple(relations)
    alike = _alike(relations)
    civil = frozenset(entity.id for entity in entities if entity.kind in CIVIL)
    media = frozenset(entity.id for entity in entities if entity.kind in REPORTING)
    memory = Memory(types=types, media=media, civil=civil, alike=alike, grounds=grounds_of(entities), titled=_titled(relations))
    tellings: list[Telling] = []
    scenes = [
        Scene(doc, cleaned, named_in(doc, mentions.get(sentence.n, ()), types, dateline_end(sentence.text)), memory, lexicon())
        for sentence, doc, cleaned in zip(sentences, docs, words, strict=True)
    ]
    for sentence, scene, saying in zip(sentences, scenes, sayings_of(scenes), strict=True):
        memory.speaker = saying.speaker if saying else None
        tellings.extend(tellings_of(sentence, scene, saying, published))
        _remember(scene, memory.speaker)
    return events_from(tellings, alike, {id_ for id_, type_ in types.items() if type_ == "Actor"})


def _remember(scene: Scene, speaker: str | None) -> None:
    """Keeps the subjects and the speaker of a sentence for the pronouns of the next."""
    scene.memory.age += 1
    for token in scene.doc:
        if token.dep_.startswith("nsubj"):
            scene.memory.saw(scene.parties(noun_phrase(token, len(scene.doc))))
    persons = [id_ for i in sorted(scene.named.at) for id_ in scene.named.at[i] if scene.named.types[id_] == "Actor"]
    if speaker:
        scene.memory.saw((speaker,))
    elif persons and persons[0] not in scene.memory.group:
        scene.memory.last["Actor"] = persons[0]


def _titled(relations: Iterable[Relation]) -> Mapping[str, tuple[str, ...]]:
    """Word of an office → who holds one in the article: "menteri" → the ministers."""
    found: dict[str, tuple[str, ...]] = {}
    for relation in relations:
        if relation.type == "HOLDS_POSITION":
            for word in str(relation.properties.get("title", "")).lower().split():
                found[word] = tuple(dict.fromkeys((*found.get(word, ()), relation.source)))
    return found


def _alike(relations: Iterable[Relation]) -> Mapping[str, frozenset[str]]:
    """Entity ids that may stand for each other: office holders, leaders, ministries and what they belong to."""
    found: dict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.type in ("HOLDS_POSITION", "LEADS", "PART_OF"):
            found[relation.source].add(relation.target)
            found[relation.target].add(relation.source)
    return {id_: frozenset(others) for id_, others in found.items()}

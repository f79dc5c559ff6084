"""Extracts PLOVER events (who did what to whom), with evidence, from parsed sentences and their entities.

Confidence scale: 0.9 if the tree gives the actor directly or it owns the noun; 0.8 for a shared or relative subject; 0.6 for
the nearest name; each further mention adds 0.03; minus 0.1 without recipient, minus 0.1 for a headline-like bare verb.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from graph.article_graph import Entity, Event, Relation, Sentence
from loader.events.clauses import noun_phrase
from loader.events.coding import mentions_in
from loader.events.discourse import Memory, forces_of, grounds_of, home_of
from loader.events.event_building import events_from
from loader.events.lexicon import lexicon
from loader.events.mention import EventMention, Vetoed
from loader.events.named_tokens import mentions_by_sentence, named_in
from loader.events.sentence import ParsedSentence
from loader.events.speakers import Saying, sayings_of
from loader.events.speech_acts import spoken_in
from loader.events.topics import off_topic, topics_of
from loader.events.triggers import words_of
from loader.read.datelines import dateline_end

CIVIL = frozenset(["agency", "club", "company", "international", "ngo", "organization"])
REPORTING = frozenset(["media", "platform"])  # kinds of organizations that report what others do


def events_of(
    sentences: Sequence[Sentence],
    docs: Sequence[Doc],
    entities: Iterable[Entity],
    relations: Iterable[Relation] = (),
    published: str | None = None,
    vetoed: list[Vetoed] | None = None,
) -> tuple[Event, ...]:
    """The events of one article by the rules alone, in order of first mention; empty if there are none.

    Appends vetoed triggers to `vetoed`.
    """
    entities = tuple(entities)
    found = findings_of(sentences, docs, entities, relations, published)
    if found is None:
        return ()
    if vetoed is not None:
        vetoed.extend(found.vetoed)
    return events_from(found.mentions, found.alike, {entity.id for entity in entities if entity.type == "Actor"})


@dataclass(frozen=True)
class Findings:
    """The rules' findings in one article: parsed sentences, the speaker of each, mentions, and vetoed triggers.

    `spoken` has for each sentence with a speaker a mention without a type, for what is done by saying it. `alike` maps an
    office holder to what the office belongs to, and back.
    """

    sentences: Sequence[ParsedSentence]
    sayings: Sequence[Saying | None]
    mentions: Sequence[EventMention]
    vetoed: Sequence[Vetoed]
    spoken: Sequence[EventMention | None]
    alike: Mapping[str, frozenset[str]]


def findings_of(
    sentences: Sequence[Sentence],
    docs: Sequence[Doc],
    entities: Iterable[Entity],
    relations: Iterable[Relation] = (),
    published: str | None = None,
) -> Findings | None:
    """Runs the rules on one article; None if it is sports or entertainment news."""
    entities = tuple(entities)
    words = [words_of(doc) for doc in docs]
    if off_topic(words):
        return None
    types = {entity.id: entity.type for entity in entities}
    named_at = mentions_by_sentence(entities)
    relations = tuple(relations)
    alike = _alike(relations)
    civil = frozenset(entity.id for entity in entities if entity.kind in CIVIL)
    media = frozenset(entity.id for entity in entities if entity.kind in REPORTING)
    grounds = grounds_of(entities)
    memory = Memory(types=types, media=media, civil=civil, alike=alike, grounds=grounds, titled=_titled(relations))
    memory.home = home_of(entities, grounds)
    memory.forces = forces_of(entities)
    memory.clubs = frozenset(entity.id for entity in entities if entity.kind == "club")
    mentions: list[EventMention] = []
    vetoed: list[Vetoed] = []
    topics = topics_of([(sentence.text, cleaned) for sentence, cleaned in zip(sentences, words, strict=True)])
    named = [
        named_in(doc, named_at.get(one.n, ()), types, dateline_end(one.text)) for one, doc in zip(sentences, docs, strict=True)
    ]
    parsed_sentences = [
        ParsedSentence(doc, cleaned, at, memory, lexicon(), topic)
        for doc, cleaned, at, topic in zip(docs, words, named, topics, strict=True)
    ]
    sayings = sayings_of(parsed_sentences)
    spoken: list[EventMention | None] = []
    for sentence, parsed, saying in zip(sentences, parsed_sentences, sayings, strict=True):
        memory.speaker = saying.speaker if saying else None
        mentions.extend(mentions_in(sentence, parsed, saying, published, vetoed))
        spoken.append(spoken_in(sentence, parsed, saying, published))
        _remember(parsed, memory.speaker)
    return Findings(parsed_sentences, sayings, mentions, vetoed, spoken, alike)


def _remember(parsed: ParsedSentence, speaker: str | None) -> None:
    """Stores the subjects and the speaker of a sentence, for resolving pronouns in the next."""
    parsed.memory.age += 1
    for token in parsed.doc:
        if token.dep_.startswith("nsubj"):
            parsed.memory.saw(parsed.parties(noun_phrase(token, len(parsed.doc))))
    ids = parsed.named.ids(sorted(parsed.named.at))
    parsed.memory.read(ids)
    persons = [id_ for id_ in ids if parsed.named.types[id_] == "Actor"]
    if speaker:
        parsed.memory.saw((speaker,))
    elif persons and persons[0] not in parsed.memory.group:
        parsed.memory.last["Actor"] = persons[0]


def _titled(relations: Iterable[Relation]) -> Mapping[str, tuple[str, ...]]:
    """Word of an office → its holders in the article: "menteri" → the ministers."""
    found: dict[str, tuple[str, ...]] = {}
    for relation in relations:
        if relation.type == "HOLDS_POSITION":
            for word in str(relation.properties.get("title", "")).lower().split():
                found[word] = tuple(dict.fromkeys((*found.get(word, ()), relation.source)))
    return found


def _alike(relations: Iterable[Relation]) -> Mapping[str, frozenset[str]]:
    """Entity id → ids that may stand for it: office holders, leaders and ministries, and what they belong to."""
    found: dict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.type in ("HOLDS_POSITION", "LEADS", "PART_OF"):
            found[relation.source].add(relation.target)
            found[relation.target].add(relation.source)
    return {id_: frozenset(others) for id_, others in found.items()}

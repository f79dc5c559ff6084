"""What an article says of two of its entities: memberships, offices, borders, seats, each with the sentences that say so."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from spacy.tokens import Doc

from loader.article_graph import Entity, Relation, Sentence
from loader.relations_bodies import own_bodies, told_with_its
from loader.relations_coded import CodedSentence, coded
from loader.relations_offices import holdings
from loader.relations_places import borders_of_both, chains
from loader.relations_told import Telling, told_by_patterns

# Of several things told of one membership the one that says most is kept.
STATUSES = ("suspended", "former", "founding", "member", "candidate")
SYMMETRIC = frozenset({"BORDERS", "ALLY_OF"})
MORE_TELLINGS = 0.05  # confidence that a second telling adds


def relations_of(sentences: Sequence[Sentence], docs: Sequence[Doc], entities: Sequence[Entity]) -> tuple[Relation, ...]:
    """The relations an article asserts, each once with all its evidence, in the order they are first told.

    BORDERS and ALLY_OF have no direction and stand once, from the id that sorts first.
    """
    texts = coded(sentences, entities)
    told = [
        *_offices(texts, entities),
        *(telling for text in texts for telling in told_by_patterns(text)),
        *told_with_its(texts),
        *own_bodies(entities),
        *chains(texts, entities),
        *borders_of_both(texts, entities),
    ]
    return tuple(_merged((telling for telling in told if _sensible(telling, entities)), entities))


def _offices(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[Telling]:
    for one in holdings(texts, entities):
        yield Telling("HOLDS_POSITION", one.holder, one.of, one.sentence, one.confidence, {"title": one.title})


def _sensible(telling: Telling, entities: Sequence[Entity]) -> bool:
    source, target = entities[telling.source], entities[telling.target]
    historic = target.type == "Country" and len(target.id.removeprefix("country:")) == 2 and target.iso in HISTORIC
    if telling.type == "PART_OF" and source.type == "Country":
        return source.id != target.id and historic
    return source.id != target.id and not (telling.type == "BORDERS" and (historic or source.iso in HISTORIC))


# Countries that are no more, by ISO 3166-3's former alpha-2 codes: others are part of them only formerly.
HISTORIC = frozenset({"SU", "YU", "CS", "DD", "YD", "TP", "ZR", "BU"})


def _merged(told: Iterable[Telling], entities: Sequence[Entity]) -> Iterator[Relation]:
    groups: dict[tuple[str, str, str], list[Telling]] = {}
    for telling in sorted(told, key=lambda one: one.sentence):
        source, target = entities[telling.source].id, entities[telling.target].id
        if telling.type in SYMMETRIC:
            source, target = sorted((source, target))
        groups.setdefault((telling.type, source, target), []).append(telling)
    for (type_, source, target), group in groups.items():
        evidence = tuple(dict.fromkeys(one.sentence for one in group))
        best = max(one.confidence for one in group)
        confidence = round(min(0.99, best + MORE_TELLINGS * (len(evidence) - 1)), 2)
        yield Relation(type_, source, target, evidence, confidence, _properties(group))


def _properties(group: Sequence[Telling]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for telling in sorted(group, key=lambda one: -one.confidence):
        for name, value in telling.properties.items():
            properties.setdefault(name, value)
    statuses = {telling.properties.get("status") for telling in group}
    if found := next((status for status in STATUSES if status in statuses), None):
        properties["status"] = found
    return properties

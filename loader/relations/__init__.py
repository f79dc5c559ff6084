"""Extracts relations between an article's entities: memberships, offices, borders, seats, each with its evidence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from spacy.tokens import Doc

from graph.article_graph import Entity, Relation, Sentence
from loader.relations.bodies import beside_their_country, bodies_of_bodies, hosts, led_coalitions, of_indonesia, own_bodies
from loader.relations.coded_sentence import CodedSentence, coded
from loader.relations.members import line_ups, party_members, told_with_its
from loader.relations.offices import holdings, is_of_another_kind
from loader.relations.places import borders_of_both, chains, known_pairs, may_lie_in, width
from loader.relations.references import told_by_references
from loader.relations.regions import capitals, countries_of_regions, embassies, sites
from loader.relations.relation_mention import RelationMention, told_by_patterns
from loader.relations.states import with_countries

# Of several statuses of one membership the most specific is kept, in this order.
STATUSES = ("suspended", "former", "founding", "member", "candidate")
SYMMETRIC = frozenset({"BORDERS", "ALLY_OF"})
MORE_TELLINGS = 0.05  # confidence added by each further sentence


def relations_of(sentences: Sequence[Sentence], docs: Sequence[Doc], entities: Sequence[Entity]) -> tuple[Relation, ...]:
    """The relations an article asserts, each once with all its evidence, in order of first mention.

    BORDERS and ALLY_OF have no direction: stored once, from the id that sorts first.
    """
    texts = coded(sentences, entities)
    told = [
        *_offices(texts, entities),
        *(telling for text in texts for telling in told_by_patterns(text)),
        *told_with_its(texts),
        *party_members(texts, entities),
        *line_ups(texts, entities),
        *own_bodies(sentences, entities),
        *beside_their_country(texts, entities),
        *bodies_of_bodies(entities),
        *led_coalitions(entities),
        *of_indonesia(sentences, entities),
        *hosts(texts, entities),
        *chains(texts, entities),
        *known_pairs(texts, entities),
        *sites(texts, entities),
        *embassies(entities),
        *capitals(texts, entities),
        *countries_of_regions(texts, entities),
        *borders_of_both(texts, entities),
    ]
    told += told_by_references(entities, told)
    return tuple(_merged((telling for telling in told if _sensible(telling, entities)), entities))


def _offices(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    for one in with_countries(holdings(texts, entities), entities):
        if one.of is None or is_of_another_kind(one.title, entities[one.of]):
            continue
        if entities[one.of].kind == "armed group" and one.title.casefold().removeprefix("mantan ") == "kepala":
            yield RelationMention("LEADS", one.holder, one.of, one.sentence, one.confidence)
        else:
            of = _force_of(one.title, one.of, entities)
            yield RelationMention("HOLDS_POSITION", one.holder, of, one.sentence, one.confidence, {"title": one.title})


def _force_of(title: str, place: int, entities: Sequence[Entity]) -> int:
    """The police force of a chief whose title names only its place, if the article names the force: "Kapolda Jatim"."""
    word = title.casefold().split()[-1].removeprefix("wa")
    if entities[place].type != "Place" or not word.startswith("kapol"):
        return place
    names = {f"{word.removeprefix('ka')} {form}".casefold() for form in (entities[place].name, *entities[place].aliases)}
    forces = (n for n, entity in enumerate(entities) if names & {form.casefold() for form in (entity.name, *entity.aliases)})
    return next(forces, place)


def _sensible(telling: RelationMention, entities: Sequence[Entity]) -> bool:
    """Whether general knowledge does not exclude it: a country lies in no village, and is part of former states only."""
    source, target = entities[telling.source], entities[telling.target]
    if source.id == target.id:
        return False
    if telling.type == "PART_OF" and source.type == "Country":
        return target.kind == "historic"
    if telling.type == "HOLDS_POSITION" and target.type == "Place":
        return width(target) != 0  # 'dilantik sebagai presiden di Gedung Parlemen'
    if telling.type == "BORDERS":
        return "historic" not in (source.kind, target.kind)
    return telling.type != "LOCATED_IN" or source.type == "Organization" or may_lie_in(source, target)


def _merged(told: Iterable[RelationMention], entities: Sequence[Entity]) -> Iterator[Relation]:
    groups: dict[tuple[str, str, str], list[RelationMention]] = {}
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


def _properties(group: Sequence[RelationMention]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for telling in sorted(group, key=lambda one: -one.confidence):
        for name, value in telling.properties.items():
            properties.setdefault(name, value)
    statuses = {telling.properties.get("status") for telling in group}
    if found := next((status for status in STATUSES if status in statuses), None):
        properties["status"] = found
    return properties

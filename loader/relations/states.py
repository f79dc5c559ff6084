"""Resolves the country of offices stated without it ('Presiden Putin'), from the article or from general knowledge."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from graph.article_graph import Entity
from loader.language.id.lexicon import lexicon
from loader.names import slug
from loader.relations.bodies import owners
from loader.relations.offices import Holding, words_around_offices
from loader.relations.places import homes

GENERAL_KNOWLEDGE, GUESS = 0.75, 0.55  # confidence in the country

# Heads of organizations may have held these offices before: 'PM Mark Rutte' is the Netherlands', 'Sekjen Mark Rutte' NATO's.
_OF_COUNTRIES_ALONE = ("pm", "perdana menteri", "mantan", "eks", "menteri", "menlu")

NEAR = 1  # sentences back in which a country counts as mentioned here

# 'Penasihat Keamanan Presiden' serves the same state as the president.
_SERVING = re.compile(r" (?:presiden|perdana menteri|pm|kanselir|raja)$", re.IGNORECASE)

_MINISTER = re.compile(r"(?:wakil )?menteri (.+)", re.IGNORECASE)

# Indonesian media name their own ministers without the country: this share of another country's mentions is enough.
HOME, SHARE_OF_HOME = "ID", 0.5


def with_countries(told: Iterable[Holding], entities: Sequence[Entity]) -> Iterator[Holding]:
    """Yields the offices with `of` resolved; drops those for which the article names nothing.

    In this order: the person's office elsewhere in the article, the organization in the title ('Kapolri'), the country a known
    person serves, that of the person named before and joined by 'dan', the country the article is about.
    """
    told = list(told)
    known = {holding.holder: holding.of for holding in told if holding.of is not None}
    taken = {(holding.of, holding.title.casefold()) for holding in told if holding.of is not None}
    ids = {entity.id: index for index, entity in enumerate(entities)}
    for holding in told:
        if holding.of is None:
            holding = _completed(holding, known, ids, entities)
            if holding.confidence == GUESS and (holding.of, holding.title.casefold()) in taken:
                continue  # 'Menteri Luar Negeri Rosa Quispe' where the article's country has another
            if holding.of is None:
                holding = replace(holding, of=_ministry_of(holding, ids), confidence=GENERAL_KNOWLEDGE)
            if holding.of is not None:
                known.setdefault(holding.holder, holding.of)
        if holding.of is not None:
            yield holding


def _completed(holding: Holding, known: Mapping[int, int], ids: Mapping[str, int], entities: Sequence[Entity]) -> Holding:
    if holding.holder in known:
        return replace(holding, of=known[holding.holder])
    if body := words_around_offices()["bodies"].get(holding.title.casefold()):
        return replace(holding, of=ids.get(body), confidence=GENERAL_KNOWLEDGE)
    led = words_around_offices()["led"].get(entities[holding.holder].id)
    if led in ids and not holding.title.casefold().startswith(_OF_COUNTRIES_ALONE):
        return replace(holding, of=ids[led], confidence=GENERAL_KNOWLEDGE)
    if not _of_a_state(holding.title):
        return holding
    if country := leaders().get(entities[holding.holder].id):
        return replace(holding, of=ids.get(f"country:{country}"), confidence=GENERAL_KNOWLEDGE)
    beside = known.get(holding.follows) if holding.follows is not None else None
    if beside is None:
        beside = _guessed(holding.sentence, entities)
        if _SERVING.search(holding.title) and (holding.follows is not None or not _is_home(beside, entities)):
            beside = None
    return replace(holding, of=beside, confidence=GUESS)


def _ministry_of(holding: Holding, ids: Mapping[str, int]) -> int | None:
    """The minister's ministry in an article that names no country: 'Menteri Air' leads 'Kementerian Air'."""
    match = _MINISTER.fullmatch(holding.title)
    return ids.get(f"organization:{slug('Kementerian ' + match[1])}") if match else None


def _is_home(country: int | None, entities: Sequence[Entity]) -> bool:
    return country is not None and entities[country].iso == HOME


def _of_a_state(title: str) -> bool:
    words = words_around_offices()
    if title.casefold().startswith(tuple(words["of_companies"])):
        return False
    if _SERVING.search(title):
        return True
    start = rf"(?:(?:{'|'.join(map(re.escape, words['before']))}) )?(?:{'|'.join(map(re.escape, words['state']))})\b"
    return re.match(start, title, re.IGNORECASE) is not None


def _guessed(sentence: int, entities: Sequence[Entity]) -> int | None:
    """The country the article is about; if it is not mentioned nearby, the only one that is; never instead of Indonesia."""
    main = main_country(entities)
    if main is not None and entities[main].iso == HOME:
        return main
    near = {
        index
        for index, entity in enumerate(entities)
        if entity.type == "Country" and any(sentence - NEAR <= mention.sentence <= sentence for mention in entity.mentions)
    }
    return next(iter(near)) if main is not None and main not in near and len(near) == 1 else main


def main_country(entities: Sequence[Entity]) -> int | None:
    """The country an article is about: the only one, or one mentioned twice as often as any other, or Indonesia; else None.

    Mentions of its known organizations, places and persons count too.
    """
    countries = {entity.iso: index for index, entity in enumerate(entities) if entity.type == "Country" and entity.iso}
    counts = Counter({index: len(entities[index].mentions) for index in countries.values()})
    own: Counter[int] = Counter()
    for entity in entities:
        country = countries.get(_home_of(entity) or "") if entity.type != "Country" else None
        if country is not None:
            own[country] += len(entity.mentions)
    counts.update(own)
    told = counts.most_common(2)
    home = countries.get(HOME)
    if home is not None and own[home] and counts[home] >= SHARE_OF_HOME * told[0][1]:
        return home
    return told[0][0] if told and (len(told) == 1 or told[0][1] >= 2 * told[1][1]) else None


def _home_of(entity: Entity) -> str | None:
    """ISO code of the country of a known organization, place or person; None if unknown."""
    return owners().get(entity.id) or homes().get(entity.id) or leaders().get(entity.id)


@lru_cache(maxsize=1)
def leaders() -> Mapping[str, str]:
    """Ids of known persons → ISO code of the country they serve."""
    forms = (form for group in lexicon().people.values() for form in group)
    return {form.entry.id: form.entry.country for form in forms if form.entry.country}

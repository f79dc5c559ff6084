"""Offices told without their country ('Presiden Putin'): whose they are, from the article or from general knowledge."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from loader.article_graph import Entity
from loader.language.id.lexicon import lexicon
from loader.relations.offices import Holding, words_around_offices

GENERAL_KNOWLEDGE, GUESS = 0.75, 0.55  # confidence in the country


def with_countries(told: Iterable[Holding], entities: Sequence[Entity]) -> Iterator[Holding]:
    """The tellings with what the office is of; those for which the article names nothing are left out.

    In this order: what the article says elsewhere of the same person, the body in the title ('Kapolri'), the country a
    well-known person serves, that of the person named before with 'dan', the country the article is about.
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
            if holding.of is not None:
                known.setdefault(holding.holder, holding.of)
        if holding.of is not None:
            yield holding


def _completed(holding: Holding, known: Mapping[int, int], ids: Mapping[str, int], entities: Sequence[Entity]) -> Holding:
    if holding.holder in known:
        return replace(holding, of=known[holding.holder])
    if body := words_around_offices()["bodies"].get(holding.title.casefold()):
        return replace(holding, of=ids.get(body), confidence=GENERAL_KNOWLEDGE)
    if not _of_a_state(holding.title):
        return holding
    if country := leaders().get(entities[holding.holder].id):
        return replace(holding, of=ids.get(f"country:{country}"), confidence=GENERAL_KNOWLEDGE)
    beside = known.get(holding.follows) if holding.follows is not None else None
    return replace(holding, of=main_country(entities) if beside is None else beside, confidence=GUESS)


def _of_a_state(title: str) -> bool:
    words = words_around_offices()
    if title.casefold().startswith(tuple(words["of_companies"])):
        return False
    start = rf"(?:(?:{'|'.join(map(re.escape, words['before']))}) )?(?:{'|'.join(map(re.escape, words['state']))})\b"
    return re.match(start, title, re.IGNORECASE) is not None


def main_country(entities: Sequence[Entity]) -> int | None:
    """The country an article is about: the only one, or the one named twice as often as any other."""
    counts = Counter({i: len(e.mentions) for i, e in enumerate(entities) if e.type == "Country"}).most_common(2)
    if counts and (len(counts) == 1 or counts[0][1] >= 2 * counts[1][1]):
        return counts[0][0]
    return None


@lru_cache(maxsize=1)
def leaders() -> Mapping[str, str]:
    """Ids of well-known persons → ISO code of the country they serve."""
    forms = (form for group in lexicon().people.values() for form in group)
    return {form.entry.id: form.entry.country for form in forms if form.entry.country}

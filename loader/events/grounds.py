"""Whose ground a place is, by the lexicon, as far as the article names the country: an attack on Gaza is one on Palestine."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from loader.article_graph import Entity
from loader.language.id.lexicon import lexicon


def grounds_of(entities: Iterable[Entity]) -> Mapping[str, str]:
    """Place id → the id of its country, for places and countries of the same article."""
    entities = tuple(entities)
    named = {entity.id for entity in entities if entity.type == "Country"}
    owners = {entity.id: _owners().get(entity.id) for entity in entities if entity.type == "Place"}
    return {place: country for place, country in owners.items() if country in named}


@lru_cache(maxsize=1)
def _owners() -> Mapping[str, str]:
    known = lexicon()
    entries = {form.entry.id: form.entry for forms in known.forms.values() for form in forms if form.entry.type == "Place"}
    return {id_: known.countries[entry.country].id for id_, entry in entries.items() if entry.country in known.countries}

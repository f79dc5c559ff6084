"""Maps each entity to the country it represents, so that events can be matched when outlets name different parties."""

from collections.abc import Mapping
from functools import lru_cache

from graph.article_graph import ArticleGraph
from loader.language.id.lexicon import lexicon

TIES = frozenset({"HOLDS_POSITION", "LEADS", "PART_OF", "HEADQUARTERED_IN", "LOCATED_IN"})
STEPS = 2
"""Relations followed, such as spokesman → ministry → country."""


def lands_of(graph: ArticleGraph) -> Mapping[str, frozenset[str]]:
    """Entity id → itself if it is a country, else the countries it is related to in the article, else the lexicon's country."""
    tied: dict[str, set[str]] = {}
    for relation in graph.relations:
        if relation.type in TIES:
            tied.setdefault(relation.source, set()).add(relation.target)
    return {entity.id: _lands(entity.id, tied) for entity in graph.entities}


def _lands(identity: str, tied: Mapping[str, set[str]]) -> frozenset[str]:
    if identity.startswith("country:"):
        return frozenset({identity})
    if known := _known().get(identity):
        return frozenset({known})
    reached = {identity}
    for _ in range(STEPS):
        reached |= {other for one in reached for other in tied.get(one, ())}
    lands = {id_ for id_ in reached if id_.startswith("country:")}
    return frozenset(lands | {known for id_ in reached - lands if (known := _known().get(id_))})


@lru_cache(maxsize=1)
def _known() -> Mapping[str, str]:
    """Entity id → country of the lexicon's entry."""
    forms = (form.entry for group in lexicon().forms.values() for form in group)
    return {entry.id: f"country:{entry.country}" for entry in forms if entry.country and entry.type != "Country"}

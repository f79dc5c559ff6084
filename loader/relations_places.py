"""Places in places told one after the other ('Doha, Qatar'), and borders of 'both countries'."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from loader.article_graph import Entity
from loader.language.id.lexicon import lexicon
from loader.relation_patterns import words
from loader.relations_coded import CodedSentence, ids_in, pattern
from loader.relations_told import Telling

# 'Istana Konstantinovsky, St. Petersburg, Rusia': each lies in the next. Lists end in 'dan' and go on.
_CHAIN = (
    r"(?:\b(?:di|ke|dari|dekat|kota|{place}|bandara|menuju) (?:(?:{place}|{side}) )*|^)"
    r"<P:a>(?P<more>(?:, (?:(?:provinsi|negara bagian|distrik|kabupaten|wilayah|kota) )?<PC>){1,3})(?!,? (?:dan|serta|atau|hingga|maupun) )(?!,? ?<)"
)
_BOTH = r"\bperbatasan(?: di)?(?: antara)? (?:kedua|dua) negara(?! lain)"


def chains(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[Telling]:
    """LOCATED_IN between each place of a chain and the next."""
    form = pattern(_CHAIN, words())
    for text in texts:
        for match in form.finditer(text.text):
            # 'Di Kabul, Taliban …' is no chain by its types; 'Di Moskow, Rusia menolak' is one that general knowledge confirms
            links = [*ids_in(match["a"]), *ids_in(match["more"])]
            for inner, outer in zip(links, links[1:], strict=False):
                if _may_lie_in(entities[inner], entities[outer], sure=match.start() == 0):
                    yield Telling("LOCATED_IN", inner, outer, text.n, 0.85)


def _may_lie_in(inner: Entity, outer: Entity, sure: bool) -> bool:
    """Whether general knowledge agrees, or has nothing against it (`sure`: only the former)."""
    if outer.type == "Country" and inner.id in (home := homes()):
        return home[inner.id] == outer.iso
    if outer.type == "Country" and inner.id.replace("place:", "") in homes():
        return True
    return not sure and inner.type == "Place"


@lru_cache(maxsize=1)
def homes() -> Mapping[str, str]:
    """Ids of well-known places → ISO code of the country they lie in."""
    forms = (form for group in lexicon().forms.values() for form in group)
    return {form.entry.id: form.entry.country for form in forms if form.entry.type == "Place" and form.entry.country}


def borders_of_both(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[Telling]:
    """'sengketa perbatasan antara kedua negara' where the sentence has named just two countries, alone or inside a body's name."""
    form = re.compile(_BOTH, re.IGNORECASE)
    for text in texts:
        if form.search(text.text):
            named = {i for i, e in enumerate(entities) if e.type == "Country" for m in e.mentions if m.sentence == text.n}
            if len(named) == 2:
                first, second = sorted(named)
                yield Telling("BORDERS", first, second, text.n, 0.7)

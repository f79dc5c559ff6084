"""Finds LOCATED_IN of hospitals, embassies, capitals and countries of a region, by context and general knowledge."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

import yaml

from graph.article_graph import Entity
from loader.relations.coded_sentence import CodedSentence, ids_in, pattern
from loader.relations.patterns import words
from loader.relations.places import homes
from loader.relations.relation_mention import RelationMention

# Organizations that are places too: 'di Rumah Sakit Umum Arica, Arica'
_SITE = r"<O:a>(?:,| di|,? (?:yang )?(?:terletak|berada) di) (?:{place} )?<P:b>(?! ?<A>)"
_SITES = re.compile(
    r"(?:Rumah Sakit|RS|RSUD|RSPAD|Klinik|Kedutaan|Kedubes|Konsulat|SMA|SMP|SMK|SD|Sekolah|Pesantren|Pondok Pesantren|Kampus"
    r"|Pabrik|Galangan)\b"
)
_ABROAD = re.compile(r"(?:Kedutaan|Kedubes|Konsulat|KBRI|KJRI)\b.* di ")
# 'Ibu Kota Lima' where Peru is named in the same sentence
_CAPITAL = r"\bibu ?kota <P:a>(?! ?<NP>)(?!, ?(?:(?:provinsi|negara bagian) )?<NP>)"
# 'negara kecil di Pasifik itu': one mentioned before
_ISLANDS = (
    r"\b(?:negara|pulau)(?: (?!yang |di )[\w-]+){0,2}(?: di)?(?: (?:{side}|{place}|ujung))* <P:b>"
    r"(?: [a-z]\w+){0,2} (?:itu|tersebut|ini)\b"
)


def sites(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """LOCATED_IN for hospitals and schools, which are organizations and places at once."""
    form = pattern(_SITE, words())
    for text in texts:
        for match in form.finditer(text.text):
            body, outer = ids_in(match["a"])[0], ids_in(match["b"])[0]
            if _SITES.match(entities[body].name):
                yield RelationMention("LOCATED_IN", body, outer, text.n, 0.8)


def embassies(entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """LOCATED_IN for an embassy mentioned with the country it is in: 'Kedutaan Besar Peru di Chile'."""
    countries = [(mention, at) for at, one in enumerate(entities) if one.type == "Country" for mention in one.mentions]
    for body, entity in enumerate(entities):
        for mention in entity.mentions if entity.type == "Organization" else ():
            if abroad := _ABROAD.match(mention.text):
                start = mention.start + abroad.end()
                for country, at in countries:
                    if (country.sentence, country.start) == (mention.sentence, start):
                        yield RelationMention("LOCATED_IN", body, at, mention.sentence, 0.8)


def capitals(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """LOCATED_IN for a capital called so: in a country of the same sentence, if general knowledge agrees."""
    form = pattern(_CAPITAL, words())
    for text in texts:
        for match in form.finditer(text.text):
            city = ids_in(match["a"])[0]
            for country in {at for at in ids_in(text.text) if entities[at].type == "Country"}:
                if entities[country].iso and homes().get(entities[city].id) == entities[country].iso:
                    yield RelationMention("LOCATED_IN", city, country, text.n, 0.75)


def countries_of_regions(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """LOCATED_IN for the country meant by 'negara kecil di Pasifik itu': the region's most mentioned country.

    One named earlier in the sentence takes precedence.
    """
    form = pattern(_ISLANDS, words())
    everywhere = Counter({at: len(one.mentions) for at, one in enumerate(entities) if one.type == "Country"})
    for text in texts:
        for match in form.finditer(text.text):
            region = ids_in(match["b"])[0]
            theirs = {at for at in everywhere if entities[at].iso in _regions().get(entities[region].name, ())}
            before = theirs & set(ids_in(text.text[: match.start()]))
            found = max(sorted(before or theirs), key=lambda at: everywhere[at], default=None)
            if found is not None:
                yield RelationMention("LOCATED_IN", found, region, text.n, 0.6)


@lru_cache(maxsize=1)
def _regions() -> Mapping[str, list[str]]:
    """Names of world regions → ISO codes of their countries."""
    loaded: dict[str, list[str]] = yaml.safe_load(files("loader.relations").joinpath("regions.yml").read_text(encoding="utf-8"))
    return loaded

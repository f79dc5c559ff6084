"""Finds LOCATED_IN between adjacent places ('Doha, Qatar'), and borders of 'both countries'."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

import yaml

from graph.article_graph import Entity
from loader.language.id.lexicon import lexicon
from loader.names import slug
from loader.relations.coded_sentence import CodedSentence, ids_in, pattern
from loader.relations.patterns import words
from loader.relations.relation_mention import RelationMention

# 'Istana Konstantinovsky, St. Petersburg, Rusia': each lies in the next. Lists end in 'dan', or continue with a name.
_CHAIN = (
    r"(?:\b(?:di|ke|dari|dekat|kota|{place}|bandara|menuju|warga|penduduk|asal) (?:(?:{place}|{side}|luar) )*"
    r"|\bdi (?:kantor|kediaman|rumah|kompleks|gedung)(?:nya| [a-z]+)?, |^)<P:a>"  # 'di kantornya, Kuningan, Jakarta Selatan'
    r"(?P<more>(?:, (?:(?:provinsi|negara bagian|distrik|kabupaten|kecamatan|kelurahan|desa|wilayah|kota|daerah istimewa) )?"
    r"<PN>){1,4})"
    r"(?!,? (?:dan|serta|atau|ataupun|hingga|maupun|bahkan|juga) )(?!,? ?(?:{place} )?\ue000)"
    r"(?! (?:di|dari|ke) (?:{place} )?\ue000)"  # '… di Jawa Timur, Mandalika di …': a list
    r"(?!, (?!(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)\b)"  # a weekday is no name
    r"(?-i:[A-Z])[^,.\ue000]{0,24}(?:,| dan|$))"
)
# 'lingkungan Levent, Turki': without a preposition only general knowledge shows that one lies in the other
_PAIR = r"<P:a>,? <N:b>"
_SEAT = r"<O:a>(?:,| di)(?: {place})? <NP:b>"
# 'Kutai Kartanegara, Kalimantan Timur': a regency and its province, with or without a comma
_REGENCY = r"<P+:a>,? (?:(?:provinsi|daerah istimewa) )?<P:b>"
# 'Desa Arica Kecamatan Toba', 'Kecamatan Toba, Kabupaten Kolla': each unit lies in a larger one
_UNITS = ("dusun", "kampung", "desa", "kelurahan", "kecamatan", "distrik", "kabupaten", "provinsi")
_UNIT = rf"\b(?P<inner>{'|'.join(_UNITS)}) <P:a>,? (?P<outer>{'|'.join(_UNITS)}) <P:b>"
# 'Hotel Fajar, Lima', 'Masjid Fajar Lima': a building or a lake before a place of another kind
_HOUSE = r"<P:a>,? (?:kota |kabupaten )?<P:b>(?!,? (?:dan|serta|atau|hingga) )"
_DAY = r"(?=,? ?(?:\(|(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)\b))"
# '… Fajar, Lima, Senin': the places before a weekday are where somebody spoke
_DATED = rf"<P:a>, (?:kota |kabupaten )?<P:b>(?:, <PN>)?{_DAY}"
_MEETING = rf"\b(?:di|ke) <O:a>, (?:kota )?<P:b>(?:{_DAY}|(?=, <PN>))"
_SEATED = re.compile(
    r"\b(?:universit(?:as|y)|institut|sekolah|akademi|academy|college|rumah sakit|hospital|pengadilan)\b", re.IGNORECASE
)
"""Organizations located where the name after them says: 'Universitas Fajar, Lima'."""
_SITE_OF = re.compile(
    r"(?:danau|pantai|gunung|bukit|candi|hutan|waduk|bendungan|air terjun|kebun|pasar|alun-alun)\b", re.IGNORECASE
)
_STREET = re.compile(r"(?:jalan|jl|kompleks|kawasan)\b", re.IGNORECASE)
# Kinds of organizations that meet anywhere, so that a place beside them is only where they meet.
_ANYWHERE = frozenset({"media", "club", "party", "platform", "armed group", "alliance", "international", "company"})
_NOUN = re.compile(r"\b(?:provinsi|negara bagian|distrik|kabupaten|kecamatan|kota|desa|kelurahan)\b", re.IGNORECASE)
_BOTH = re.compile(r"\bperbatasan(?: di)?(?: antara)? (?:kedua|dua) negara(?! lain)", re.IGNORECASE)
# How large a place is, by its kind; a place of any other kind may lie anywhere.
_WIDTH = {"building": 0, "border": 0, "city": 2, "province": 4, "island": 4, "region": 4, "continent": 5}


def chains(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """LOCATED_IN between each place of a chain and the next."""
    form = pattern(_CHAIN, words())
    for text in texts:
        for match in form.finditer(text.text):
            links = [*ids_in(match["a"]), *ids_in(match["more"])]
            nouns = [noun.casefold() for noun in _NOUN.findall(match.group())]
            if len(nouns) > len(set(nouns)):  # 'Kota Blitar, Kota Pasuruan': a list
                continue
            for inner, outer in pairwise(links):
                if _next_in_chain(entities[inner], entities[outer], begins_sentence=match.start() == 0):
                    yield RelationMention("LOCATED_IN", inner, outer, text.n, 0.85)


def known_pairs(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """LOCATED_IN for adjacent pairs of places.

    A place before its country if general knowledge agrees; a school or a court before its place; a regency before its province;
    an administrative unit in a larger one; a building or a lake before a town; the places and meetings before a weekday.
    """
    places, seats, regencies, houses = (pattern(form, words()) for form in (_PAIR, _SEAT, _REGENCY, _HOUSE))
    dated, meetings, units = pattern(_DATED), pattern(_MEETING), pattern(_UNIT)
    for text in texts:
        for match in units.finditer(text.text):
            if _UNITS.index(match["inner"].casefold()) < _UNITS.index(match["outer"].casefold()):
                yield RelationMention("LOCATED_IN", ids_in(match["a"])[0], ids_in(match["b"])[0], text.n, 0.85)
        for match in regencies.finditer(text.text):
            outer = ids_in(match["b"])[0]
            for inner in ids_in(match["a"]):
                if entities[outer].id == provinces().get(entities[inner].id):
                    yield RelationMention("LOCATED_IN", inner, outer, text.n, 0.85)
        for match in houses.finditer(text.text):
            inner, outer = ids_in(match["a"])[0], ids_in(match["b"])[0]
            if _is_site_in(entities[inner], entities[outer]) and ("," in match.group() or width(entities[outer]) == 2):
                yield RelationMention("LOCATED_IN", inner, outer, text.n, 0.8)
        for match in dated.finditer(text.text):
            inner, outer = ids_in(match["a"])[0], ids_in(match["b"])[0]
            if _next_in_chain(entities[inner], entities[outer], begins_sentence=False):
                yield RelationMention("LOCATED_IN", inner, outer, text.n, 0.75)
        for match in meetings.finditer(text.text):
            inner, outer = ids_in(match["a"])[0], ids_in(match["b"])[0]
            if entities[inner].kind not in _ANYWHERE:
                yield RelationMention("LOCATED_IN", inner, outer, text.n, 0.7)
        for match in (*places.finditer(text.text), *seats.finditer(text.text)):
            inner, outer = ids_in(match["a"])[0], ids_in(match["b"])[0]
            known = entities[outer].iso and homes().get(entities[inner].id) == entities[outer].iso
            if known or (entities[inner].type == "Organization" and _SEATED.search(entities[inner].name)):
                yield RelationMention("LOCATED_IN", inner, outer, text.n, 0.85)


def _is_site_in(inner: Entity, outer: Entity) -> bool:
    """Whether `inner` is a building or a lake, and `outer` a town, or the street of the building."""
    if _SITE_OF.match(inner.name):
        return width(outer) != 0
    if width(inner) != 0 or _STREET.match(inner.name):
        return False
    return width(outer) not in (None, 0) or _STREET.match(outer.name) is not None


def _next_in_chain(inner: Entity, outer: Entity, begins_sentence: bool) -> bool:
    """Whether two places with a comma between are nested, and not two items of a list.

    'Di Moskow, Rusia menolak' begins a sentence: there only general knowledge decides.
    """
    if outer.type == "Country" and (home := homes().get(inner.id)):
        return home == outer.iso
    if begins_sentence or (outer.type == "Country" and inner.kind in ("region", "sea", "continent")):
        return False
    return width(inner) is None or width(outer) is None or (width(inner) or 0) < (width(outer) or 0)


def may_lie_in(inner: Entity, outer: Entity) -> bool:
    """Whether nothing excludes that one lies in the other: a province lies in no street, Beirut not in Syria."""
    if inner.type == "Place" and outer.type == "Country":
        home = homes().get(inner.id)
        return home == outer.iso if home else not re.match(rf"{words()['continents']}\b", inner.name, re.IGNORECASE)
    if inner.type == "Country":
        return outer.type == "Place" and outer.kind in (None, "region", "continent")
    inner_width, outer_width = width(inner), width(outer)
    return inner_width is None or outer_width is None or inner_width <= outer_width


def width(place: Entity) -> int | None:
    """How large a place is, from 0 (a building) to 6 (a country); None if unknown."""
    if place.type == "Country":
        return 6
    if re.match(rf"{words()['narrow']}\b", place.name, re.IGNORECASE):
        return 0
    return _WIDTH.get(place.kind or "")


@lru_cache(maxsize=1)
def homes() -> Mapping[str, str]:
    """Ids of known places → ISO code of their country."""
    forms = (form for group in lexicon().forms.values() for form in group)
    return {form.entry.id: form.entry.country for form in forms if form.entry.type == "Place" and form.entry.country}


@lru_cache(maxsize=1)
def provinces() -> Mapping[str, str]:
    """Ids of Indonesian regencies and cities → id of their province."""
    loaded: dict[str, list[str]] = yaml.safe_load(files("loader.relations").joinpath("provinces.yml").read_text("utf-8"))
    return {f"place:{slug(name)}": f"place:{slug(province)}" for province, names in loaded.items() for name in names}


def borders_of_both(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """BORDERS for 'sengketa perbatasan antara kedua negara' where exactly two countries are mentioned."""
    for text in texts:
        if _BOTH.search(text.text):
            named = {i for i, e in enumerate(entities) if e.type == "Country" for m in e.mentions if m.sentence == text.n}
            if len(named) == 2:
                first, second = sorted(named)
                yield RelationMention("BORDERS", first, second, text.n, 0.7)

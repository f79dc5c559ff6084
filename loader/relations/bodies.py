"""Finds what organizations are part of, by their names or by the words beside them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from graph.article_graph import Entity, Sentence
from loader.body_names import COALITION_LED_BY
from loader.language.id.lexicon import lexicon
from loader.relations.coded_sentence import CodedSentence, ids_in, pattern
from loader.relations.patterns import words
from loader.relations.relation_mention import RelationMention

# 'MPR RI', '… Republik Indonesia', at the end of a name or directly after it
_REPUBLIC = (" RI", " Republik Indonesia")
_REPUBLIC_BEHIND = re.compile(r" (?:RI|Republik Indonesia)\b")
_PRIVATE = frozenset({"media", "party", "company", "club", "platform", "armed group", "ngo", "alliance", "international"})
_LED = re.compile(rf"{COALITION_LED_BY} ", re.IGNORECASE)
_NONE = re.compile(r"(?!)")
_FORCES = re.compile(r"(?:Armada|Komando|Brigade|Divisi|Batal[iy]on)\b")
_OF_NO_STATE = re.compile(
    r"\b(?:universit(?:as|y)|fakultas|mahasiswa|sekolah|school|college|olimpiade|olahraga|kebudayaan)\b", re.IGNORECASE
)

# 'Majelis Umum PBB' in the news is its session; 'Koalisi Kawal KPK' is about the organization, not part of it.
_NO_PARTS = ("Majelis Umum", "Sidang", "Koalisi", "Aliansi", "Gerakan", "Forum", "Relawan")
# 'FC Bayern Munchen', 'MPV Mitsubishi': names of such kinds contain their own shorter names.
NO_WHOLES = frozenset({None, "company", "club", "platform", "media"})

# Kinds of organizations that are part of the state whose name is in theirs.
STATE_KINDS = frozenset({"ministry", "forces", "parliament", "court", "agency", "police", "state"})
OTHER_KINDS = frozenset(
    {"media", "party", "company", "ngo", "armed group", "alliance", "international", "platform", "organization", "club"}
)


def own_bodies(sentences: Sequence[Sentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """'Kementerian Pertahanan Turki' is part of Turki: state organizations with a country of the article in their name."""
    countries = _named("Country", entities)
    places = {**countries, **_named("Place", entities)}
    if not places:
        return
    named, policed = _any_of(countries) if countries else _NONE, _any_of(places)
    ends = _of_bodies({*_named("Organization", entities), *(one.name for one in entities if one.type == "Organization")})
    for index, entity in enumerate(entities):
        if entity.type == "Organization" and _of_a_state(entity):
            wholes = policed if entity.name.startswith("Kepolisian ") else named  # 'Kepolisian Hong Kong'
            by_name = wholes.search(entity.name)
            for mention in entity.mentions:
                found = wholes.search(mention.text)
                if found is None and entity.name in sentences[mention.sentence].text:
                    found = by_name  # an abbreviation beside the long name: the sentence itself has the name
                if found is None or found.group() == mention.text or _is_anothers(entity, mention.text, ends):
                    continue  # 'Komite Air Senat Peru' is the senate's
                country = places[found.group()]
                if by_name is None or places[by_name.group()] == country:
                    yield RelationMention("PART_OF", index, country, mention.sentence, 0.9)


def _is_anothers(entity: Entity, text: str, ends: "re.Pattern[str] | None") -> bool:
    """Whether the name ends in another organization's name, not its own variant: 'Bank Sentral AS' is not part of itself."""
    found = [end["body"] for name in (text, entity.name) if ends and (end := ends.search(name))]
    return any(name not in entity.aliases and name != entity.name for name in found)


def beside_their_country(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """PART_OF for state organizations followed by their country: 'NSA (Peru)', 'Otoritas Selat milik Peru'.

    Also 'Badan Air Nasional (BAN) Peru'. Not for an organization that general knowledge assigns to another country.
    """
    behind = pattern(r"<N:b> \(<O:a>\)")
    form = pattern(r"<O:a>(?: \(?<O>\)?)? ?(?:(?:\(\w+\) )?milik |milik negara |\()?<N:b>(?! ?<A>(?!,| ))")
    for text in texts:
        for match in (*form.finditer(text.text), *behind.finditer(text.text)):
            body, country = ids_in(match["a"])[0], ids_in(match["b"])[0]
            owner = owners().get(entities[body].id)
            if _of_a_state(entities[body]) and owner in (None, entities[country].iso):
                yield RelationMention("PART_OF", body, country, text.n, 0.8)


def of_indonesia(sentences: Sequence[Sentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """PART_OF Indonesia for organizations with the state's name at the end: 'MPR RI', 'Badan Air Republik Indonesia'."""
    home = next((index for index, entity in enumerate(entities) if entity.iso == "ID"), None)
    if home is None:
        return
    ends = _of_bodies({*_named("Organization", entities), *(one.name for one in entities if one.type == "Organization")})
    for index, entity in enumerate(entities):
        if entity.type != "Organization" or entity.kind in _PRIVATE:
            continue
        for mention in entity.mentions:
            behind = sentences[mention.sentence].text[mention.end :]
            if mention.rule == "definite" or _is_anothers(entity, mention.text, ends):
                continue
            if mention.text.endswith(_REPUBLIC) or _REPUBLIC_BEHIND.match(behind):
                yield RelationMention("PART_OF", index, home, mention.sentence, 0.85)


def led_coalitions(entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """LEADS for the country in 'koalisi yang dipimpin Peru'."""
    countries = _named("Country", entities)
    for index, entity in enumerate(entities):
        for mention in entity.mentions if entity.type == "Organization" else ():
            if match := _LED.match(mention.text):
                leader = countries.get(mention.text[match.end() :])
                if leader is not None:
                    yield RelationMention("LEADS", leader, index, mention.sentence, 0.9)


def hosts(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """HEADQUARTERED_IN for forces: 'Bahrain, tuan rumah bagi Armada Kelima AS'.

    The host of another organization hosts a meeting of it.
    """
    form = pattern(r"<PC:b>,? (?:yang )?(?:{is} )?(?:tuan rumah|rumah) (?:bagi |dari )?<O:a>", words())
    for text in texts:
        for match in form.finditer(text.text):
            body, seat = ids_in(match["a"])[0], ids_in(match["b"])[0]
            if entities[body].kind == "forces" or _FORCES.match(entities[body].name):
                yield RelationMention("HEADQUARTERED_IN", body, seat, text.n, 0.8)


@lru_cache(maxsize=1)
def owners() -> Mapping[str, str]:
    """Ids of known organizations → ISO code of their country."""
    forms = (form for group in lexicon().forms.values() for form in group)
    return {form.entry.id: form.entry.country for form in forms if form.entry.type == "Organization" and form.entry.country}


def bodies_of_bodies(entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """'Dewan Keamanan PBB' is part of PBB: organizations whose name ends in that of another one in the article."""
    full = {entity.name: index for index, entity in enumerate(entities) if entity.type == "Organization"}
    others = {**full, **_named("Organization", entities)}
    ends = _of_bodies(others)
    if ends is None:
        return
    for index, entity in enumerate(entities):
        if entity.type != "Organization" or entity.kind == "media":
            continue
        found = next((end for name in (entity.name, *entity.aliases) if (end := ends.search(name))), None)
        if found is None or entity.name.startswith(_NO_PARTS):
            continue
        whole = others[found["body"]]
        if entities[whole].kind in NO_WHOLES:
            continue
        beside = {mention.sentence for mention in entities[whole].mentions}
        for mention in entity.mentions:
            written = mention.text.endswith(found.group()) or (" " in mention.text and found.string == entity.name)
            if whole != index and (written or mention.sentence in beside):
                yield RelationMention("PART_OF", index, whole, mention.sentence, 0.8)


def _of_bodies(names: Iterable[str]) -> "re.Pattern[str] | None":
    """A pattern for the end of a name that is another organization's: 'Dewan Keamanan PBB', 'Komisi I DPR RI'; else None."""
    inner = _any_of(names).pattern if names else None
    return (
        re.compile(rf"(?<=\w )(?<!di )(?<!dan )(?<!untuk )(?<!dengan )(?P<body>{inner})(?: RI| (?:di|untuk) .{{1,40}})?$")
        if inner
        else None
    )


def _named(type_: str, entities: Sequence[Entity]) -> dict[str, int]:
    """Names of this type as written in the article, without metonyms, pronouns and definite phrases."""
    return {
        mention.text: index
        for index, entity in enumerate(entities)
        if entity.type == type_
        for mention in entity.mentions
        if mention.rule not in ("metonym", "definite", "pronoun")
    }


def _any_of(names: Iterable[str]) -> "re.Pattern[str]":
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})(?!\w)")


def _of_a_state(entity: Entity) -> bool:
    if entity.name.startswith("Bank ") and not any("Bank Sentral" in mention.text for mention in entity.mentions):
        return False  # 'Bank Indonesia': the country is part of the name, not its owner
    if entity.kind in STATE_KINDS:
        return True
    if _OF_NO_STATE.search(entity.name):
        return False
    return entity.kind not in OTHER_KINDS and any(
        re.match(rf"{words()['state_name']}\b", name, re.IGNORECASE) for name in (entity.name, *entity.aliases)
    )

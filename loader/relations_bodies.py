"""What bodies are part of by their own names, and members and allies told with 'its' ('Anggotanya adalah …')."""

import re
from collections.abc import Iterator, Sequence

from loader.article_graph import Entity
from loader.relation_patterns import words
from loader.relations_coded import CodedSentence, ids_in, pattern
from loader.relations_told import Telling

# Kinds of bodies that are part of the state whose name is in theirs.
STATE_KINDS = frozenset({"ministry", "forces", "parliament", "court", "agency", "police", "state"})
OTHER_KINDS = frozenset({"media", "party", "company", "ngo", "armed group", "alliance", "international", "platform"})
_STATE_NAME = re.compile(
    r"\b(?:kementerian|kem\w+|departemen|deplu|kepresidenan|parlemen|senat|kongres|majelis|mahkamah|kejaksaan|kepolisian|polisi"
    r"|angkatan|tentara|militer|korps|garda|komite|badan|dinas|biro|intelijen|bank sentral|dewan|komisi|pengadilan|armada|agency"
    r"|ministry|department|navy|army|pasukan khusus|penjaga pantai|istana)\b",
    re.IGNORECASE,
)


def own_bodies(entities: Sequence[Entity]) -> Iterator[Telling]:
    """'Kementerian Pertahanan Turki' is part of Turki: state bodies with a country's mention inside theirs."""
    countries = {
        (mention.sentence, mention.start, mention.end): index
        for index, entity in enumerate(entities)
        if entity.type == "Country"
        for mention in entity.mentions
        if mention.rule not in ("pronoun", "definite")
    }
    by_sentence: dict[int, list[tuple[int, int, int]]] = {}
    for (sentence, start, end), index in countries.items():
        by_sentence.setdefault(sentence, []).append((start, end, index))
    for index, entity in enumerate(entities):
        if entity.type != "Organization" or not _of_a_state(entity):
            continue
        for mention in entity.mentions:
            for start, end, country in by_sentence.get(mention.sentence, ()):
                if mention.start < start and end <= mention.end:
                    yield Telling("PART_OF", index, country, mention.sentence, 0.9)


def _of_a_state(entity: Entity) -> bool:
    if entity.kind in STATE_KINDS:
        return True
    return entity.kind not in OTHER_KINDS and any(_STATE_NAME.match(name) for name in (entity.name, *entity.aliases))


def told_with_its(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[Telling]:
    """'Anggotanya adalah Peru dan Chile', after a sentence on a body; 'dua sekutunya, Peru dan Chile', after their ally."""
    members = pattern(
        r"\banggota(?:nya|-anggotanya)(?: saat ini| kini| sekarang)?,? (?:{is}|terdiri (?:dari|atas)|{such}):? {few}<C+:a>", words()
    )
    allies = pattern(r"\bsekutu(?:nya|-sekutunya)(?: dekatnya| utamanya)?,? (?:{such} )?<CO+:a>", words())
    for before, text in zip([None, *texts], texts, strict=False):
        for match in members.finditer(text.text):
            body = _last(text.text[: match.start()], "O") or (_first(before.text, "O") if before else None)
            for member in ids_in(match["a"]) if body is not None else ():
                yield Telling("MEMBER_OF", member, body or 0, text.n, 0.9, {"status": "member"})
        for match in allies.finditer(text.text):
            owner = _first(text.text[: match.start()], "CO")
            for ally in ids_in(match["a"]) if owner is not None else ():
                yield Telling("ALLY_OF", ally, owner or 0, text.n, 0.65)


def _last(text: str, kinds: str) -> int | None:
    found = re.findall(f"\ue000[{kinds}](\\d+)\ue001", text)
    return int(found[-1]) if found else None


def _first(text: str, kinds: str) -> int | None:
    found = re.search(f"\ue000[{kinds}](\\d+)\ue001", text)
    return int(found[1]) if found else None

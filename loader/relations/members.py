"""Finds memberships stated beside a party or with "its": 'Budi Laksana (PKS)', 'Anggotanya adalah …', 'dua sekutunya, …'."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from graph.article_graph import Entity
from loader.relations.coded_sentence import CodedSentence, ids_in, pattern
from loader.relations.patterns import words
from loader.relations.relation_mention import RelationMention

FEWEST = 4  # players that make a line-up


def party_members(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """MEMBER_OF beside a party: 'Budi Laksana (PKS)', 'anggota DPR dari PKS, Budi Laksana'; 'politikus PKS ini' later."""
    forms = (pattern(r"<A:a>,? (?:\(|dari (?:partai )?)<O:b>"), pattern(r"\banggota [^,.;]{1,40} dari <O:b>,? <A:a>"))
    same = pattern(r"^(?:anggota|politikus|politisi|kader|legislator)\b[^,.;]{0,40}? <O:b> (?:ini|itu|tersebut)\b")
    for before, text in zip(["", *(text.text for text in texts)], texts, strict=False):
        found = [(ids_in(match["a"])[0], match, 0.75) for form in forms for match in form.finditer(text.text)]
        found += [(last, match, 0.65) for match in same.finditer(text.text) if (last := _last(before, "A")) is not None]
        for person, match, confidence in found:
            body = ids_in(match["b"])[0]
            if entities[body].kind in {"party", "club"}:
                yield RelationMention("MEMBER_OF", person, body, text.n, confidence, {"status": "member"})


def line_ups(texts: Sequence[CodedSentence], entities: Sequence[Entity]) -> Iterator[RelationMention]:
    """MEMBER_OF for the players of a line-up: 'Fajar FC (4-4-2): Juan Soto; Ana Paz, …' up to the next team."""
    team = pattern(r"<OC:b>(?: \([\d-]+\))?: (?P<a>[^\ue000]{0,12}\ue000A\d+\ue001[^:]*)")
    for text in texts:
        for match in team.finditer(text.text):
            body, players = ids_in(match["b"])[0], re.findall("\ue000A(\\d+)\ue001", match["a"])
            if len(players) >= FEWEST and _is_team(entities[body]):
                for player in players:
                    yield RelationMention("MEMBER_OF", int(player), body, text.n, 0.7, {"status": "member"})


def _is_team(entity: Entity) -> bool:
    return entity.kind == "club" or entity.name.startswith("Timnas ")


def told_with_its(texts: Sequence[CodedSentence]) -> Iterator[RelationMention]:
    """MEMBER_OF, ALLY_OF and LEADS with "its": 'Anggotanya adalah Peru dan Chile', 'dua sekutunya, Peru dan Chile'."""
    members = pattern(
        r"\banggota(?:nya|-anggotanya)(?: saat ini| kini| sekarang)?,? (?:{is}|terdiri (?:dari|atas)|{such}):? {few}<C+:a>",
        words(),
    )
    allies = pattern(r"\bsekutu(?:nya|-sekutunya)(?: dekatnya| utamanya)?,? (?:{such} )?<CO+:a>", words())
    # 'Sebuah aliansi pimpinan Chile ….' as a separate sentence is about the organization named last
    led = pattern(r"^(?:sebuah |yakni |yaitu |sebagai )?{kind} {few}(?:yang )?(?:dipimpin|pimpinan)(?: oleh)? <CA:a>", words())
    for before, text in zip(["", *(text.text for text in texts)], texts, strict=False):
        for match in members.finditer(text.text):
            body = _last(text.text[: match.start()], "O") or _first(before, "O")
            yield from _each("MEMBER_OF", match, body, text.n, 0.9, {"status": "member"})
        for match in allies.finditer(text.text):
            yield from _each("ALLY_OF", match, _first(text.text[: match.start()], "CKO"), text.n, 0.65, {})
        for match in led.finditer(text.text):
            yield from _each("LEADS", match, _last(before, "O"), text.n, 0.7, {})


def _each(
    type_: str, match: "re.Match[str]", target: int | None, sentence: int, confidence: float, properties: dict[str, Any]
) -> Iterator[RelationMention]:
    if target is not None:
        for source in ids_in(match["a"]):
            yield RelationMention(type_, source, target, sentence, confidence, properties)


def _last(text: str, kinds: str) -> int | None:
    found = re.findall(f"\ue000[{kinds}](\\d+)\ue001", text)
    return int(found[-1]) if found else None


def _first(text: str, kinds: str) -> int | None:
    found = re.search(f"\ue000[{kinds}](\\d+)\ue001", text)
    return int(found[1]) if found else None

"""Applies relation patterns to a sentence; defines relation mentions, before those of an article are merged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from loader.relations.coded_sentence import CodedSentence, ids_in
from loader.relations.patterns import RelationPattern, relation_patterns

# 'bukan anggota', 'jika Peru telah resmi bergabung': not asserted
_DENIED = re.compile(
    r"\b(?:bukan(?:lah)?|tidak (?:menjabat )?lagi|belum|jika|apabila|seandainya|kalau|andai|bila)\s+"
    r"(?:[\w\ue000\ue001-]+,?\s+){0,3}$",
    re.IGNORECASE,
)
_DENIED_INSIDE = re.compile(r"\b(?:bukan(?:lah)?|belum|tidak|batal)\b", re.IGNORECASE)


@dataclass(frozen=True)
class RelationMention:
    """A relation as one sentence states it; source and target are indexes of the article's entities."""

    type: str
    source: int
    target: int
    sentence: int
    confidence: float
    properties: dict[str, Any] = field(default_factory=dict)


def told_by_patterns(text: CodedSentence) -> Iterator[RelationMention]:
    """Yields the matches of patterns.yml in a sentence."""
    if text.text.count("\ue000") < 2:
        return
    for table in relation_patterns():
        for match in table.pattern.finditer(text.text):
            if not denied(text.text, match):
                yield from _tellings(text.n, table, match)


def denied(text: str, match: "re.Match[str]") -> bool:
    """Whether the words before or inside a match negate it or make it conditional."""
    return bool(_DENIED.search(text[max(0, match.start() - 60) : match.start()]) or _DENIED_INSIDE.search(match.group()))


def _tellings(n: int, table: RelationPattern, match: "re.Match[str]") -> Iterator[RelationMention]:
    properties: dict[str, Any] = {"status": table.status} if table.status else {}
    groups = match.groupdict()
    if groups.get("km"):
        properties["length_km"] = number(groups["km"])
    for source in _alike(match["a"]):
        for target in ids_in(match["b"]):
            yield RelationMention(table.type, source, target, n, table.confidence, properties)


def _alike(codes: str) -> list[int]:
    """The indexes in a list; only the persons if it mixes a country and persons: 'Senator AS, Mark Warner, anggota …'."""
    persons = re.findall(r"\ue000A(\d+)\ue001", codes)
    return [int(index) for index in persons] if persons else ids_in(codes)


def number(text: str) -> float | int:
    """The value of an Indonesian number: '1.200' is twelve hundred, '2,5' two and a half."""
    value = float(text.strip(".,").replace(".", "").replace(",", ".", 1).replace(",", ""))
    return int(value) if value.is_integer() else value

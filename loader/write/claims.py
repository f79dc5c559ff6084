"""Merges what several articles say of one relationship into counts, independently of their order. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.ids import claim_id
from loader.write.telling_counts import TellingCounts, together, told_by_article, told_of

VALUES = {"MEMBER_OF": "status", "HOLDS_POSITION": "title", "BORDERS": "length_km"}
"""Relation types with a value, and its property."""

ROUNDED = 0.05
"""Two lengths of one border may differ by this share of the longer one: one is rounded."""


@dataclass(frozen=True)
class Support:
    """One sentence that supports the claim: its article and date ("" if unknown), its outlet, and its value, if any."""

    sentence: str
    article: str
    outlet: str | None
    reported: str
    confidence: float
    value: Any = None

    @property
    def place(self) -> str:
        """Its sort key in time; on the same day the sentence's id decides."""
        return f"{self.reported} {self.sentence}"


@dataclass(frozen=True)
class Claim:
    """All that is said of one relationship so far; `value` is the latest, from the telling with sort key `told_last`."""

    type: str
    source: str
    target: str
    told: TellingCounts
    confidence: float = 0.0
    value: Any = None
    told_last: str = ""

    @property
    def id(self) -> str:
        """The id of the Claim node."""
        return claim_id(self.type, self.source, self.target)

    def __add__(self, other: "Claim") -> "Claim":
        later = max(self, other, key=lambda claim: claim.told_last)
        confidence = max(self.confidence, other.confidence)
        return replace(self, told=self.told + other.told, confidence=confidence, value=later.value, told_last=later.told_last)

    def without(self, other: "Claim") -> tuple["Claim", bool]:
        """The claim without the other's share, and whether its extremes (dates, confidence, value) must be looked up again."""
        valued = bool(other.told_last) and other.told_last >= self.told_last
        looked_up = self.told.dated_by(other.told) or other.confidence >= self.confidence or valued
        return replace(self, told=self.told - other.told), looked_up

    def contradicts(self, stored: "Claim") -> bool:
        """Whether it states another status of a membership or another length of a border than the stored claim.

        A second title is no contradiction: a foreign minister may also be deputy prime minister.
        """
        if self.value is None or stored.value is None:
            return False
        if self.type == "BORDERS":
            return bool(abs(self.value - stored.value) > ROUNDED * max(self.value, stored.value))
        return self.type == "MEMBER_OF" and bool(self.value != stored.value)

    def properties(self) -> dict[str, Any]:
        """The Claim node's properties, as defined in graph/model.yml."""
        ends = {"id": self.id, "type": self.type, "source": self.source, "target": self.target}
        return {**ends, **self.told.properties(), **self._values(), "told_last": self.told_last or None}

    def relation(self) -> dict[str, Any]:
        """The relationship's properties: the counts, without the names of outlets."""
        counts = self.told.properties()
        kept = {key: counts[key] for key in ("sentences", "articles", "outlets", "first_reported", "last_reported")}
        return {"claim": self.id, **kept, **self._values()}

    def _values(self) -> dict[str, Any]:
        value = {VALUES[self.type]: self.value} if self.type in VALUES else {}
        return {"confidence": self.confidence, **value}


def claim_of(type_: str, source: str, target: str, tellings: Iterable[Support]) -> Claim:
    """The claim supported by these sentences."""
    given = list(tellings)
    articles: dict[str, list[Support]] = {}
    for telling in given:
        articles.setdefault(telling.article, []).append(telling)
    told = together(told_by_article(of[0].outlet, of[0].reported, len(of)) for of in articles.values())
    valued = [telling for telling in given if telling.value not in (None, "", 0.0)]
    last = max(valued, key=lambda telling: telling.place, default=None)
    confidence = max(telling.confidence for telling in given)
    return Claim(type_, source, target, told, confidence, last and last.value, last.place if last else "")


def claim_from(properties: Mapping[str, Any]) -> Claim:
    """The claim of a stored node."""
    ends = (properties["type"], properties["source"], properties["target"])
    value = properties.get(VALUES.get(ends[0], ""))
    return Claim(*ends, told_of(properties), properties["confidence"], value, properties.get("told_last") or "")

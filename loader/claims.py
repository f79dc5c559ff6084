"""What several articles say of one relationship, folded into one: the same whatever order they come in (pure)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

VALUES = {"MEMBER_OF": ("status", "statuses"), "HOLDS_POSITION": ("title", "titles"), "BORDERS": ("length_km", "lengths_km")}
"""Relation types that tell a value: its property, and the property that lists it per evidence sentence."""


@dataclass(frozen=True, order=True)
class Claim:
    """One sentence's claim: date of publication ("" where unknown), sentence id, confidence, and the value it tells, if any."""

    reported: str
    evidence: str
    confidence: float
    value: Any = field(default=None, compare=False)


@dataclass(frozen=True)
class Claims:
    """All claims of one relationship, in the order of their dates."""

    type: str
    claims: tuple[Claim, ...]

    @classmethod
    def of(cls, type_: str, properties: Mapping[str, Any]) -> "Claims":
        """The claims of a stored relationship; none for one that was just made."""
        evidence = properties.get("evidence", [])
        values = properties.get(VALUES[type_][1], []) if type_ in VALUES else []
        lists = zip(properties.get("reports", []), evidence, properties.get("confidences", []), strict=True)
        told = (*values, *[None] * (len(evidence) - len(values)))
        return cls(type_, tuple(Claim(*item, value) for item, value in zip(lists, told, strict=True)))

    def without(self, articles: Iterable[str]) -> "Claims":
        """The claims of other articles than these."""
        gone = set(articles)
        return Claims(self.type, tuple(claim for claim in self.claims if claim.evidence.split("#")[0] not in gone))

    def properties(self) -> dict[str, Any]:
        """The relationship's properties, as graph_model.yml says."""
        dates = [claim.reported for claim in self.claims if claim.reported]
        told = {
            "evidence": [claim.evidence for claim in self.claims],
            "confidences": [claim.confidence for claim in self.claims],
            "reports": [claim.reported for claim in self.claims],
            "confidence": max(claim.confidence for claim in self.claims),
            "first_reported": min(dates, default=None),
            "last_reported": max(dates, default=None),
        }
        return told | self._values()

    def _values(self) -> dict[str, Any]:
        if self.type not in VALUES:
            return {}
        one, many = VALUES[self.type]
        empty: Any = 0.0 if one == "length_km" else ""
        values = [empty if claim.value in (None, "") else claim.value for claim in self.claims]
        return {one: next((value for value in reversed(values) if value), None), many: values}


def merge_claims(first: Claims, second: Claims) -> Claims:
    """Both, a sentence once, by date and sentence."""
    by_sentence = {claim.evidence: claim for claim in (*first.claims, *second.claims)}
    return Claims(first.type, tuple(sorted(by_sentence.values())))

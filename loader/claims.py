"""What several articles say of one relationship or one event, folded into one: the same whatever order they come in (pure)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cypher.graph_model import graph_model

VALUES = {"MEMBER_OF": ("status", "statuses"), "HOLDS_POSITION": ("title", "titles"), "BORDERS": ("length_km", "lengths_km")}
"""Relation types that tell a value: its property, and the property that lists it per evidence sentence."""
_CERTAINTY = ("negated", "hypothetical", "planned", "asserted")


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


@dataclass(frozen=True)
class EventState:
    """What is told of one event so far; `modalities` are all ways it is told, `first_reported` "" where unknown."""

    id: str
    type: str
    trigger: str
    summary: str
    modalities: frozenset[str]
    mode: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    implied: frozenset[str] = frozenset()
    historical: bool = False
    denied: bool = False
    date: str | None = None
    date_precision: str | None = None
    confidence: float = 0.0
    first_reported: str = ""
    last_reported: str = ""

    @property
    def modality(self) -> str:
        """The surest way it is told: an assertion weighs more than a plan, a plan more than a possibility or a denial."""
        return max(self.modalities, key=_CERTAINTY.index)

    def properties(self) -> dict[str, Any]:
        """The node's properties, as graph_model.yml says."""
        coded = graph_model().events.get(self.type)
        return {
            "id": self.id,
            "type": self.type,
            "trigger": self.trigger,
            "summary": self.summary,
            "mode": sorted(self.mode),
            "context": sorted(self.context),
            "implied": sorted(self.implied),
            "quad_class": coded.quad_class if coded else None,
            "score": float(coded.score) if coded else None,
            "modality": self.modality,
            "modalities": sorted(self.modalities),
            "historical": self.historical,
            "denied": self.denied,
            "disputed": self.denied or ("negated" in self.modalities and len(self.modalities) > 1),
            "date": self.date,
            "date_precision": self.date_precision,
            "confidence": self.confidence,
            "first_reported": self.first_reported or None,
            "last_reported": self.last_reported or None,
        }


def event_state(properties: Mapping[str, Any]) -> EventState | None:
    """The state of a stored event; None for one that was just made."""
    if not properties.get("modalities"):
        return None
    sets: dict[str, Any] = {key: frozenset(properties.get(key) or ()) for key in ("modalities", "mode", "context", "implied")}
    dates: dict[str, Any] = {key: properties.get(key) or "" for key in ("first_reported", "last_reported")}
    same = ("id", "type", "trigger", "summary", "historical", "denied", "date", "date_precision", "confidence")
    plain: dict[str, Any] = {key: properties.get(key) for key in same}
    return EventState(**plain, **sets, **dates)


def merge_events(first: EventState | None, second: EventState) -> EventState:
    """Both tellings of one event; its words are those of the earliest."""
    if first is None:
        return second
    earliest = min(first, second, key=lambda state: (state.first_reported or "9999", state.trigger, state.summary))
    dates = [date for date in (first.first_reported, second.first_reported) if date]
    return EventState(
        id=first.id,
        type=first.type,
        trigger=earliest.trigger,
        summary=earliest.summary,
        modalities=first.modalities | second.modalities,
        mode=first.mode | second.mode,
        context=first.context | second.context,
        implied=first.implied & second.implied,
        historical=first.historical and second.historical,
        denied=first.denied or second.denied,
        date=first.date,
        date_precision=first.date_precision,
        confidence=max(first.confidence, second.confidence),
        first_reported=min(dates, default=""),
        last_reported=max(first.last_reported, second.last_reported),
    )

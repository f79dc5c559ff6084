"""What several articles tell of one event, folded into one: the same whatever order they come in (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cypher.graph_model import graph_model

_CERTAINTY = ("negated", "hypothetical", "planned", "asserted")


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

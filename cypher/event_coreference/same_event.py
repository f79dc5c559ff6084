"""Scores whether two tellings of different articles describe one event: a logistic regression over shared features. Pure.

The weights are fitted on the development topics of training/annotations/across; training/coreference.py measures them.
"""

from collections.abc import Collection
from math import sqrt

from cypher.event_coreference.telling import WINDOW, Telling, dates_agree

LEAST = -0.5
"""Minimum log odds for a telling to join an earlier one; chosen on the development topics."""
SURE = 1.5
"""Minimum log odds of two tellings with the same type, parties, date and place, if the text gives the date.

Nineteen of twenty such pairs are one event (development topics), without a date 75 of 163: who accuses accuses again.
"""
FEATURES = {
    "cue": 1.36,
    "actors": 1.12,
    "recipients": 0.81,
    "other recipients": 0.94,
    "other persons": -2.0,
    "lands": 0.68,
    "other aims": -0.40,
    "places": 0.67,
    "other places": -0.78,
    "days": -1.78,
    "words": 1.70,
    "rare words": 3.08,
    "denied by one": -1.35,
    "planned by one": 0.63,
}
BIAS = -4.86


def possible(one: Telling, other: Telling) -> bool:
    """Whether both can tell of one event: same type, days within the window, dates that do not contradict."""
    if one.article == other.article or one.type != other.type or not dates_agree(one.date, other.date):
        return False
    if _foretold(one, other) or _foretold(other, one):
        return False
    if one.day is None or other.day is None:
        return one.day is other.day
    return abs(one.day - other.day) <= WINDOW


def _foretold(one: Telling, other: Telling) -> bool:
    """Whether the other, undated telling was published before the day the first one gives."""
    return len(one.date) == 10 and not other.date and bool(other.reported) and one.date > other.reported


def likeness(one: Telling, other: Telling) -> float:
    """Log odds that both tell of one event; only defined for tellings for which this is `possible`."""
    score = BIAS + sum(FEATURES[name] * value for name, value in features(one, other).items())
    return max(score, SURE) if one.told == other.told and one.date else score


def features(one: Telling, other: Telling) -> dict[str, float]:
    """Features of the pair, by name."""
    shared = [word for word in one.words if word in other.bits]
    apart = abs((one.day or 0) - (other.day or 0))
    return {
        "cue": _overlap(one.cue, other.cue),
        "actors": _overlap(one.actors, other.actors),
        "recipients": _overlap(one.recipients, other.recipients),
        "other recipients": _differ(one.recipients, other.recipients),
        "other persons": _differ(_persons(one), _persons(other)),  # Rouhani meets Putin, Khan meets Trump
        "lands": _jaccard(one.lands, other.lands),
        "other aims": _differ(one.aims, other.aims),
        "places": float(bool(set(one.places) & set(other.places))),
        "other places": _differ(one.places, other.places),
        "days": min(apart, 30) / 30,
        "words": cosine(one, other, shared),
        "rare words": sum(one.bits[word] for word in shared) / 60,
        "denied by one": float((one.modality == "negated") != (other.modality == "negated")),
        "planned by one": float((one.modality == "planned") != (other.modality == "planned")),
    }


def _persons(telling: Telling) -> list[str]:
    return [id_ for id_ in (*telling.actors, *telling.recipients) if id_.startswith("actor:")]


def cosine(one: Telling, other: Telling, shared: Collection[str]) -> float:
    """Cosine similarity of the stems of both, weighted by rarity."""
    if not shared:
        return 0.0
    return sum(one.bits[word] ** 2 for word in shared) / sqrt(_length(one) * _length(other))


def _length(telling: Telling) -> float:
    return sum(weight**2 for weight in telling.weights)


def _overlap(ones: Collection[str], others: Collection[str]) -> float:
    return len(set(ones) & set(others)) / max(1, min(len(ones), len(others)))


def _jaccard(ones: Collection[str], others: Collection[str]) -> float:
    return len(set(ones) & set(others)) / max(1, len({*ones, *others}))


def _differ(ones: Collection[str], others: Collection[str]) -> float:
    return float(bool(ones) and bool(others) and not set(ones) & set(others))

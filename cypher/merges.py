"""Lists which name forms were resolved to which entity, by which rule and with which score: `simpul merges`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cypher.protocols import Streamer
from cypher.statements import labeled
from graph.model import graph_model


@dataclass(frozen=True)
class Merge:
    """One form of an entity's name: the rule that resolved it, its lowest score, and how often it occurs."""

    id: str
    name: str
    form: str
    rule: str
    score: float
    times: int


def merges(database: Streamer, id: str | None = None) -> list[Merge]:
    """The forms of one entity, or of all, by entity; the entity's own name is not listed as a form."""
    found: dict[tuple[str, str, str, str], tuple[float, int]] = {}
    for label in graph_model().relationships["MENTIONS"].targets:
        for row in database.stream(labeled("reads/name_forms.cypher", label), {"id": id}):
            for text, rule, score in _each(row):
                key = (row["id"], row["name"] or row["id"], text, rule)
                lowest, times = found.get(key, (1.0, 0))
                found[key] = (min(lowest, score), times + row["times"])
    told = [Merge(*key, *value) for key, value in found.items() if key[2] != key[1]]
    return sorted(told, key=lambda merge: (merge.id, -merge.times, merge.form, merge.rule))


def _each(row: Mapping[str, Any]) -> Iterator[tuple[str, str, float]]:
    """Yields text, rule and score of each mention: several mentions in one sentence are stored as lists."""
    texts, rules, scores = (value if isinstance(value, list) else [value] for value in (row["text"], row["rule"], row["score"]))
    for number, text in enumerate(texts):
        rule = rules[number] if number < len(rules) else None
        score = scores[number] if number < len(scores) else None
        yield str(text or ""), str(rule or "exact"), float(1.0 if score is None else score)

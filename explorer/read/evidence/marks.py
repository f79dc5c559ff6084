"""Reads the mentions in sentences as marks: sorted and without overlaps."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from explorer.read.evidence.quote import Mark
from explorer.read.run_reads import Source, rows


def marks_in(source: Source, ids: Iterable[str]) -> dict[str, list[Mark]]:
    """Reads the mentions in sentences, by sentence."""
    wanted = list(ids)
    found: dict[str, list[Mark]] = {}
    for row in rows(source, "mentions_in", ids=wanted) if wanted else ():
        found.setdefault(row["sentence"], []).extend(marks_of(row["mention"], row["id"], row["name"] or row["id"]))
    return found


def marks_of(mention: Mapping[str, Any], id: str, name: str) -> list[Mark]:
    """Builds the marks of one MENTIONS relationship: `starts`, `ends`, `rules` and `scores` have one entry for each time the
    sentence names the node.
    """
    starts, ends = mention.get("starts") or (), mention.get("ends") or ()
    rules, scores = mention.get("rules") or (), mention.get("scores") or ()
    return [
        Mark(start, end, id, name, rule=rule or "", score=score)
        for start, end, rule, score in zip_longest(starts, ends, rules, scores)
        if start is not None and end is not None
    ]


def flat(marks: Iterable[Mark], length: int) -> tuple[Mark, ...]:
    """Sorts marks and removes overlaps: mentions take precedence over triggers, longer marks over shorter ones.

    A trigger that contains a mention keeps the stretches around it: "pertemuan | Putin | di Moskow".
    """
    taken: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.role == "trigger", m.start - m.end, m.start, m.id)):
        if not 0 <= mark.start < mark.end <= length:
            continue
        for start, end in _free(mark.start, mark.end, taken) if mark.role == "trigger" else [(mark.start, mark.end)]:
            if all(end <= other.start or start >= other.end for other in taken):
                taken.append(replace(mark, start=start, end=end))
    return tuple(sorted(taken, key=lambda m: m.start))


def _free(start: int, end: int, taken: Iterable[Mark]) -> list[tuple[int, int]]:
    free, at = [], start
    for other in sorted(taken, key=lambda m: m.start):
        if other.end > start and other.start < end:
            if other.start > at:
                free.append((at, other.start))
            at = max(at, other.end)
    return [*free, (at, end)] if at < end else free

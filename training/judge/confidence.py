"""Calibrates the judge's scores: the acceptance threshold, and a step function from score to confidence."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from training.judge.alignment import NEUTRAL
from training.judge.stages import State

LEAST_SHARE = 0.25  # minimum probability that an accepted event is right in its parties: about half of F


def judged_groups(states: Sequence[State]) -> list[tuple[int, int, int]]:
    """Both scores of every candidate event that is not neutral, and whether it is right in every part."""
    return [
        (score, sure, verdict.strict)
        for state in states
        for score, sure, verdict in zip(state.scores, state.sure, state.verdicts, strict=True)
        if verdict.strict != NEUTRAL
    ]


def table(states: Sequence[State], accept: int, least: int = 50) -> list[tuple[int, float]]:
    """Confidence steps: the share right in every part, in bins of at least `least` events, monotone in the score."""
    known = sorted((sure, strict) for score, sure, strict in judged_groups(states) if score >= accept)
    bins: list[list[float]] = []  # first score, right, count
    size = max(least, len(known) // 20)
    for start in range(0, len(known), size):
        part = known[start : start + size]
        if len(part) < least and bins:
            bins[-1][1] += sum(strict for _, strict in part)
            bins[-1][2] += len(part)
            continue
        bins.append([part[0][0], sum(strict for _, strict in part), len(part)])
    merged: list[list[float]] = []
    for one in bins:
        merged.append(list(one))
        while len(merged) > 1 and merged[-2][1] / merged[-2][2] >= merged[-1][1] / merged[-1][2]:
            last = merged.pop()
            merged[-1][1] += last[1]
            merged[-1][2] += last[2]
    steps = [(int(first), round(right / count, 2)) for first, right, count in merged]
    return steps


def accept_from() -> int:
    """The minimum score of an accepted event."""
    from loader.judge.trees import SCALE

    return round(float(np.log(LEAST_SHARE / (1 - LEAST_SHARE))) * SCALE)


def shipped(states: Sequence[State]) -> dict[str, Any]:
    """The data of the shipped model file."""
    accept = accept_from()
    return {"accept": accept, "steps": table(states, accept)}

"""Removes overlaps between nodes, and packs the connected components of a picture side by side."""

from collections.abc import Mapping, Sequence
from math import ceil, sqrt
from typing import Any

import numpy as np

GAP = 8.0
"""Pixels between two labels."""
BETWEEN = 70.0
"""Pixels between two components of the picture."""
SPREAD_LIMIT = 1200
"""Nodes up to which overlaps are removed: every pair is compared."""


def spread(places: Any, sizes: Any, *, held: Mapping[int, object] | None = None, rounds: int = 150) -> Any:
    """Moves nodes as little as needed until no box of `sizes` overlaps another; `held` nodes stay."""
    if not 1 < len(places) <= SPREAD_LIMIT:
        return places
    places = places.copy()
    free = np.array([index not in (held or {}) for index in range(len(places))])[:, None]
    for _ in range(rounds):
        first, second, over = _covering(places, sizes)
        if not len(first):
            break
        gap = places[first] - places[second]
        sideways = over[:, 0] < over[:, 1]
        push = np.where(np.stack([sideways, ~sideways], axis=1), over, 0.0) * np.where(gap < 0, -0.4, 0.4)
        moved = np.zeros_like(places)
        np.add.at(moved, first, push)
        np.add.at(moved, second, -push)
        places += moved * free
    return places


def _covering(places: Any, sizes: Any) -> tuple[Any, Any, Any]:
    """Finds overlapping pairs: two arrays of indexes, and the overlap across and down."""
    x, y = places[:, 0], places[:, 1]
    width, height = sizes[:, 0] / 2, sizes[:, 1] / 2
    near = np.abs(x[:, None] - x) < width[:, None] + width + GAP - 0.5
    near &= np.abs(y[:, None] - y) < height[:, None] + height + GAP - 0.5
    first, second = np.nonzero(np.triu(near, 1))
    over = (sizes[first] + sizes[second]) / 2 + GAP - np.abs(places[first] - places[second])
    return first, second, over


def packed(parts: Sequence[Any], sizes: Sequence[Any], aspect: float) -> list[Any]:
    """Packs the components side by side, largest first, into a field `aspect` times as wide as high, around the origin.

    Nodes without any link form rows of their own below.
    """
    corners = [
        ((place - size / 2).min(axis=0), (place + size / 2).max(axis=0)) for place, size in zip(parts, sizes, strict=True)
    ]
    lone = [len(part) == 1 for part in parts]
    extents = [high - low + (BETWEEN * 0.45 if alone else BETWEEN) for alone, (low, high) in zip(lone, corners, strict=True)]
    area = sum(extent[0] * extent[1] for extent in extents)
    highest = max(extent[1] for extent in extents)
    width = max(max(extent[0] for extent in extents), sqrt(area * aspect) * 1.05, highest * aspect * 0.9)
    order = sorted(range(len(parts)), key=lambda index: (lone[index], -extents[index][1], -extents[index][0], index))
    alone = sum(extent[0] for extent, single in zip(extents, lone, strict=True) if single)
    rows = _rows([index for index in order if not lone[index]], extents, width)
    rows += _rows([index for index in order if lone[index]], extents, alone / max(1.0, ceil(alone / width)) * 1.12)
    moved: dict[int, Any] = {}
    top = 0.0
    for row in rows:
        left = -sum(extents[index][0] for index in row) / 2
        high = max(extents[index][1] for index in row)
        for index in row:
            down = 0.0 if lone[index] else (high - extents[index][1]) / 2
            moved[index] = parts[index] - corners[index][0] + np.array([left, top + down])
            left += extents[index][0]
        top += high
    everyone = np.concatenate([moved[index] for index in range(len(parts))])
    middle = (everyone.min(axis=0) + everyone.max(axis=0)) / 2
    return [moved[index] - middle for index in range(len(parts))]


def _rows(order: Sequence[int], extents: Sequence[Any], width: float) -> list[list[int]]:
    """Distributes components to rows no wider than `width`, except where a single one is wider."""
    rows: list[list[int]] = []
    filled = 0.0
    for index in order:
        if not rows or filled + extents[index][0] > width:
            rows.append([])
            filled = 0.0
        rows[-1].append(index)
        filled += extents[index][0]
    return rows

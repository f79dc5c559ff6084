"""Places new nodes among nodes that keep their positions. Pure and deterministic."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from explorer.picture.springs import EDGE, Box, Link
from explorer.picture.view import Positions, Seen

CROWD = 700
"""Nodes above which only those near a newcomer are compared: every spot against all of 10,000 takes 2.7 s and a gigabyte."""
NEAR = 4.8 * EDGE * 1.15
"""Pixels to the outermost ring of spots around a newcomer's neighbors."""


UNSEEN = 900.0
"""Cost of a position outside of the visible part, about two near neighbors; each pixel farther out costs two more."""


def place_newcomers(
    positions: Positions,
    boxes: Mapping[str, Box],
    links: Iterable[Link],
    newcomers: Sequence[str],
    seen: Seen | None = None,
) -> dict[str, tuple[float, float]]:
    """Computes a position for each newcomer, near its neighbors; no node in `positions` moves or is covered.

    Newcomers with the most placed neighbors choose first. Each takes the best of a few hundred spots around its neighbors:
    clear of other nodes and labels, one edge length away, with an edge that crosses no node, and inside of the visible part
    (`seen`: left, top, right, bottom) as long as there is room.
    """
    neighbors = _neighbors(links)
    placed = {id: positions[id] for id in positions if id in boxes}
    waiting = [id for id in dict.fromkeys(newcomers) if id not in placed]
    found: dict[str, tuple[float, float]] = {}
    while waiting:
        newcomer = max(waiting, key=lambda id: sum(near in placed for near in neighbors.get(id, ())))
        waiting.remove(newcomer)
        anchors = [placed[near] for near in neighbors.get(newcomer, ()) if near in placed]
        spot = _free_spot(anchors, boxes[newcomer], placed, boxes, _in_use(seen, anchors or placed.values()))
        placed[newcomer] = found[newcomer] = spot
    return found


def _in_use(seen: Seen | None, anchors: Iterable[tuple[float, float]]) -> Seen | None:
    """The visible part, unless all of the newcomer's neighbors are outside: it is then placed near them."""
    if seen is None or not any(seen[0] < x < seen[2] and seen[1] < y < seen[3] for x, y in anchors):
        return None
    return seen


def _free_spot(
    anchors: Sequence[tuple[float, float]],
    box: Box,
    placed: Mapping[str, tuple[float, float]],
    boxes: Mapping[str, Box],
    seen: Seen | None,
) -> tuple[float, float]:
    if not placed:
        return (0.0, 0.0)
    others = np.array(list(placed.values()))
    sizes = np.array([boxes[id] for id in placed])
    center = np.mean(anchors, axis=0) if anchors else others.mean(axis=0)
    reach = float(np.ptp(others, axis=0).max(initial=0.0))
    if len(others) > CROWD:
        near = np.abs(others - center).max(axis=1) < NEAR + EDGE
        others, sizes, reach = others[near], sizes[near], 0.0
    spots = _candidates(center, alone=len(anchors) < 2, reach=reach)
    if seen:
        spots = np.concatenate([spots, _grid(seen)])
    cost = _cost(spots, others, sizes, box) + (_unseen(spots, box, seen) if seen else 0.0)
    for anchor in anchors:
        length = np.sqrt(((spots - anchor) ** 2).sum(axis=1))
        cost += np.abs(length - EDGE) + 60 * _nodes_on_the_way(spots, np.array(anchor), others, sizes)
    if not anchors:
        cost += np.sqrt(((spots - center) ** 2).sum(axis=1)) * 0.5
    best = spots[int(cost.argmin())]
    return (round(float(best[0]), 1), round(float(best[1]), 1))


def _cost(spots: Any, others: Any, sizes: Any, box: Box) -> Any:
    """Cost of a node at each spot: overlap with others, crowding, and distance outside of their extent."""
    if not len(others):
        return np.zeros(len(spots))
    gaps = np.abs(spots[:, None, :] - others[None, :, :])
    room = (sizes[None, :, :] + np.array(box)) / 2 + 6
    covered = np.clip(room - gaps, 0, None).prod(axis=2).sum(axis=1)
    distance = np.sqrt((gaps**2).sum(axis=2))
    low, high = others.min(axis=0), others.max(axis=0)
    outside = (np.clip(low - spots, 0, None) + np.clip(spots - high, 0, None)).sum(axis=1)
    return covered * 50 + (EDGE**2 * 6 / np.maximum(distance, 20) ** 2).sum(axis=1) * 4 + 0.35 * outside


def _grid(seen: Seen) -> Any:
    """Spots on a grid over the visible part."""
    across, down = np.linspace(seen[0], seen[2], 26)[1:-1], np.linspace(seen[1], seen[3], 18)[1:-1]
    return np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)


def _unseen(spots: Any, box: Box, seen: Seen) -> Any:
    """Cost of each spot for not being visible as a whole."""
    half = np.array(box) / 2
    low, high = np.array(seen[:2]) + half, np.array(seen[2:]) - half
    outside = (np.clip(low - spots, 0, None) + np.clip(spots - high, 0, None)).sum(axis=1)
    return np.where(outside > 0, UNSEEN + 2 * outside, 0.0)


def _candidates(center: Any, *, alone: bool, reach: float) -> Any:
    """Spots on rings around a point, wider than high because labels are."""
    rings = [EDGE * step for step in (1.0, 1.25, 1.55, 1.9, 2.4, 3.0, 3.8, 4.8)]
    if not alone:
        rings = [0.0, EDGE * 0.3, EDGE * 0.6, *rings]
    if reach > 5 * EDGE:
        rings += [reach * 0.6, reach * 0.8]
    spots = []
    for number, radius in enumerate(rings):
        count = max(1, int(14 + radius / 14)) if radius else 1
        angles = np.arange(count) * 2 * np.pi / count + number * 0.4
        spots.append(np.stack([np.cos(angles) * radius * 1.15, np.sin(angles) * radius], axis=1))
    return np.concatenate(spots) + center


def _nodes_on_the_way(spots: Any, anchor: Any, others: Any, sizes: Any) -> Any:
    """Number of nodes on the straight line from each spot to the anchor."""
    way = spots - anchor
    length = np.maximum((way**2).sum(axis=1), 1.0)
    along = ((others[None, :, :] - anchor) * way[:, None, :]).sum(axis=2) / length[:, None]
    nearest = anchor + np.clip(along, 0, 1)[:, :, None] * way[:, None, :]
    off = np.sqrt(((others[None, :, :] - nearest) ** 2).sum(axis=2))
    return ((off < sizes[None, :, 1] / 2) & (along > 0.05) & (along < 0.95)).sum(axis=1)


def _neighbors(links: Iterable[Link]) -> dict[str, Collection[str]]:
    found: dict[str, dict[str, None]] = {}
    for a, b in links:
        if a != b:
            found.setdefault(a, {})[b] = None
            found.setdefault(b, {})[a] = None
    return {id: tuple(near) for id, near in found.items()}

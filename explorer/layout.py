"""Where nodes stand: the first picture, and newcomers among neighbours that stay where they are. Pure and repeatable.

Physics never runs in the browser. Up to `STRESS_LIMIT` nodes a component is laid out by stress majorization (Gansner, Koren,
North: Graph Drawing by Stress Majorization, 2004) from rustworkx's spring layout; above, the spring layout stands alone.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import sqrt
from typing import Any

import numpy as np
import rustworkx as rx

from explorer.packing import packed, spread
from explorer.style import LINE
from explorer.view import Positions

Box = tuple[float, float]
"""Width and height in pixels that a node and its label take."""
Link = tuple[str, str]

EDGE = 120.0
"""Pixels between two neighbours of few links; hubs keep their neighbours farther off."""
STRESS_LIMIT = 350
"""Nodes of one component up to which every pair's distance is weighed: n² memory, 0.3 s at the limit."""
WINDOW = (1060.0, 500.0)
"""Pixels of the window a picture is first seen in: a laptop's, less panel and tools."""
SMALLEST = 0.82
"""Share of their size at zoom 1 below which labels do not shrink: names stay readable."""
READABLE = 160
"""Nodes up to which every label is given room in the fitted picture; with more, some are left out until one zooms in."""
SEED = 7


def first_picture(
    boxes: Mapping[str, Box], links: Iterable[Link], *, fixed: Positions | None = None, window: Box = WINDOW
) -> dict[str, tuple[float, float]]:
    """A place for every node of `boxes`; the same input gives the same picture.

    Connected components are laid out one by one and packed side by side into the shape of `window` (pixels). With
    `fixed` nodes (the pinned ones, when tidying up) everything is laid out at once around them and nothing is packed.
    """
    ids = list(boxes)
    if not ids:
        return {}
    pairs = _pairs(ids, links)
    sizes = np.array([boxes[id] for id in ids], dtype=float)
    held = {index: fixed[id] for index, id in enumerate(ids) if fixed and id in fixed}
    if held:
        return _named(ids, spread(_component(len(ids), pairs, held), sizes, held=held))
    parts = [sorted(part) for part in rx.connected_components(_graph(len(ids), pairs))]
    laid = [_part(part, pairs) for part in parts]
    roomy = sizes + _elbow_room(len(ids), pairs)
    places = np.zeros((len(ids), 2))
    for _ in range(3):
        for number, part in enumerate(parts):
            laid[number] = spread(laid[number], roomy[part])
        for part, place in zip(parts, packed(laid, [roomy[part] for part in parts], window[0] / window[1]), strict=True):
            places[part] = place
        if len(ids) > READABLE or not _enlarged(roomy, sizes, places, window):
            break
    return _named(ids, places)


def _part(part: Sequence[int], pairs: Sequence[tuple[int, int]]) -> Any:
    at = {old: new for new, old in enumerate(part)}
    return _level(_component(len(part), [(at[a], at[b]) for a, b in pairs if a in at], {}))


def _elbow_room(count: int, pairs: Sequence[tuple[int, int]]) -> Any:
    """Pixels more that a node with many links gets around it: two hubs with the same friends would sit on each other."""
    degree = np.bincount(np.array(pairs, dtype=int).ravel(), minlength=count) if pairs else np.zeros(count)
    return np.minimum(np.sqrt(np.maximum(degree - 2, 0)) * 14, 90)[:, None]


def _enlarged(roomy: Any, sizes: Any, places: Any, window: Box) -> bool:
    """Gives labels the room they will take once the picture is fitted into the window, where they stay readable."""
    extent = np.ptp(places, axis=0) + sizes.max(axis=0)
    factor = min(SMALLEST / min(*(np.array(window) / extent), 1.0), 2.0)
    wanted = np.maximum(roomy, sizes + np.stack([sizes[:, 0], np.full(len(sizes), LINE)], axis=1) * (factor - 1))
    grew = bool((wanted > roomy * 1.02).any())
    roomy[:] = wanted
    return grew


def place_newcomers(
    positions: Positions, boxes: Mapping[str, Box], links: Iterable[Link], newcomers: Sequence[str]
) -> dict[str, tuple[float, float]]:
    """A place for each newcomer, near the neighbours it has; nobody in `positions` moves or is covered.

    Newcomers with the most placed neighbours choose first. Each takes the best of a few hundred places around its
    neighbours: free of other nodes and labels, at the length of an edge, with an edge that crosses nobody.
    """
    neighbours = _neighbours(links)
    placed = {id: positions[id] for id in positions if id in boxes}
    waiting = [id for id in dict.fromkeys(newcomers) if id not in placed]
    found: dict[str, tuple[float, float]] = {}
    while waiting:
        newcomer = max(waiting, key=lambda id: sum(near in placed for near in neighbours.get(id, ())))
        waiting.remove(newcomer)
        anchors = [placed[near] for near in neighbours.get(newcomer, ()) if near in placed]
        spot = _free_spot(anchors, boxes[newcomer], placed, boxes)
        placed[newcomer] = found[newcomer] = spot
    return found


def _free_spot(
    anchors: Sequence[tuple[float, float]], box: Box, placed: Mapping[str, tuple[float, float]], boxes: Mapping[str, Box]
) -> tuple[float, float]:
    if not placed:
        return (0.0, 0.0)
    others = np.array(list(placed.values()))
    sizes = np.array([boxes[id] for id in placed])
    center = np.mean(anchors, axis=0) if anchors else others.mean(axis=0)
    spots = _candidates(center, alone=len(anchors) < 2, reach=float(np.ptp(others, axis=0).max(initial=0.0)))
    gaps = np.abs(spots[:, None, :] - others[None, :, :])
    room = (sizes[None, :, :] + np.array(box)) / 2 + 6
    covered = np.clip(room - gaps, 0, None).prod(axis=2).sum(axis=1)
    distance = np.sqrt((gaps**2).sum(axis=2))
    cost = covered * 50 + (EDGE**2 * 6 / np.maximum(distance, 20) ** 2).sum(axis=1) * 4
    for anchor in anchors:
        length = np.sqrt(((spots - anchor) ** 2).sum(axis=1))
        cost += np.abs(length - EDGE) + 60 * _nodes_on_the_way(spots, np.array(anchor), others, sizes)
    low, high = others.min(axis=0), others.max(axis=0)
    cost += 0.35 * (np.clip(low - spots, 0, None) + np.clip(spots - high, 0, None)).sum(axis=1)
    if not anchors:
        cost += np.sqrt(((spots - center) ** 2).sum(axis=1)) * 0.5
    best = spots[int(cost.argmin())]
    return (round(float(best[0]), 1), round(float(best[1]), 1))


def _candidates(center: Any, *, alone: bool, reach: float) -> Any:
    """Places on rings around a point, wider than high because labels are."""
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
    """How many nodes stand on the straight line from each spot to the anchor."""
    way = spots - anchor
    length = np.maximum((way**2).sum(axis=1), 1.0)
    along = ((others[None, :, :] - anchor) * way[:, None, :]).sum(axis=2) / length[:, None]
    nearest = anchor + np.clip(along, 0, 1)[:, :, None] * way[:, None, :]
    off = np.sqrt(((others[None, :, :] - nearest) ** 2).sum(axis=2))
    return ((off < sizes[None, :, 1] / 2) & (along > 0.05) & (along < 0.95)).sum(axis=1)


def _component(count: int, pairs: Sequence[tuple[int, int]], held: Mapping[int, tuple[float, float]]) -> Any:
    """Places of one connected part, in pixels; the held nodes stand where they are."""
    if count == 1:
        return np.array([held.get(0, (0.0, 0.0))], dtype=float)
    graph = _graph(count, pairs)
    wide = EDGE * sqrt(count) * 0.8
    start = {index: (x / wide, y / wide) for index, (x, y) in held.items()}
    layout = rx.spring_layout(
        graph, pos=start or None, fixed=set(start) or None, k=1 / sqrt(count), num_iter=80 if count > 1500 else 150, seed=SEED
    )
    places = np.array([layout[index] for index in range(count)]) * wide
    if not np.isfinite(places).all():
        places = np.random.default_rng(SEED).uniform(-wide, wide, (count, 2))
    return _relaxed(graph, places, held) if count <= STRESS_LIMIT else places


def _relaxed(graph: Any, places: Any, held: Mapping[int, tuple[float, float]]) -> Any:
    """Stress majorization: every pair as far apart as the graph says, near pairs weighing more."""
    wanted = rx.graph_floyd_warshall_numpy(graph, weight_fn=float)
    finite = np.isfinite(wanted)
    wanted = np.where(finite, wanted, wanted[finite].max() + 2 * EDGE)
    np.fill_diagonal(wanted, 1.0)
    weights = wanted**-2.0
    np.fill_diagonal(weights, 0.0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    free = np.array([index not in held for index in range(len(places))])
    if not free.any():
        return places
    inverse = np.linalg.inv(laplacian[np.ix_(free, free)] if held else laplacian + 1 / len(places) * weights.max())
    for _ in range(120):
        gaps = places[:, None, :] - places[None, :, :]
        distance = np.maximum(np.sqrt((gaps**2).sum(axis=2)), 1e-3)
        pull = weights * wanted / distance
        target = pull.sum(axis=1)[:, None] * places - pull @ places
        if held:
            target = target[free] - laplacian[np.ix_(free, ~free)] @ places[~free]
        moved = inverse @ target
        step = np.abs(moved - places[free]).max()
        places[free] = moved
        if step < 0.5:
            break
    return places


def _level(places: Any) -> Any:
    """Turned so that the longest side lies across, and stretched towards the shape of the window."""
    centered = places - places.mean(axis=0)
    if len(places) > 2:
        _, axes = np.linalg.eigh(centered.T @ centered)
        turned = centered @ axes[:, ::-1]
        centered = turned * np.where(turned[np.abs(turned).argmax(axis=0), [0, 1]] < 0, -1, 1)
    across, down = np.ptp(centered, axis=0) + EDGE
    return centered * np.array([np.clip(WINDOW[0] / WINDOW[1] * down / across, 1.15, 2.1), 1.0])


def _graph(count: int, pairs: Sequence[tuple[int, int]]) -> Any:
    """The graph of these pairs; an edge is as long as its busier end has need of room."""
    degree = np.bincount(np.array(pairs, dtype=int).ravel(), minlength=count) if pairs else np.zeros(count)
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    for a, b in pairs:
        quieter, busier = sorted((degree[a], degree[b]))
        graph.add_edge(a, b, EDGE * (0.75 + 0.06 * quieter + 0.012 * busier))
    return graph


def _pairs(ids: Sequence[str], links: Iterable[Link]) -> list[tuple[int, int]]:
    at = {id: index for index, id in enumerate(ids)}
    found = {(min(at[a], at[b]), max(at[a], at[b])) for a, b in links if a != b and a in at and b in at}
    return sorted(found)


def _neighbours(links: Iterable[Link]) -> dict[str, Collection[str]]:
    found: dict[str, dict[str, None]] = {}
    for a, b in links:
        if a != b:
            found.setdefault(a, {})[b] = None
            found.setdefault(b, {})[a] = None
    return {id: tuple(near) for id, near in found.items()}


def _named(ids: Sequence[str], places: Any) -> dict[str, tuple[float, float]]:
    return {id: (round(float(x), 1), round(float(y), 1)) for id, (x, y) in zip(ids, places, strict=True)}

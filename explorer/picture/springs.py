"""Lays out one connected component, with distances between nodes that match the graph.

Up to `STRESS_LIMIT` nodes by stress majorization (Gansner, Koren, North: Graph Drawing by Stress Majorization, 2004), starting
from rustworkx's spring layout; above by the spring layout alone. Above `SPRING_LIMIT` that starts from pivot MDS (Brandes,
Pich: Eigensolver Methods for Progressive Multidimensional Scaling of Large Data, 2006), since each round of springs compares
all pairs.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any

import numpy as np
import rustworkx as rx

Box = tuple[float, float]
"""Width and height in pixels of a node with its label."""
Link = tuple[str, str]
"""Two linked nodes."""

EDGE = 120.0
"""Pixels between two neighbors with few links; hubs keep their neighbors farther away."""
STRESS_LIMIT = 350
"""Nodes of a component up to which the distances of all pairs are used: n² memory, 0.3 s at the limit."""
SPRING_LIMIT = 2000
"""Nodes up to which springs alone find the shape: a second at the limit, four times that for twice as many."""
SEED = 7


def placed(count: int, pairs: Sequence[tuple[int, int]], held: Mapping[int, tuple[float, float]]) -> Any:
    """Lays out a component: an array of x, y in pixels; the `held` nodes stay where they are."""
    if count == 1:
        return np.array([held.get(0, (0.0, 0.0))], dtype=float)
    graph = _graph(count, pairs)
    wide = EDGE * sqrt(count) * 0.8
    start = {index: (x / wide, y / wide) for index, (x, y) in held.items()}
    rounds = 150 if count <= 1500 else 80
    if count > SPRING_LIMIT and not held:
        start = {index: (float(x), float(y)) for index, (x, y) in enumerate(_outline(count, pairs))}
        rounds = max(8, int(80 * (SPRING_LIMIT / count) ** 2))
    fixed = set(start) if held else None
    layout = rx.spring_layout(graph, pos=start or None, fixed=fixed, k=1 / sqrt(count), num_iter=rounds, seed=SEED)
    places = np.array([layout[index] for index in range(count)]) * wide
    if not np.isfinite(places).all():
        places = np.random.default_rng(SEED).uniform(-wide, wide, (count, 2))
    return _relaxed(graph, places, held) if count <= STRESS_LIMIT else places


def _outline(count: int, pairs: Sequence[tuple[int, int]], pivots: int = 40) -> Any:
    """Pivot MDS: positions within ±1, from the distances to a few nodes that are far from each other."""
    ends = np.array(pairs, dtype=int)
    both = np.concatenate([ends, ends[:, ::-1]])
    both = both[np.argsort(both[:, 0], kind="stable")]
    first = np.searchsorted(both[:, 0], np.arange(count + 1))
    steps = np.empty((count, pivots))
    pivot, nearest = 0, np.full(count, np.inf)
    for column in range(pivots):
        steps[:, column] = _steps_from(pivot, first, both[:, 1], count)
        nearest = np.minimum(nearest, steps[:, column])
        pivot = int(nearest.argmax())
    squares = steps**2
    centered = squares.mean(axis=0) + squares.mean(axis=1)[:, None] - squares - squares.mean()
    _, axes = np.linalg.eigh(centered.T @ centered)
    places = centered @ axes[:, :-3:-1]
    places /= np.abs(places).max(axis=0) + 1e-9
    return places + np.random.default_rng(SEED).normal(0, 0.6 / sqrt(count), places.shape)


def _steps_from(source: int, first: Any, neighbors: Any, count: int) -> Any:
    """Number of links on the shortest path from one node to every other."""
    steps = np.full(count, -1)
    steps[source] = 0
    frontier = np.array([source])
    step = 0
    while len(frontier):
        step += 1
        reached = np.concatenate([neighbors[first[node] : first[node + 1]] for node in frontier])
        frontier = np.unique(reached[steps[reached] < 0])
        steps[frontier] = step
    return np.where(steps < 0, step + 1, steps)


def _relaxed(graph: Any, places: Any, held: Mapping[int, tuple[float, float]]) -> Any:
    """Stress majorization: moves every pair to its graph distance, with larger weights for near pairs."""
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


def _graph(count: int, pairs: Sequence[tuple[int, int]]) -> Any:
    """Builds the graph of these pairs; an edge is longer the more links its ends have."""
    degree = np.bincount(np.array(pairs, dtype=int).ravel(), minlength=count) if pairs else np.zeros(count)
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    for a, b in pairs:
        quieter, busier = sorted((degree[a], degree[b]))
        graph.add_edge(a, b, EDGE * (0.75 + 0.06 * quieter + 0.012 * busier))
    return graph

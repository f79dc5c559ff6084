"""Computes node positions for the first picture and for tidying up. Pure and deterministic; no physics in the browser.

Connected components are laid out one by one (springs.py), given room for their labels and packed side by side (overlap.py).
newcomers.py places nodes that are added later.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import rustworkx as rx

from explorer.picture.newcomers import place_newcomers as place_newcomers
from explorer.picture.overlap import packed, spread
from explorer.picture.springs import EDGE, Box, Link, placed
from explorer.picture.view import Positions
from explorer.style import LINE

WINDOW = (740.0, 540.0)
"""Default size of the picture's window in pixels until the browser reports it: a laptop's, minus panel, tools and timeline."""
SMALLEST = 0.82
"""Smallest scale at which labels are drawn, as a share of their size at zoom 1: names stay readable."""
READABLE = 160
"""Nodes up to which every label gets room in the fitted picture; with more, some are hidden until one zooms in."""


def first_picture(
    boxes: Mapping[str, Box], links: Iterable[Link], *, fixed: Positions | None = None, window: Box = WINDOW
) -> dict[str, tuple[float, float]]:
    """Computes a position for every node of `boxes`; deterministic.

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
        return _named(ids, spread(placed(len(ids), pairs, held), sizes, held=held))
    parts = _parts(len(ids), pairs)
    laid = [_part(part, pairs, window) for part in parts]
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


def _part(part: Sequence[int], pairs: Sequence[tuple[int, int]], window: Box) -> Any:
    at = {old: new for new, old in enumerate(part)}
    return _level(placed(len(part), [(at[a], at[b]) for a, b in pairs if a in at], {}), window)


def _elbow_room(count: int, pairs: Sequence[tuple[int, int]]) -> Any:
    """Extra pixels around a node with many links: two hubs with the same neighbors would overlap."""
    degree = np.bincount(np.array(pairs, dtype=int).ravel(), minlength=count) if pairs else np.zeros(count)
    return np.minimum(np.sqrt(np.maximum(degree - 2, 0)) * 14, 90)[:, None]


def _enlarged(roomy: Any, sizes: Any, places: Any, window: Box) -> bool:
    """Grows boxes to the size labels have once the picture is fitted into the window, where they stay readable."""
    extent = np.ptp(places, axis=0) + sizes.max(axis=0)
    factor = min(SMALLEST / min(*(np.array(window) / extent), 1.0), 2.0)
    wanted = np.maximum(roomy, sizes + np.stack([sizes[:, 0], np.full(len(sizes), LINE)], axis=1) * (factor - 1))
    grew = bool((wanted > roomy * 1.02).any())
    roomy[:] = wanted
    return grew


def _parts(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Connected components, each a sorted list of node indexes."""
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(list(pairs))
    return [sorted(part) for part in rx.connected_components(graph)]


def _level(places: Any, window: Box) -> Any:
    """Rotates the longest axis to that of the window, and stretches the layout slightly towards the window's shape."""
    centered = places - places.mean(axis=0)
    wide = window[0] >= window[1]
    if len(places) > 1:
        _, axes = np.linalg.eigh(centered.T @ centered)
        turned = centered @ (axes[:, ::-1] if wide else axes)
        centered = turned * np.where(turned[np.abs(turned).argmax(axis=0), [0, 1]] < 0, -1, 1)
    across, down = np.ptp(centered, axis=0) + EDGE
    return centered * np.array([np.clip(window[0] / window[1] * down / across, 1.0, 2.0), 1.0])


def _pairs(ids: Sequence[str], links: Iterable[Link]) -> list[tuple[int, int]]:
    at = {id: index for index, id in enumerate(ids)}
    found = {(min(at[a], at[b]), max(at[a], at[b])) for a, b in links if a != b and a in at and b in at}
    return sorted(found)


def _named(ids: Sequence[str], places: Any) -> dict[str, tuple[float, float]]:
    return {id: (round(float(x), 1), round(float(y), 1)) for id, (x, y) in zip(ids, places, strict=True)}

"""Where nodes stand in the first picture and after tidying up. Pure and repeatable; physics never runs in the browser.

Connected parts are laid out one by one (springs.py), given room for their labels and packed side by side (packing.py).
Newcomers find their places in newcomers.py.
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
"""Pixels a picture is first seen in while the browser has not told: a laptop's, less panel, tools and timeline."""
SMALLEST = 0.82
"""Share of their size at zoom 1 below which labels do not shrink: names stay readable."""
READABLE = 160
"""Nodes up to which every label is given room in the fitted picture; with more, some are left out until one zooms in."""


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


def _parts(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The connected parts, each a list of nodes in order."""
    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(list(pairs))
    return [sorted(part) for part in rx.connected_components(graph)]


def _level(places: Any, window: Box) -> Any:
    """Turned so that its longest side lies along the window's, and stretched a little towards the window's shape."""
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

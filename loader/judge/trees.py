"""Evaluates gradient-boosted trees read from JSON; leaves are integers, so that scores are the same on every machine."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

SCALE = 10000  # a leaf of 1 is log odds of 0.0001


@dataclass(frozen=True)
class Trees:
    """The nodes of all trees, one array per property; a leaf is its own child. `base` is the log odds before the first tree."""

    names: tuple[str, ...]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float64]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.int64]
    roots: NDArray[np.int32]
    depth: int
    base: int

    def scores(self, rows: NDArray[np.float64]) -> NDArray[np.int64]:
        """Log odds of each row, in ten-thousandths."""
        if not len(rows):
            return np.zeros(0, dtype=np.int64)
        at = np.broadcast_to(self.roots, (len(rows), len(self.roots))).copy()
        lines = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            goes_left = rows[lines, self.feature[at]] <= self.threshold[at]
            at = np.where(goes_left, self.left[at], self.right[at])
        total: NDArray[np.int64] = self.base + self.value[at].sum(axis=1)
        return total


def trees_from(data: Mapping[str, Any]) -> Trees:
    """Builds the trees from plain data."""
    whole = {key: np.array(data[key], dtype=np.int32) for key in ("feature", "left", "right", "roots")}
    return Trees(
        names=tuple(data["names"]),
        threshold=np.array(data["threshold"], dtype=np.float64),
        value=np.array(data["value"], dtype=np.int64),
        depth=int(data["depth"]),
        base=int(data["base"]),
        **whole,
    )


@lru_cache(maxsize=16)
def read(name: str) -> Any:
    """Reads a data file of the package; cached per process."""
    path = resources.files("loader.judge.models").joinpath(f"{name}.json")
    return json.loads(path.read_text(encoding="utf-8"))


@lru_cache(maxsize=8)
def model(name: str) -> Trees:
    """Loads a model of the package."""
    return trees_from(read(name))

"""Evaluates a linear model over words, with feature hashing: the CRC-32 of a feature is its index into the weights."""

from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zlib import crc32

import numpy as np

from loader.judge.trees import read

SIZE = 1 << 16  # few enough features collide not to matter


@dataclass(frozen=True)
class Hashed:
    """Weights in ten-thousandths of log odds, by index; `base` is the log odds of a row without features."""

    weights: Sequence[int]
    base: int

    def score(self, places: Iterable[int]) -> int:
        """The log odds of one row, in ten-thousandths."""
        weights = self.weights
        return self.base + sum([weights[place] for place in places])


def places_of(features: Iterable[str]) -> set[int]:
    """The weight indexes of these features."""
    return {crc32(feature.encode()) & (SIZE - 1) for feature in features}


def hashed_from(data: Mapping[str, Any]) -> Hashed:
    """Builds a model from plain data: `weights` are 16-bit integers, little-endian, in base 64."""
    weights = np.frombuffer(b64decode(data["weights"]), dtype="<i2")
    return Hashed(weights.tolist(), int(data["base"]))


@lru_cache(maxsize=8)
def hashed(name: str) -> Hashed:
    """Loads a model of the package."""
    return hashed_from(read(name))

"""A linear model over words: each word feature is a place in a table of weights, told by its checksum."""

from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zlib import crc32

import numpy as np

from loader.judge.trees import read

SIZE = 1 << 16  # features that share a place are few enough not to matter


@dataclass(frozen=True)
class Hashed:
    """Weights in ten-thousandths of log odds, by place; `base` is the log odds of a row without features."""

    weights: Sequence[int]
    base: int

    def score(self, places: Iterable[int]) -> int:
        """The log odds of one row, in ten-thousandths."""
        weights = self.weights
        return self.base + sum([weights[place] for place in places])


def places_of(features: Iterable[str]) -> set[int]:
    """Where the weights of these features stand."""
    return {crc32(feature.encode()) & (SIZE - 1) for feature in features}


def hashed_from(data: Mapping[str, Any]) -> Hashed:
    """The model of plain data: `weights` are 16-bit numbers, lowest byte first, in base 64."""
    weights = np.frombuffer(b64decode(data["weights"]), dtype="<i2")
    return Hashed(weights.tolist(), int(data["base"]))


@lru_cache(maxsize=4)
def hashed(name: str) -> Hashed:
    """A model of the package."""
    return hashed_from(read(name))

"""Detects near-duplicate articles: reported, never merged (one story in two outlets stays two articles).

MinHash (Broder 1997) of 5-word shingles; candidates share a band of the signature (locality-sensitive hashing).
"""

import re
import zlib
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
SHINGLE = 5  # words
BANDS, ROWS = 9, 7  # texts of similarity 0.7 share a band with p = 0.53, 0.8 with 0.88, 0.9 with 0.999
THRESHOLD = 0.7  # Jaccard similarity of the shingles, estimated
MOST_WORDS = 1000  # of an article's beginning
MOST_REMEMBERED = 50_000  # articles (about 1 kB each); then all are forgotten

Signature = NDArray[np.uint32]
_RANDOM = np.random.RandomState(7)
_FACTORS = _RANDOM.randint(1, 2**63 - 1, BANDS * ROWS, dtype=np.int64).astype(np.uint64) | np.uint64(1)
_ADDENDS = _RANDOM.randint(0, 2**63 - 1, BANDS * ROWS, dtype=np.int64).astype(np.uint64)


@dataclass(frozen=True)
class NearDuplicate:
    """Two inputs of one run with nearly the same text, by position, and their similarity (0 to 1, estimated)."""

    article: str
    like: str
    similarity: float


def minhash(text: str) -> Signature:
    """The MinHash signature: the minimum of the shingles' hashes under each of BANDS × ROWS multiply-shift functions."""
    words = _WORD.findall(text.lower())[:MOST_WORDS]
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}
    hashes = np.fromiter((zlib.crc32(shingle.encode()) for shingle in shingles), np.uint64, len(shingles))
    mixed = (hashes[:, None] * _FACTORS + _ADDENDS) >> np.uint64(32)
    smallest: Signature = mixed.min(axis=0).astype(np.uint32)
    return smallest


@dataclass
class NearDuplicates:
    """Remembers articles and finds those similar to a new one."""

    _bands: dict[tuple[int, bytes], list[str]] = field(default_factory=dict)
    _signatures: dict[str, Signature] = field(default_factory=dict)

    def add(self, article: str, text: str) -> NearDuplicate | None:
        """The remembered article most similar to this one, or None; then remembers this one too.

        Only the most similar one: a story of ten outlets is reported once per article, not once per pair.
        """
        if len(self._signatures) >= MOST_REMEMBERED:
            self._bands, self._signatures = {}, {}
        made = minhash(text)
        bands = [(n, made[n * ROWS : (n + 1) * ROWS].tobytes()) for n in range(BANDS)]
        others = {other for band in bands for other in self._bands.get(band, ())}
        alike = [(float(np.mean(made == self._signatures[other])), other) for other in others]
        how, like = min(alike, key=lambda found: (-found[0], found[1]), default=(0.0, ""))
        self._signatures[article] = made
        for band in bands:
            self._bands.setdefault(band, []).append(article)
        return NearDuplicate(article, like, round(how, 2)) if how >= THRESHOLD else None

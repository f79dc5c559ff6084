"""Articles that tell nearly the same text: recorded, never merged (one story of two outlets stays two articles)."""

import re
from dataclasses import dataclass, field
from typing import Any

from datasketch import MinHash, MinHashLSH  # type: ignore[import-untyped]

_WORD = re.compile(r"\w+")
SHINGLE = 5  # words
PERMUTATIONS = 64
THRESHOLD = 0.7  # Jaccard similarity of the shingles, estimated
MOST_WORDS = 1000  # of an article's beginning
MOST_REMEMBERED = 50_000  # articles (about 1 kB each); then the memory starts anew


@dataclass(frozen=True)
class NearDuplicate:
    """Two inputs of one run with nearly the same text, by where they stand, and how alike they are (0 to 1, estimated)."""

    article: str
    like: str
    similarity: float


def minhash(text: str) -> MinHash:
    """The MinHash (Broder 1997) of the text's 5-word shingles."""
    words = [word.lower() for word in _WORD.findall(text)[:MOST_WORDS]]
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}
    made = MinHash(num_perm=PERMUTATIONS)
    made.update_batch([shingle.encode() for shingle in shingles])
    return made


@dataclass
class NearDuplicates:
    """Remembers articles and finds those like a new one."""

    _index: Any = field(default_factory=lambda: MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS))
    _hashes: dict[str, MinHash] = field(default_factory=dict)

    def add(self, article: str, text: str) -> NearDuplicate | None:
        """The one remembered that is most like this article, None where none is; then it is remembered as well.

        One alone: of ten outlets with one story each is told once, and not every pair of them.
        """
        if len(self._hashes) >= MOST_REMEMBERED:
            self._hashes = {}
            self._index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
        made = minhash(text)
        alike = sorted(((made.jaccard(self._hashes[other]), other) for other in self._index.query(made)), key=_most_alike)
        self._hashes[article] = made
        self._index.insert(article, made)
        how, other = alike[0] if alike else (0.0, "")
        return NearDuplicate(article, other, round(how, 2)) if how >= THRESHOLD else None


def _most_alike(found: tuple[float, str]) -> tuple[float, str]:
    return -found[0], found[1]

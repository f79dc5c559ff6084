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
    """Two articles of one run with nearly the same text, and how alike they are (0 to 1, estimated)."""

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

    def add(self, article: str, text: str) -> list[NearDuplicate]:
        """Those remembered that are like this article; then it is remembered as well."""
        if len(self._hashes) >= MOST_REMEMBERED:
            self._hashes = {}
            self._index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
        made = minhash(text)
        alike = [(other, made.jaccard(self._hashes[other])) for other in self._index.query(made)]
        self._hashes[article] = made
        self._index.insert(article, made)
        return [NearDuplicate(article, other, round(how, 2)) for other, how in sorted(alike) if how >= THRESHOLD]

"""Stems Indonesian words and weighs each stem by its rarity, for comparing the words of two tellings."""

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from loader.names import folded

WORD = re.compile(r"[^\W\d_]{3,}|\d{1,4}")
RAREST = 12.0
"""Bits of a stem that is not in the table."""
PREFIX = re.compile(
    r"(?:(?P<s>[mp]eny)|(?P<p>[mp]em(?=[aeiou]))|(?P<t>[mp]en(?=[aeiou]))"
    r"|memper|diper|[mp]eng|[mp]em|[mp]en|ber|ter|per|me|di|pe)(?=\w{3})"
)
SUFFIXES = ("annya", "inya", "nya", "an", "i")
OF_VERBS = ("kannya", "kan", *SUFFIXES)
SHORTEST = 3
LONGEST = 7


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without the common affixes of Indonesian, truncated: menyerang and serangan share "serang"."""
    plain = folded(word)
    if prefix := PREFIX.match(plain):
        plain = (prefix.lastgroup or "") + plain[prefix.end() :]
    for suffix in OF_VERBS if prefix and prefix.group()[0] in "dm" else SUFFIXES:
        if plain.endswith(suffix) and len(plain) - len(suffix) >= SHORTEST:
            plain = plain[: -len(suffix)]
            break
    return plain[:LONGEST]


def stems(texts: Iterable[str]) -> frozenset[str]:
    """The stems of texts, without those too common to tell texts apart."""
    found = {stem(word) for text in texts for word in WORD.findall(text)}
    return frozenset(word for word in found if bits(word) > COMMON)


COMMON = 5.0
"""Stems with fewer bits are too common to tell sentences apart."""


def bits(word: str) -> float:
    """How rare a stem is: log2 of (sentences / sentences that contain it)."""
    return _table().get(word, RAREST)


@lru_cache(maxsize=1)
def _table() -> dict[str, float]:
    lines = (files(__package__) / "frequencies.txt").read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {word: float(number) for number, *words in rows for word in words}

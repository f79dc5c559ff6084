"""Decides which stored articles a new article is a later version of. Pure.

An article is identified by its origin (its address; else its own id or its path below the given folder) and by its text. A
file name alone is no identity: berita.txt of 2023 and berita.txt of 2024 are two articles.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.article_graph import ArticleGraph

SHINGLE = 4  # words
ALIKE = 0.3
"""Minimum share of the shorter text's shingles that occur in the other one too: a note of three sentences that grew into a
report keeps them, two reports of one outlet share a closing line (2,400 pairs of one outlet: at most 0.12, median 0)."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class StoredArticle:
    """A stored article with the id, the address or the origin of a new one."""

    id: str
    fingerprint: str
    doc: str
    url: str | None
    title: str | None


@dataclass(frozen=True)
class Replaced:
    """An article that another text replaced: its origin, title and id, and the new article's id."""

    doc: str
    title: str
    old: str
    new: str


def same_place(new: ArticleGraph, stored: StoredArticle) -> bool:
    """Whether both have the same origin: the same address if both have one, else the same own id or path."""
    return new.url == stored.url if new.url and stored.url else new.doc == stored.doc


def same_text(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether the sentences are two versions of one text."""
    one, other = _shingles(first), _shingles(second)
    return len(one & other) >= ALIKE * min(len(one), len(other))


def _shingles(sentences: Iterable[str]) -> set[tuple[str, ...]]:
    words = [word for sentence in sentences for word in _WORD.findall(sentence.casefold())]
    return {tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))}

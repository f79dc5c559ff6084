"""Which stored articles a new one is a later version of (pure).

An article is known by where it came from (its address; else its own id or its path below what was given) and by its text. A
file name alone is no identity: berita.txt of 2023 and berita.txt of 2024 are two articles.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.article_graph import ArticleGraph

SHINGLE = 4  # words
ALIKE = 0.3
"""Share of the shorter text's shingles that stand in the other one as well: a note of three sentences that grew into a report
keeps them, two reports of one outlet share a closing line (2,400 pairs of one outlet: at most 0.12, median 0)."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class StoredArticle:
    """A stored article that has the id, the address or the place of a new one."""

    id: str
    fingerprint: str
    doc: str
    url: str | None
    title: str | None


@dataclass(frozen=True)
class Replaced:
    """An article that another text replaced: where it came from, its title, its id and the new one's."""

    doc: str
    title: str
    old: str
    new: str


def same_place(new: ArticleGraph, stored: StoredArticle) -> bool:
    """Whether both came from one place: the same address where both have one, else the same own id or path."""
    return new.url == stored.url if new.url and stored.url else new.doc == stored.doc


def same_text(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether the sentences are two versions of one text."""
    one, other = _shingles(first), _shingles(second)
    return len(one & other) >= ALIKE * min(len(one), len(other))


def _shingles(sentences: Iterable[str]) -> set[tuple[str, ...]]:
    words = [word for sentence in sentences for word in _WORD.findall(sentence.casefold())]
    return {tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))}

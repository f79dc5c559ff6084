"""Finding entities by their names, however they are written, and sentences by their words."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from explorer.evidence import Mark, Quote, flat, quotes_from
from explorer.reads import Source, rows
from explorer.store import Entry, Index

CUTOFF = 72
"""Least similarity (0 to 100) of a suggestion: "Lavrof" and "Lavrov" have 83, "Kirgizstan" and "Kyrgyzstan" 80."""

FOUND = "found"
"""What a mark stands for that is a word looked for, and no node."""


@dataclass(frozen=True)
class Hit:
    """An entity and the name of it that matched."""

    entry: Entry
    name: str
    score: float


def folded(text: str) -> str:
    """The text without case, accents and doubled spaces: 'Erdoğan' is found as 'erdogan'."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


@dataclass(frozen=True)
class Names:
    """Every name in the graph, ready to be searched; `owners[i]` has the name `written[i]`, folded in `keys[i]`."""

    keys: tuple[str, ...]
    written: tuple[str, ...]
    owners: tuple[Entry, ...]


def names_in(index: Index) -> Names:
    """The names and aliases of the index, and the last words of longer ones ("Lavrov")."""
    listed = []
    for entry in index.entries:
        for name in dict.fromkeys((entry.name, *entry.aliases)):
            listed.append((folded(name)[:200], name, entry))
    return Names(tuple(k for k, _, _ in listed), tuple(n for _, n, _ in listed), tuple(e for _, _, e in listed))


def suggest(names: Names, text: str, limit: int = 8, labels: Sequence[str] = ()) -> list[Hit]:
    """The entities whose names are closest to the text; names that begin with it come before those that sound like it."""
    query = folded(text)
    if not query:
        return []
    best: dict[str, Hit] = {}
    for i, score in _scored(names, query):
        entry = names.owners[i]
        if labels and entry.label not in labels:
            continue
        if entry.id not in best or score > best[entry.id].score:
            best[entry.id] = Hit(entry, names.written[i], score)
    # Half a point for a tenfold of articles: among equal names the one the press writes of comes first.
    ordered = sorted(best.values(), key=lambda hit: (-round(hit.score), -hit.entry.articles, hit.entry.name))
    return ordered[:limit]


def _scored(names: Names, query: str) -> list[tuple[int, float]]:
    scored = []
    for i, key in enumerate(names.keys):
        if key == query:
            scored.append((i, 200.0))
        elif key.startswith(query):
            scored.append((i, 150.0))
        elif f" {query}" in key:
            scored.append((i, 140.0))
    if len(query) >= 3:
        whole = process.extract(query, names.keys, scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=50)
        scored += [(i, score) for _, score, i in whole]
        scored += [(i, score - 5) for i, score in _by_word(names, query)]
    return scored


def _by_word(names: Names, query: str) -> list[tuple[int, float]]:
    # "Lavrof" is close to one word of "Sergei Lavrov", not to the whole.
    if " " in query:
        return []
    words = [(word, i) for i, key in enumerate(names.keys) if " " in key for word in key.split()]
    found = process.extract(query, [word for word, _ in words], scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=50)
    return [(words[at][1], score) for _, score, at in found]


def stretches(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Where words of the query begin words of the text, as (start, end); none overlap."""
    words = [re.escape(word) for word in re.findall(r"\w+", query)]
    if not words:
        return ()
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\w*", re.IGNORECASE)
    return tuple(match.span() for match in pattern.finditer(text))


def sentences_with(source: Source, text: str, limit: int = 40) -> list[Quote]:
    """Sentences in which words of the text stand, best first; the full-text index of the database does it."""
    query = full_text_query(text)
    return quotes_from(source, rows(source, "full_text", query=query, limit=limit)) if query else []


def marked(quotes: Iterable[Quote], text: str) -> tuple[list[Quote], set[str]]:
    """Sentences with the words that were looked for marked, and the nodes whose mentions hold such a word."""
    shown, named = [], set()
    for quote in quotes:
        found = [Mark(start, end, FOUND, "", "trigger") for start, end in stretches(quote.text, text)]
        named |= {mark.id for mark in quote.marks for word in found if mark.start < word.end and word.start < mark.end}
        shown.append(replace(quote, marks=flat([*quote.marks, *found], len(quote.text))))
    return shown, named


def full_text_query(text: str) -> str:
    """What a person typed as a query of Lucene: every word must be there, the last may go on; no operators.

    "perbatasan Tajik" is `+perbatasan +tajik*`.
    """
    words = re.findall(r"\w+", text.casefold())[:12]
    if not words:
        return ""
    return " ".join([*(f"+{word}" for word in words[:-1]), f"+{words[-1]}*" if len(words[-1]) > 2 else f"+{words[-1]}"])

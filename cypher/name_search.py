"""Fuzzy search of entities by name: the one lookup that the explorer and the command line share.

The database's full-text indexes find candidates, the most frequent first: by whole words, the last as a prefix, and if these
are too few by words within an edit distance of one or two. This module ranks the candidates, a few hundred names.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from cypher.protocols import Reader
from cypher.statements import labeled, named
from graph.model import ENTITY_TYPES
from graph.name_folding import folded
from graph.other_names import ids_beginning, other_names

CUTOFF = 72
"""Minimum similarity (0 to 100) of a hit: "Lavrof" and "Lavrov" have 83, "Kirgizstan" and "Kyrgyzstan" 80."""
BEGINS = 140.0
"""Minimum score of a hit in which a word begins with the text."""
WORDS = 8
"""Maximum number of words of a text that are searched for."""
PATIENCE = 10.0
"""Time limit of a search, in seconds."""


@dataclass(frozen=True)
class Entry:
    """One entity of the graph: its names, and how many articles and sentences mention it."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    articles: int = 0
    sentences: int = 0


@dataclass(frozen=True)
class Hit:
    """An entity and its matching name; score 200: the name itself, 150: its beginning, 140: of a word in it, below: similar."""

    entry: Entry
    name: str
    score: float


def search_names(reader: Reader, text: str, limit: int = 8, labels: Sequence[str] = ()) -> list[Hit]:
    """The entities whose names match the text best; names that begin with it come before merely similar ones."""
    query, wanted = folded(text[:200]), tuple(labels) or ENTITY_TYPES
    words = re.findall(r"[^\W_]+", query)[:WORDS]
    if not words:
        return []
    found = _candidates(reader, wanted, _beginning(words), text)
    hits = _ranked(found, query)
    if len(hits) < limit and any(len(word) > 2 for word in words):
        hits = _ranked({**found, **_candidates(reader, wanted, _alike(words), text)}, query)
    return hits[:limit]


def meant(reader: Reader, text: str) -> list[Hit]:
    """The entities a whole text can denote: those with this name, else this alias, else this prefix, else all similar ones.

    One hit is unambiguous; several need a choice; none means that nobody has such a name.
    """
    query = folded(text)
    found = search_names(reader, text)
    called = [hit for hit in found if folded(hit.entry.name) == query]
    also = [hit for hit in found if folded(hit.name) == query]
    begun = [hit for hit in found if hit.score >= BEGINS]
    return called or also or begun or found


def _candidates(reader: Reader, labels: Iterable[str], query: str, text: str) -> dict[str, Entry]:
    names = list(dict.fromkeys((text.strip(), text.strip().title(), text.strip().upper())))
    labels = list(labels)
    index = named("reads/search_by_index.cypher")
    parts = [index.replace("entity_search", f"{label.lower()}_search") for label in labels]
    parts += [labeled("reads/search_by_name.cypher", label) for label in labels]
    parts += [labeled("reads/search_by_id.cypher", label) for label in labels]
    given = {"query": query, "names": names, "ids": ids_beginning(text)}
    rows = reader.read("UNION ALL\n".join(parts), given, limit=1000, timeout=PATIENCE).rows
    return {entry.id: entry for entry in map(entry_of, rows)}


def entry_of(row: Sequence[object]) -> Entry:
    """The entry of a result row: id, name, aliases, articles, sentences."""
    id_, name, aliases, articles, sentences = row
    label = str(id_).partition(":")[0].capitalize()
    listed = tuple(str(alias) for alias in aliases) if isinstance(aliases, list | tuple) else ()
    counts = (number if isinstance(number, int) else 0 for number in (articles, sentences))
    return Entry(str(id_), label, str(name or id_), listed, *counts)


def _beginning(words: Sequence[str]) -> str:
    """Lucene query: every word must occur, the last as a prefix. Words are only letters and digits, so none is an operator."""
    return " ".join([*(f"+{word}" for word in words[:-1]), f"+{words[-1]}*"])


def _alike(words: Sequence[str]) -> str:
    """Lucene query: every word within edit distance 2, short ones 1, the shortest 0; the last may also be a prefix."""
    near = [f"{word}~{2 if len(word) > 5 else 1}" if len(word) > 2 else word for word in words]
    return " ".join([*(f"+{word}" for word in near[:-1]), f"+({near[-1]} OR {words[-1]}*)"])


def _ranked(found: dict[str, Entry], query: str) -> list[Hit]:
    hits = [hit for entry in found.values() if (hit := _best(entry, query)).score >= CUTOFF - 5]
    # Among equally similar names the one in most articles comes first.
    return sorted(hits, key=lambda hit: (-round(hit.score), -hit.entry.articles, hit.entry.name, hit.entry.id))


def _best(entry: Entry, query: str) -> Hit:
    names = dict.fromkeys((entry.name, *entry.aliases, *other_names(entry.id)))
    return max((Hit(entry, name, _score(folded(name)[:200], query)) for name in names), key=lambda hit: hit.score)


def _score(key: str, query: str) -> float:
    """Similarity of a name to the text."""
    if key == query:
        return 200.0
    if key.startswith(query):
        return 150.0
    if f" {query}" in key:
        return BEGINS
    whole = fuzz.ratio(query, key)
    # "Lavrof" is close to one word of "Sergei Lavrov", not to the whole.
    of_words = max((fuzz.ratio(query, word) for word in key.split()), default=0.0) - 5 if " " not in query else 0.0
    return max(whole, of_words)

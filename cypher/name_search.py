"""Entities by their names, however they are written: the one lookup of the page and of the command.

The database's full-text indexes find candidates, those most articles name first: by whole words of which the last may go on,
and where these are few by words a letter or two away. Which of the candidates is meant is decided here, on a few hundred names.
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
"""Least similarity (0 to 100) of a hit: "Lavrof" and "Lavrov" have 83, "Kirgizstan" and "Kyrgyzstan" 80."""
BEGINS = 140.0
"""Least score of a hit in which a word begins with the text."""
WORDS = 8
"""Words of a text that are looked for."""
PATIENCE = 10.0
"""Seconds a search may take."""


@dataclass(frozen=True)
class Entry:
    """One entity of the graph: its names, and how many articles and sentences name it."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...] = ()
    articles: int = 0
    sentences: int = 0


@dataclass(frozen=True)
class Hit:
    """An entity and the name of it that matched; 200 is the name itself, 150 its beginning, 140 a word of it, below alike."""

    entry: Entry
    name: str
    score: float


def search_names(reader: Reader, text: str, limit: int = 8, labels: Sequence[str] = ()) -> list[Hit]:
    """The entities whose names are closest to the text; names that begin with it come before those that sound like it."""
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
    """The entities a whole text can only mean: those called so, else those also called so, else the only one that is close.

    One hit is what is meant; several are a choice that must be made; none is a name nobody bears.
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
    """The entry of a row: id, name, aliases, articles, sentences."""
    id_, name, aliases, articles, sentences = row
    label = str(id_).partition(":")[0].capitalize()
    listed = tuple(str(alias) for alias in aliases) if isinstance(aliases, list | tuple) else ()
    counts = (number if isinstance(number, int) else 0 for number in (articles, sentences))
    return Entry(str(id_), label, str(name or id_), listed, *counts)


def _beginning(words: Sequence[str]) -> str:
    """Lucene: every word, the last may go on. Words hold letters and digits alone, so none is an operator."""
    return " ".join([*(f"+{word}" for word in words[:-1]), f"+{words[-1]}*"])


def _alike(words: Sequence[str]) -> str:
    """Lucene: every word, two letters may differ, in short words one, in the shortest none; the last may also go on."""
    near = [f"{word}~{2 if len(word) > 5 else 1}" if len(word) > 2 else word for word in words]
    return " ".join([*(f"+{word}" for word in near[:-1]), f"+({near[-1]} OR {words[-1]}*)"])


def _ranked(found: dict[str, Entry], query: str) -> list[Hit]:
    hits = [hit for entry in found.values() if (hit := _best(entry, query)).score >= CUTOFF - 5]
    # Among equally close names the one the press writes of most comes first.
    return sorted(hits, key=lambda hit: (-round(hit.score), -hit.entry.articles, hit.entry.name, hit.entry.id))


def _best(entry: Entry, query: str) -> Hit:
    names = dict.fromkeys((entry.name, *entry.aliases, *other_names(entry.id)))
    return max((Hit(entry, name, _score(folded(name)[:200], query)) for name in names), key=lambda hit: hit.score)


def _score(key: str, query: str) -> float:
    """How close a name is to the text."""
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

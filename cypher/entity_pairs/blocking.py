"""Blocking: compares only entities that share a phonetic key, a pair of keys, a long prefix or initials. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from cypher.entity_pairs.comparison import FORMS
from cypher.entity_pairs.phonetic_keys import skeleton, words_of
from cypher.name_search import Entry

LARGEST = 60
"""Entities in a larger block ("Khan", "Kementerian") are not compared: its key says nothing about two of its members."""
MOST_WORDS = 6


def neighbors(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yields the pairs to compare, each once; their number grows only with the number of similar names."""
    seen: set[tuple[str, str]] = set()
    for block in _blocks(entries).values():
        if 1 < len(block) <= LARGEST:
            for one, other in combinations(sorted(block.values(), key=lambda entry: entry.id), 2):
                if (one.id, other.id) not in seen:
                    seen.add((one.id, other.id))
                    yield one, other


def _blocks(entries: Iterable[Entry]) -> Mapping[str, Mapping[str, Entry]]:
    blocks: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        for key in {key for name in (entry.name, *entry.aliases)[:FORMS] for key in _keys(name)}:
            blocks.setdefault(key, {})[entry.id] = entry
    return blocks


def _keys(name: str) -> Iterator[str]:
    words = words_of(name)[:MOST_WORDS]
    sounds = [skeleton(word) for word in words]
    yield from (key for key in sounds if len(key) > 1)
    yield from ("|".join(pair) for pair in combinations(sounds, 2))
    yield from (word[:LEAST_GLUED] for word in words if len(word) > LEAST_GLUED)
    yield "".join(words)
    if len(words) > 2:
        yield initials(words)
    if len(words) == 1 and name.isupper():
        yield words[0]
        yield "".join(sorted(words[0]))


LEAST_GLUED = 7


def initials(words: Sequence[str]) -> str:
    """The first letters of words: 'Korps Garda Revolusi Islam' is 'kgri'."""
    return "".join(word[0] for word in words)

"""Entity resolution: candidate pairs of entities that may be the same, for a person to decide, best first.

Certain matches share one id as soon as articles are read; uncertain ones stay separate until a reader decides
(cypher/decisions/names.py).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cypher.decisions.names import Decisions
from cypher.entity_pairs.blocking import neighbors
from cypher.entity_pairs.comparison import REASONS, SHORTER, Vocabulary, compared
from cypher.entity_pairs.phonetic_keys import words_of
from cypher.name_search import Entry, entry_of
from cypher.protocols import Streamer
from cypher.statements import labeled
from graph.other_names import other_names

__all__ = ["MOST_COMPARED", "REASONS", "Pair", "entity_pairs", "entries_of", "pairs_of"]

LABELS = ("Actor", "Organization", "Place")
"""Labels whose entities may be duplicates; countries are all known and need no resolution."""
LEAST = 0.5
"""Minimum score of a pair worth showing; measured in docs/quality.md."""
MOST_COMPARED = 10_000
"""Entities of a label that are compared, by number of articles; an archive has hundreds of thousands with only one."""


@dataclass(frozen=True)
class Pair:
    """Two entities that may be the same; `first` is named by more articles, `score` is 0 to 1."""

    first: Entry
    second: Entry
    score: float
    reason: str


def entity_pairs(database: Streamer, decisions: Decisions | None = None) -> list[Pair]:
    """The undecided candidate pairs among the most frequent entities of the graph, best first."""
    return pairs_of(entries_of(database), decisions)


def entries_of(database: Streamer) -> list[Entry]:
    """The most frequent entities with their names and aliases, at most MOST_COMPARED per label."""
    texts = (labeled("reads/entity_index.cypher", label) for label in (*LABELS, "Country"))
    rows = (row for text in texts for row in database.stream(text, {"most": MOST_COMPARED}))
    return [entry_of([row[name] for name in ("id", "name", "aliases", "articles", "sentences")]) for row in rows]


def pairs_of(entries: Sequence[Entry], decisions: Decisions | None = None) -> list[Pair]:
    """The candidate pairs among these entities; countries are passed in only for their names."""
    decided = decisions or Decisions()
    named = [entry for entry in entries if entry.label in LABELS]
    vocabulary = _vocabulary(entries)
    found: list[Pair] = []
    for one, other in neighbors(named):
        like = compared(one, other, vocabulary)
        if like is not None and like.score >= LEAST and not _decided(one, other, decided):
            first, second = sorted((one, other), key=lambda entry: (-entry.articles, -entry.sentences, entry.id))
            found.append(Pair(first, second, round(like.score, 3), like.reason))
    return sorted(
        _likeliest_bearers(found), key=lambda pair: (-pair.score, -pair.second.articles, pair.first.id, pair.second.id)
    )


def _likeliest_bearers(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """For a lone surname, keeps only the most frequent person it may mean; for an ambiguous body ("Bank Sentral"), nothing."""
    bearers: dict[str, list[Pair]] = {}
    for pair in pairs:
        short = min(pair.first, pair.second, key=lambda entry: len(words_of(entry.name)))
        if pair.reason == SHORTER and (short.label != "Actor" or len(words_of(short.name)) == 1):
            bearers.setdefault(short.id, []).append(pair)
        else:
            yield pair
    for of_one in bearers.values():
        if of_one[0].first.label == "Actor":
            yield max(of_one, key=lambda pair: (pair.first.articles, pair.first.id))
        elif len(of_one) <= MOST_BEARERS:
            yield from of_one


MOST_BEARERS = 2


def _vocabulary(entries: Iterable[Entry]) -> Vocabulary:
    used: Counter[str] = Counter()
    countries: dict[str, set[str]] = {}
    for entry in entries:
        used.update(set(words_of(entry.name)))
        if entry.label == "Country":
            plain = [alias for alias in entry.aliases if len(words_of(alias)) == 1]  # not "negeri Tirai Bambu"
            for word in {word for name in (entry.name, *plain, *other_names(entry.id)) for word in words_of(name)}:
                countries.setdefault(word, set()).add(entry.id)
    return Vocabulary(used, {word: frozenset(ids) for word, ids in countries.items()})


def _decided(one: Entry, other: Entry, decisions: Decisions) -> bool:
    if decisions.target(one.id) == decisions.target(other.id):
        return True
    return any(decisions.forbids(form, b.id) for a, b in ((one, other), (other, one)) for form in (a.name, *a.aliases))

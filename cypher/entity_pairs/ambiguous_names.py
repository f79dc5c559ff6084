"""Finds ambiguous name forms: "Maliki", where the graph knows two persons of that name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cypher.decisions.names import Decisions
from cypher.entity_pairs import entries_of
from cypher.entity_pairs.phonetic_keys import skeleton, words_of
from cypher.merges import Merge, merges
from cypher.name_search import Entry
from cypher.protocols import Streamer

UNSURE = frozenset({"surname", "first name", "short form", "variant", "abbreviation"})
"""Rules that resolve a form to an entity by similarity only."""
MOST_OTHERS = 8
"""A name that more other entities share than this is too common to ask about."""


@dataclass(frozen=True)
class Doubtful:
    """A form resolved to an entity although other entities may have the same name."""

    entity: Entry
    form: str
    rule: str
    score: float
    times: int
    others: tuple[Entry, ...]


def doubtful_names(database: Streamer, decisions: Decisions | None = None) -> list[Doubtful]:
    """The ambiguous forms of the graph, least certain first, without those already decided."""
    return doubtful_among(merges(database), entries_of(database), decisions)


def doubtful_among(forms: Iterable[Merge], entries: Sequence[Entry], decisions: Decisions | None = None) -> list[Doubtful]:
    """The ambiguous ones among these forms: those that match names of other entities."""
    decided, by_id, bearers = decisions or Decisions(), {entry.id: entry for entry in entries}, _bearers(entries)
    found = []
    for merge in forms:
        entity = by_id.get(merge.id)
        if entity is None or merge.rule not in UNSURE or decided.forbids(merge.form, merge.id):
            continue
        others = tuple(other for other in _called(merge.form, bearers) if other.id != merge.id and other.label == entity.label)
        others = tuple(other for other in others if decided.target(other.id) != merge.id)
        if 0 < len(others) <= MOST_OTHERS:
            found.append(Doubtful(entity, merge.form, merge.rule, merge.score, merge.times, others))
    return sorted(found, key=lambda each: (each.score, -each.others[0].articles, -each.times, each.entity.id, each.form))


def _bearers(entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """Index from phonetic key to the entities whose names contain such a word, most frequent first."""
    found: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: (-entry.articles, entry.id)):
        for word in {skeleton(word) for word in words_of(entry.name)}:
            found.setdefault(word, []).append(entry)
    return found


def _called(form: str, bearers: Mapping[str, list[Entry]]) -> list[Entry]:
    """The entities whose names contain all words of the form, compared phonetically."""
    words = [skeleton(word) for word in words_of(form)]
    if not words:
        return []
    held = [{entry.id for entry in bearers.get(word, ())} for word in words]
    return [entry for entry in bearers.get(words[0], ()) if all(entry.id in ids for ids in held)]

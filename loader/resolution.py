"""Entities of different articles that may be the same thing: suggestions with score and reason, for people to decide.

Nothing is merged here: what is sure meets in one id already (`loader/entities.py`), what is unsure stays apart.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from cypher.decisions import Decisions
from loader.entities.names import name_words, same_person
from loader.names import folded, sound

# Names that share only this many entities' block are compared; a larger block ("Khan") says nothing about two of its members.
LARGEST_BLOCK = 200
SAME_BODY = 90


@dataclass(frozen=True)
class Known:
    """An entity of the database: its id, its name and every form articles used."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suggestion:
    """Two entities that may be one; `score` is 0 to 1, `reason` variant, surname, misspelled, abbreviation or shared form."""

    first: str
    second: str
    score: float
    reason: str


def suggestions(entities: Iterable[Known], decisions: Decisions | None = None) -> list[Suggestion]:
    """The pairs worth a look, surest first; none that is decided already. Cost grows with like-named pairs only."""
    decisions = decisions or Decisions()
    best: dict[tuple[str, str], Suggestion] = {}
    for block in _blocks(entities).values():
        if len(block) > LARGEST_BLOCK:
            continue
        for one, other in combinations(sorted(block.values(), key=lambda known: known.id), 2):
            found = _compared(one, other)
            if found is not None and not _decided(one, other, decisions):
                key = (found.first, found.second)
                best[key] = max(best.get(key, found), found, key=lambda suggestion: suggestion.score)
    return sorted(best.values(), key=lambda suggestion: (-suggestion.score, suggestion.first, suggestion.second))


def _blocks(entities: Iterable[Known]) -> Mapping[tuple[str, str], Mapping[str, Known]]:
    """The entities that share a key of sound: last word for persons, first word, whole name and initials for the rest."""
    blocks: dict[tuple[str, str], dict[str, Known]] = {}
    for known in entities:
        kind = known.id.partition(":")[0]
        for key in {key for form in (known.name, *known.aliases) for key in _keys(kind, form)}:
            blocks.setdefault((kind, key), {})[known.id] = known
    return blocks


def _keys(kind: str, form: str) -> Iterator[str]:
    words = name_words(form)
    if not words:
        return
    yield sound(words[-1])
    if kind != "actor":
        yield sound(words[0])
        yield "".join(word[0] for word in words) if len(words) > 2 else folded(form)


def _compared(one: Known, other: Known) -> Suggestion | None:
    if one.id.startswith("actor:"):
        return _persons(one, other)
    shared = {folded(form) for form in (one.name, *one.aliases)} & {folded(form) for form in (other.name, *other.aliases)}
    if shared:
        return Suggestion(one.id, other.id, 0.8, "shared form")
    score = fuzz.token_sort_ratio(folded(one.name), folded(other.name))
    if score >= SAME_BODY and min(len(one.name), len(other.name)) >= 6:
        return Suggestion(one.id, other.id, round(score / 100 * 0.9, 3), "misspelled")
    for short, long in ((one, other), (other, one)):
        initials = "".join(word[0] for word in name_words(long.name))
        if short.name.isupper() and len(initials) > 2 and folded(short.name) == initials:
            return Suggestion(one.id, other.id, 0.75, "abbreviation")
    return None


def _persons(one: Known, other: Known) -> Suggestion | None:
    short, full = sorted((one, other), key=lambda known: (len(name_words(known.name)), known.id))
    match = same_person(short.name, full.name)
    if match is None:
        return None
    alone = len(name_words(short.name)) == 1
    score = 0.5 if alone else 0.9 if match.rule in {"exact", "variant"} else 0.7
    return Suggestion(one.id, other.id, score, match.rule)


def _decided(one: Known, other: Known, decisions: Decisions) -> bool:
    if decisions.target(one.id) == decisions.target(other.id):
        return True
    return any(decisions.forbids(form, b.id) for a, b in ((one, other), (other, one)) for form in (a.name, *a.aliases))

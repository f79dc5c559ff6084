"""Compares names of persons: full names, surnames, first names and spelling variants."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from loader.language.id.lexicon import Form, Lexicon
from loader.names import folded, person_slug, sound, words_of

PARTICLES = frozenset(
    {"bin", "binti", "al", "el", "ibn", "van", "von", "der", "de", "da", "di", "abu", "ben", "la", "le", "ul"}
)


@dataclass(frozen=True)
class Match:
    """Why a name refers to the same person as another: rule and score as in `Mention`."""

    rule: str
    score: float


@lru_cache(maxsize=20_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without particles unless it has nothing else."""
    words = tuple(folded(word.text) for word in words_of(name))
    return tuple(word for word in words if word not in PARTICLES) or words


def same_person(short: str, full: str, given: Mapping[str, str] | None = None) -> Match | None:
    """Whether a name as long or shorter refers to the person of the full name, and why; None if nothing indicates it.

    `given` maps spellings and short forms of given names to one canonical form.
    """
    few, many = name_words(short), name_words(full)
    if few == many:
        return Match("exact", 1.0)
    if given and len(few) > 1:
        plain = [[*(given.get(word, word) for word in words[:-1]), words[-1]] for words in (few, many)]
        if plain[0] == plain[1]:
            return Match("variant", 0.95)  # "Michael Pompeo", "Mike Pompeo"
    if len(few) < len(many) and _in_order(few, many):
        return Match("surname" if few[-1] == many[-1] or len(few) > 1 else "first name", 0.95 if few[-1] == many[-1] else 0.9)
    if len(few) <= len(many) and len(few) >= 1 and _sounds_in_order(few, many):
        return Match("variant", 0.9 if len(few) > 1 else 0.85)
    if len(few) == 1 and len(many) > 1 and len(few[0]) >= 6 and _close(few[0], many[-1]):
        return Match("variant", 0.8)
    if len(few) == len(many) >= 2 and all(_close(a, b) for a, b in zip(few, many, strict=True)):
        return Match("variant", 0.85)
    return None


def _in_order(few: Sequence[str], many: Sequence[str]) -> bool:
    rest = iter(many)
    return all(word in rest for word in few)


def _sounds_in_order(few: Sequence[str], many: Sequence[str]) -> bool:
    if any(len(word) < 4 for word in few) and len(few) == 1:
        return False
    return _in_order([sound(word) for word in few], [sound(word) for word in many])


def _close(one: str, other: str) -> bool:
    """Whether two words are near spellings: same first letter, at most one letter in five differs; 'Zawhiri', 'Zawahiri'."""
    if one == other or sound(one) == sound(other):
        return True
    return (
        one[:1] == other[:1]
        and min(len(one), len(other)) >= 5
        and Levenshtein.distance(one, other) <= max(len(one), len(other)) // 5
    )


def well_known(names: Iterable[str], lexicon: Lexicon) -> Form | None:
    """The well-known person that an article's names refer to, full names first; None if ambiguous."""
    known = {name: lexicon.people.get(person_slug(name, lexicon.given), ()) for name in names}
    full = [name for name in known if len(name_words(name)) > 1]
    found = {form.entry.id: form for name in full or known for form in known[name]}
    return next(iter(found.values())) if len(found) == 1 else None

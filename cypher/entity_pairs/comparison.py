"""Scores whether two entities are the same, comparing their names word by word, and gives the reason. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import OSA

from cypher.entity_pairs.phonetic_keys import FEW_CONSONANTS, SOUNDS_ALIKE, closeness, glued, words_of
from cypher.name_search import Entry

SAME_FORM, SPELLING, GLUED, INITIALS, SHORTER, SWAPPED = (
    "shared form",
    "spelling",
    "glued",
    "abbreviation",
    "shorter",
    "swapped",
)
REASONS = (SAME_FORM, SPELLING, GLUED, INITIALS, SHORTER, SWAPPED)
KNOWN = 3
"""Two words that so many names use are both real words, not typos of each other (Kehakiman, Keuangan)."""
FORMS = 6
"""Forms of an entity that are compared, its name first."""


@dataclass(frozen=True)
class Vocabulary:
    """Word statistics of the names in a graph: how many entities use each word, and which countries a word may denote."""

    used: Mapping[str, int] = field(default_factory=dict)
    countries: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of_two_countries(self, one: str, other: str) -> bool:
        """Whether two names refer to different countries: Kementerian Luar Negeri Iran, … Israel."""
        sides = [{id for word in words_of(name) for id in self.countries.get(word, ())} for name in (one, other)]
        return all(sides) and not sides[0] & sides[1]


@dataclass(frozen=True)
class Likeness:
    """How certain it is that two names denote one entity, 0 to 1, and the reason."""

    score: float
    reason: str


def compared(one: Entry, other: Entry, vocabulary: Vocabulary) -> Likeness | None:
    """The strongest reason to consider two entities the same; None if there is none."""
    person = one.label == "Actor" and other.label == "Actor"
    if not person and vocabulary.of_two_countries(one.name, other.name):
        return None
    found = _shared_form(one, other, person)
    best = [found] if found else []
    pairs = product(_forms(one), _forms(other)) if one.label == other.label else [(one.name, other.name)]
    for first, second in pairs:
        like = _names(first, second, vocabulary, person)
        if like is None or (one.label != other.label and (like.reason != SPELLING or len(words_of(first)) == 1)):
            continue
        own = first == one.name and second == other.name
        if not own and like.reason == SPELLING and len(words_of(first)) == 1:
            continue  # Kemenag and Kemendag, Sumsel and Sulsel
        if like.reason == SWAPPED and min(one.articles, other.articles) > 1:
            continue  # PSSI and PSIS: the same typo does not occur twice
        best.append(like if own else Likeness(like.score * 0.9, like.reason))
    return max(best, key=lambda like: like.score, default=None)


@lru_cache(maxsize=50_000)
def _forms(entry: Entry) -> tuple[str, ...]:
    """The names to compare; for persons full names only, since a surname alone says little."""
    names = tuple(dict.fromkeys((entry.name, *entry.aliases)))[:FORMS]
    return tuple(name for name in names if entry.label != "Actor" or name == entry.name or len(words_of(name)) > 1)


def _shared_form(one: Entry, other: Entry, person: bool) -> Likeness | None:
    """Scores a form that both share; one that is the name of either counts more than a form used in passing."""
    forms = [{words_of(name) for name in _forms(entry)} for entry in (one, other)]
    names = [words_of(one.name), words_of(other.name)]
    shared = {words for words in forms[0] & forms[1] if words and not all(_begins(words, name) for name in names)}
    if not shared or (one.label != other.label and names[0] != names[1]):
        return None
    if not shared & {*names}:
        return Likeness(0.7, SAME_FORM) if max(map(len, shared)) > 1 else None  # newspapers call many of them "Kementerian"
    if not person and any(_begins(words, name) for words, name in (names, reversed(names))):
        return Likeness(0.55, SAME_FORM)  # a Mahkamah Agung, and that of a country
    return Likeness(0.9 if one.label == other.label else 0.6, SAME_FORM)


def _begins(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a name starts with these words and continues after them."""
    return len(words) < len(name) and tuple(name[: len(words)]) == tuple(words)


def _names(first: str, second: str, vocabulary: Vocabulary, person: bool) -> Likeness | None:
    one, other = words_of(first), words_of(second)
    if not one or not other or one == other:
        return None
    if "".join(one) == "".join(other):
        return Likeness(0.95, SPELLING)  # Sumberdaya, Sumber Daya
    short, long = sorted((one, other), key=lambda words: (len(words), words))
    if (like := _abbreviated(first, second, one, other)) is not None:
        return like
    if len(one) == len(other) == 1 and (first.isupper() or second.isupper()):
        return None  # AUKUS, Axios
    if len(short) == len(long):
        if sorted(one) == sorted(other):
            sons = {"bin", "binti", "ibn", "ben"} & {*first.casefold().split(), *second.casefold().split()}
            return None if sons else Likeness(0.7 if person else 0.5, SPELLING)  # Salman bin Abdulaziz, Abdulaziz bin Salman
        return _same_length(one, other, vocabulary, person)
    return _shorter(short, long, vocabulary, person)


def _same_length(one: Sequence[str], other: Sequence[str], vocabulary: Vocabulary, person: bool) -> Likeness | None:
    parted = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(parted) == 1 and (glued(*parted[0]) or glued(*reversed(parted[0]))):
        return Likeness(0.95, GLUED)
    each = [_word(a, b, vocabulary, person) for a, b in parted]
    if not all(each) or (len(parted) == len(one) and len(one) > 2 and not person):
        return None
    score = min(each) * 0.9 ** (len(each) - 1)
    if len(one) == 1:
        if OSA.distance(one[0], other[0]) > min(len(one[0]), len(other[0])) // LONG_WORD:
            return None  # Madinah, Medan; Angga, Anggi
        score *= 0.75 if person else 0.85
    return Likeness(score, SPELLING)


LONG_WORD = 7
"""Letters of a one-word name per tolerated typo: Hodeidah, Hoeidah."""


def _word(one: str, other: str, vocabulary: Vocabulary, person: bool) -> float:
    """How certain it is that two differing words are one; 0 for two countries, and for a typo between two common words."""
    if not person and {one, other} & vocabulary.countries.keys():
        return 0.0
    close = closeness(one, other)
    if person or close >= SOUNDS_ALIKE:
        return close
    known = min(vocabulary.used.get(one, 0), vocabulary.used.get(other, 0)) >= KNOWN
    return 0.0 if known or close == FEW_CONSONANTS else close


def _shorter(short: Sequence[str], long: Sequence[str], vocabulary: Vocabulary, person: bool) -> Likeness | None:
    """Scores a name that omits words: Jonathan Hoffman of Jonathan Rath Hoffman, Otoritas Selat Teluk of … Persia."""
    if len(short) == 1 and not person:
        return None
    places = _placed(short, long, vocabulary, person)
    if places is None:
        return None
    if person:
        whole = places[0] == 0 and places[-1] == len(long) - 1
        if len(short) > 1:
            return Likeness(0.85 if whole else 0.7, SHORTER)
        return Likeness(0.55, SHORTER) if short[0] == long[-1] else None
    left = [word for n, word in enumerate(long) if n not in places]
    rarest = min(vocabulary.used.get(word, 1) for word in short)
    if vocabulary.countries.keys() & left:
        return Likeness(0.55, SHORTER) if rarest <= KNOWN and len(short) > KNOWN else None
    return Likeness(0.7 if rarest <= 2 and places[0] == 0 else 0.45 if rarest <= KNOWN else 0.3, SHORTER)


def _placed(short: Sequence[str], long: Sequence[str], vocabulary: Vocabulary, person: bool) -> list[int] | None:
    """Positions of the shorter name's words in the longer one, in order; None if a word is missing."""
    places: list[int] = []
    for word in short:
        begin = places[-1] + 1 if places else 0
        same = (
            n for n in range(begin, len(long)) if long[n] == word or _word(word, long[n], vocabulary, person) >= SOUNDS_ALIKE
        )
        if (place := next(same, None)) is None:
            return None
        places.append(place)
    return places


def _abbreviated(first: str, second: str, one: Sequence[str], other: Sequence[str]) -> Likeness | None:
    """Scores one name as the initials of the other, or two acronyms that differ in two swapped letters (IRCG, IRGC)."""
    if first.isupper() and second.isupper() and len(one) == len(other) == 1:
        return Likeness(0.75, SWAPPED) if len(first) > 3 and first != second and _swapped(first, second) else None
    for short, words in ((first, other), (second, one)):
        if short.isupper() and len(short) > 2 and len(words) > 2 and "".join(word[0] for word in words) == short.casefold():
            # Three letters abbreviate a dozen bodies, and "DPA" does not abbreviate Departemen Pertahanan AS.
            return Likeness(0.8, INITIALS) if len(short) > 3 and all(len(word) > 2 for word in words) else None
    if len(one) != len(other) and (_spelled_out(one, other) or _spelled_out(other, one)):
        return Likeness(0.65, INITIALS)
    return None


def _swapped(one: str, other: str) -> bool:
    at = [n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return len(one) == len(other) and len(at) == 2 and at[1] == at[0] + 1 and sorted(one) == sorted(other)


def _spelled_out(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one word of the short name abbreviates words of the long one: Dewan HAM PBB, Dewan Hak Asasi Manusia."""
    for n, word in enumerate(short):
        run = long[n : n + len(word)]
        if 2 < len(word) < 6 and len(run) == len(word) and "".join(each[0] for each in run) == word:
            ends = short[n + 1 :], long[n + len(word) :]
            return n > 0 and short[:n] == long[:n] and (ends[0] == ends[1] or not ends[0] or not ends[1])
    return False

"""Resolves the persons of an article: clusters the names that mean the same person."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from loader.entities.links import Link, mention_of
from loader.entities.person_names import Match, name_words, same_person, well_known
from loader.language.id.lexicon import Form, Lexicon, lexicon
from loader.mentions.candidates import Candidate
from loader.names import person_slug, sound

LONG = 7  # minimum letters of a surname for one to differ


@dataclass(frozen=True)
class Person:
    """A person of the article: id, display name, and why each of the names refers to this person."""

    id: str
    name: str
    names: dict[str, Match]


Group = dict[str, Match]


def people_of(
    candidates: Iterable[Candidate], lexicon: Lexicon, nicknames: Mapping[str, str] | None = None
) -> dict[str, Person]:
    """Name as written → the person it refers to. Only names that share a blocking key (word, sound, initials) are compared.

    `nicknames` are the article's own definitions: short name → full name, both as written.
    """
    names = Counter(candidate.text for candidate in candidates if candidate.type == "Actor")
    order = {name: at for at, name in enumerate(names)}
    groups: list[Group] = []
    blocks: dict[str, list[int]] = {}
    for name in sorted(
        names, key=lambda name: (-len(name_words(name)), not well_known([name], lexicon), -names[name], order[name])
    ):
        near = sorted({at for key in _keys(name) for at in blocks.get(key, ())})
        match, group = _group_for(name, [groups[at] for at in near], lexicon)
        if group is None:
            groups.append({name: Match("exact", 1.0)})
            known = well_known([name], lexicon)
            forms = {name, known.entry.name if known else name}
            for key in {key for form in forms for key in (*_keys(form), f"~{name_words(form)[-1][:2]}")}:
                blocks.setdefault(key, []).append(len(groups) - 1)
        else:
            group[name] = match
    _joined(groups, nicknames or {})
    return {name: person for group in groups for person in [_person(group, names, lexicon)] for name in group}


def _joined(groups: list[Group], nicknames: Mapping[str, str]) -> None:
    """Merges the group of each nickname into the group of its full name."""
    for short, full in nicknames.items():
        theirs = next((group for group in groups if full in group), None)
        own = next((group for group in groups if next(iter(group)) == short), None)
        if theirs is not None and own is not None and own is not theirs:
            theirs.update(dict.fromkeys(own, Match("abbreviation", 0.95)))
            groups.remove(own)


def _keys(name: str) -> set[str]:
    """Blocking keys of a name: its words, their sounds, and for misspellings the beginnings of words.

    A single word is compared with last words that begin alike; several words with names of the same initials whose last words
    begin alike.
    """
    words = name_words(name)
    initials = "".join(word[0] for word in words)
    return {*words, *(sound(word) for word in words), f"~{words[-1][:2]}" if len(words) == 1 else f"{initials}~{words[-1][:2]}"}


def _group_for(name: str, groups: Iterable[Group], lexicon: Lexicon) -> tuple[Match, Group | None]:
    """The best-scored group of names this one joins, with the rule; none if a different well-known person is meant."""
    best: tuple[Match, Group | None] = (Match("exact", 1.0), None)
    known = well_known([name], lexicon)
    for group in groups:
        theirs = well_known(group, lexicon)
        match = same_person(name, theirs.entry.name if theirs else next(iter(group)), lexicon.given)
        if match is None or (best[1] is not None and match.score <= best[0].score):
            continue
        if known and match.rule != "exact" and not _means(known, theirs, next(iter(group)), lexicon):
            continue  # "Trump" beside "Melania Trump"
        best = (match, group)
    return best


def _means(known: Form, theirs: Form | None, full: str, lexicon: Lexicon) -> bool:
    """Whether a group is the known person: by its own names, or by a full name that differs from theirs by a letter."""
    if theirs is not None:
        return theirs.entry.id == known.entry.id
    return _spelled_alike(full, known.entry.name, lexicon)


def _spelled_alike(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two full names differ only by spelling or a middle name: 'Hasto Kristianto', "Robert C. O'Brien"."""
    words, others = name_words(one), name_words(other)
    if min(len(words), len(others)) < 2:
        return False
    if len(words) != len(others):
        given = lexicon.given
        return (given.get(words[0], words[0]), words[-1]) == (given.get(others[0], others[0]), others[-1])
    return same_person(one, other, lexicon.given) is not None


def _person(group: dict[str, Match], counts: Counter[str], lexicon: Lexicon) -> Person:
    known = well_known(group, lexicon) or _by_short_form(group, lexicon) or _misspelled(next(iter(group)))
    if known is not None:
        return Person(known.entry.id, known.entry.name, group)
    longest = len(name_words(next(iter(group))))
    name = max((name for name in group if len(name_words(name)) == longest), key=lambda name: (counts[name], len(name)))
    name = name.title() if name.isupper() else name
    return Person(f"actor:{person_slug(name, lexicon.given)}", name, group)


def _by_short_form(group: dict[str, Match], lexicon: Lexicon) -> Form | None:
    """The well-known person of a short form if the full name is a spelling of theirs; None if there is none."""
    full = next(iter(group))
    for name in group:
        known = well_known([name], lexicon)
        if known is not None and _spelled_alike(full, known.entry.name, lexicon):
            return known
    return None


def _misspelled(name: str) -> Form | None:
    """The well-known person whose full name this is except for a letter of a long last word: 'Amran Suilaiman'."""
    words = name_words(name)
    if len(words) < 2 or len(words[-1]) < LONG:
        return None
    found = [form for form in _by_first_words().get(words[:-1], ()) if _one_letter(words[-1], name_words(form.text)[-1])]
    return found[0] if len(found) == 1 else None


def _one_letter(one: str, other: str) -> bool:
    return len(other) >= LONG and one[0] == other[0] and Levenshtein.distance(one, other) == 1


@lru_cache(maxsize=1)
def _by_first_words() -> Mapping[tuple[str, ...], list[Form]]:
    """Full names of well-known persons, indexed by all words but the last."""
    forms: dict[tuple[str, ...], list[Form]] = {}
    for group in lexicon().people.values():
        for form in group:
            if len(words := name_words(form.text)) > 1:
                forms.setdefault(words[:-1], []).append(form)
    return forms


def person_link(candidate: Candidate, people: dict[str, Person]) -> Link:
    """The link of a person's mention."""
    person = people[candidate.text]
    return Link(person.id, "Actor", person.name, mention_of(candidate, person.names[candidate.text]))

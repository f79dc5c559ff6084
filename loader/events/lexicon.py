"""Loads the PLOVER lexicon from YAML and indexes its entries by the surface form of their first word."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.model import EVENT_TYPES
from loader.events.lexicon_file import SPECIAL, groups_of
from loader.events.word_forms import active_forms, clean, passive_form
from loader.events.word_lists import grammar, read_yaml, word_class

NOTHING = "_nothing"  # the type of phrases that are no event
PASSIVE_WORDS = grammar("passive_words")


@dataclass(frozen=True)
class Entry:
    """One trigger of the lexicon.

    `words` as written in the lexicon; `part` is verb, word or noun; `frame` says what its arguments mean. `needs` are words
    of which one must occur in its object (empty: no condition); "@entity" requires a named object, "@person" a named person,
    "@next" a name directly after.
    """

    type: str
    words: tuple[str, ...]
    part: str
    frame: str
    mode: str | None
    needs: frozenset[str]
    modality: str | None = None
    predicate: bool = False  # the required words are predicated of the object ("menganggap X sebagai [boneka]")


@dataclass(frozen=True)
class Form:
    """A surface form of an entry: the words after its first, and the voice (active, passive, bare, word, noun)."""

    entry: Entry
    rest: tuple[str, ...]
    voice: str


@dataclass(frozen=True)
class Lexicon:
    """`forms` by first word; `light` maps the forms of light verbs to (does or receives, voice)."""

    entries: tuple[Entry, ...]
    forms: Mapping[str, tuple[Form, ...]]
    light: Mapping[str, tuple[str, str]]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The whole lexicon, read once per process.

    Raises: ValueError naming file and line of a key, part, frame or class that is unknown.
    """
    entries = tuple(entry for type_ in (NOTHING, *EVENT_TYPES) for entry in _entries(type_))
    forms: dict[str, list[Form]] = defaultdict(list)
    for entry in entries:
        for first, form in _forms(entry):
            forms[first].append(form)
    # longest first; entries with a condition before those without: "tarik" + pasukan before "tarik"
    ordered = {first: tuple(sorted(found, key=lambda f: (-len(f.rest), not f.entry.needs))) for first, found in forms.items()}
    return Lexicon(entries, ordered, dict(_light_forms(read_yaml("_light_verbs.yaml"))))


def _entries(type_: str) -> Iterator[Entry]:
    for group in groups_of(f"{type_.lower()}.yaml"):
        needs = _expand(group.needs)
        for trigger in group.triggers:
            first, *rest = trigger.split()
            # normalized like running text: "satelit mata-mata" is looked for as "satelit mata"
            words = (first if group.part == "verb" else clean(first), *map(clean, rest))
            yield Entry(type_, words, group.part, group.frame, group.mode, needs, group.modality, group.predicate)


def _expand(words: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for word in map(str, words):
        found |= word_class(word[1:]) if word.startswith("@") and word[1:] not in SPECIAL else {word}
    return frozenset(found)


def _forms(entry: Entry) -> Iterator[tuple[str, Form]]:
    """Yields first word and form; for verbs the active, the passive and the bare stem (headlines: "Israel Serang Gaza")."""
    first, *rest = entry.words
    if entry.part != "verb":
        voice = "passive" if entry.part == "word" and first in PASSIVE_WORDS else entry.part
        yield first, Form(entry, tuple(rest), voice)
        return
    for form in active_forms(first):
        yield form, Form(entry, tuple(rest), "active")
    yield passive_form(first), Form(entry, tuple(rest), "passive")
    yield first, Form(entry, tuple(rest), "bare")


def _light_forms(groups: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, tuple[str, str]]]:
    for kind, stems in groups.items():
        for stem in stems:
            for form in active_forms(stem.split()[0]):
                yield form, (kind, "active")
            yield passive_form(stem.split()[0]), (kind, "passive")
            yield stem.split()[0], (kind, "bare")

"""The lexicon of known names: countries, organizations, media, places, leaders, and words around names.

The data are tables (TSV) and word lists (YAML) beside this file, each with its source in its first lines.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from loader.names import person_slug, slug, words_of

Row = dict[str, str]
COMMENT = "#"


@dataclass(frozen=True)
class Entry:
    """One known entity: `id` is its id, `type` its label, `name` its press form, `country` an ISO 3166-1 code or None."""

    id: str
    type: str
    name: str
    kind: str | None = None
    country: str | None = None


@dataclass(frozen=True)
class Form:
    """One surface form of an entry. `rule` says how it refers to it (lexicon, variant, demonym, metonym …).

    `weak` forms are also ordinary words or persons' names: they need a second reason.
    """

    text: str
    entry: Entry
    rule: str
    weak: bool = False
    words: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Lexicon:
    """All forms by first word (case-folded), longest first, and the word lists of titles.yml."""

    forms: dict[str, tuple[Form, ...]]
    seats: dict[str, Entry]
    """Case-folded capital or building → the country whose government it may stand for."""
    countries: dict[str, Entry]
    """ISO code → country."""
    people: dict[str, tuple[Form, ...]]
    """Slug as in a person's id → the known persons it may refer to."""
    given: dict[str, str]
    """Folded spelling of a given name → the spelling used in ids."""
    words: dict[str, frozenset[str]]
    """List name of titles.yml → its members, case-folded."""
    longest: dict[str, dict[str, int]]
    """List name → first word of a member → number of words of the longest member with that first word."""
    lists: dict[str, Any]
    """The lists of titles.yml as they are written."""


def rows_of(name: str) -> Iterator[Row]:
    """Yields the rows of a table beside this file, by column name; skips comment lines."""
    lines = [line for line in _text(name).splitlines() if line and not line.startswith(COMMENT)]
    columns = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        yield dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))


def parts_of(cell: str) -> list[str]:
    """The parts of a cell written 'one; two'."""
    return [part.strip() for part in cell.split("; ") if part.strip()]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Loads the lexicon; cached."""
    weak = {line for line in _text("weak.txt").splitlines() if line and not line.startswith(COMMENT)}
    lists = yaml.safe_load(_text("titles.yml"))
    countries, forms, seats = _countries(weak)
    forms += [*_bodies("bodies.tsv", weak), *_bodies("media.tsv", weak), *_places(weak)]
    given = {text: row["name"] for row in rows_of("given_names.tsv") for text in parts_of(row["variants"])}
    people = _people(weak, given)
    known = {form.text.casefold() for form in forms if form.rule != "seat"}
    forms = [form for form in forms if form.rule != "seat" or form.text.casefold() not in known]
    words = {name: frozenset(word.casefold() for word in members) for name, members in {**lists, "common": _common()}.items()}
    return Lexicon(
        forms=_by_first_word([*forms, *(form for group in people.values() for form in group)]),
        seats=seats,
        countries=countries,
        people=people,
        given=given,
        words=words,
        longest={name: _longest(members) for name, members in words.items() if name != "common"},
        lists=lists,
    )


def _longest(members: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for member in members:
        parts = [word.text for word in words_of(member)]
        longest[parts[0]] = max(longest.get(parts[0], 0), len(parts))
    return longest


def _common() -> list[str]:
    lines = _text("common.txt").splitlines()
    return [word for line in lines if not line.startswith(COMMENT) for word in line.split()]


def _countries(weak: set[str]) -> tuple[dict[str, Entry], list[Form], dict[str, Entry]]:
    """Countries by code, their forms, and their seats of government."""
    by_code: dict[str, Entry] = {}
    forms: list[Form] = []
    seats: dict[str, Entry] = {}
    for row in rows_of("countries.tsv"):
        territory = row["kind"] == "territory"
        identity = f"place:{slug(row['name'])}" if territory else f"country:{row['code']}"
        entry = Entry(identity, "Place" if territory else "Country", row["name"], row["kind"], row["code"])
        by_code[row["code"]] = entry
        for rule, cell in (("lexicon", row["name"]), ("variant", row["variants"]), ("demonym", row["demonyms"])):
            forms += [_form(text, entry, rule, text in weak) for text in parts_of(cell)]
        for text in parts_of(row["seats"]):
            seats[text.casefold()] = entry
            forms.append(_form(text, entry, "seat", False))
    return by_code, forms, seats


def _bodies(table: str, weak: set[str]) -> Iterator[Form]:
    for row in rows_of(table):
        kind = "media" if table.startswith("media") else row["kind"]
        entry = Entry(f"organization:{slug(row['name'])}", "Organization", row["name"], kind, row["country"] or None)
        for text in (row["name"], *parts_of(row["variants"])):
            rule = "lexicon" if text == row["name"] else "abbreviation" if text.isupper() else "variant"
            yield _form(text, entry, rule, text in weak)


def _places(weak: set[str]) -> Iterator[Form]:
    for row in rows_of("places.tsv"):
        entry = Entry(f"place:{slug(row['name'])}", "Place", row["name"], row["kind"], row["country"] or None)
        for text in (row["name"], *parts_of(row["variants"])):
            yield _form(
                text, entry, "lexicon" if text == row["name"] else "variant", row["certainty"] == "weak" or text in weak
            )


def _people(weak: set[str], given: dict[str, str]) -> dict[str, tuple[Form, ...]]:
    """Well-known persons by slug; a `short` form refers to one of them alone ("Putin")."""
    people: dict[str, list[Form]] = {}
    for row in rows_of("leaders.tsv"):
        entry = Entry(f"actor:{slug(row['name'])}", "Actor", row["name"], "person", row["country"] or None)
        for column, rule in (("name", "lexicon"), ("variants", "variant"), ("short", "surname")):
            for text in parts_of(row[column]):
                people.setdefault(person_slug(text, given), []).append(_form(text, entry, rule, text in weak))
    return {key: tuple(forms) for key, forms in people.items()}


def _form(text: str, entry: Entry, rule: str, weak: bool) -> Form:
    return Form(text, entry, rule, weak, tuple(word.text for word in words_of(text)))


def _by_first_word(forms: Iterable[Form]) -> dict[str, tuple[Form, ...]]:
    grouped: dict[str, list[Form]] = {}
    for form in forms:
        if form.words:
            grouped.setdefault(form.words[0].casefold(), []).append(form)
    return {word: tuple(sorted(group, key=lambda form: -len(form.words))) for word, group in grouped.items()}


def _text(name: str) -> str:
    return re.sub(r"\r\n?", "\n", files(__package__).joinpath(name).read_text(encoding="utf-8"))

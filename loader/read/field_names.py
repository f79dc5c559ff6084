"""Maps a record's field names to an article's text, title, date, address, outlet and id."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graph.file_kinds import FIELDS

_PUNCTUATION = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Taken:
    """Per article field the record's name for it; `left` are unknown names."""

    names: Mapping[str, str]
    left: tuple[str, ...]

    def told(self) -> str:
        """'text = isi, title = judul; left aside: kategori'; empty if all have the names of FIELDS."""
        if all(field == name for field, name in self.names.items()) and not self.left:
            return ""
        left = f"{', '.join(self.left[:MOST_NAMED])}{' …' if len(self.left) > MOST_NAMED else ''}"
        return ", ".join(f"{field} = {name}" for field, name in self.names.items()) + (f"; left aside: {left}" if left else "")


MOST_NAMED = 12


@cache
def known_names() -> dict[str, dict[str, int]]:
    """Per field its known names (without case and punctuation), with their rank."""
    data = yaml.safe_load(files("loader.read").joinpath("fields.yml").read_text(encoding="utf-8"))
    if set(data) != set(FIELDS):
        raise ValueError(f"fields.yml has {sorted(data)}; expected {sorted(FIELDS)}")
    return {field: {plain_name(name): rank for rank, name in enumerate(names)} for field, names in data.items()}


def plain_name(name: str) -> str:
    """A field's name without case and punctuation: 'Publish_Date' and 'publishDate' give 'publishdate'."""
    return _PUNCTUATION.sub("", name.casefold())


def known_columns(names: Iterable[str]) -> int:
    """How many of these are known names of an article's fields."""
    return sum(any(plain in names for names in known_names().values()) for plain in map(plain_name, names))


@cache
def _candidates(names: tuple[str, ...], given: tuple[tuple[str, str], ...]) -> dict[str, list[str]]:
    """Per field the record's names for it, best first; a given name is the only one, if the record has it."""
    chosen = {field: name for field, name in given if name in names}
    plain = {name: plain_name(name) for name in names if name not in chosen.values()}
    found = {
        field: sorted((name for name in plain if plain[name] in known), key=lambda name: known[plain[name]])
        for field, known in known_names().items()
    }
    return found | {field: [name] for field, name in chosen.items()}


def taken(record: Mapping[str, Any], given: Mapping[str, str]) -> Taken:
    """Maps this record's fields: the best name with a value; `given` (field → name) takes precedence."""
    names = tuple(str(name) for name in record)
    candidates = _candidates(names, tuple(sorted(given.items()))) if len(names) <= MOST_FIELDS else {}
    chosen = {}
    for field in FIELDS:
        best = next((name for name in candidates.get(field, ()) if not is_empty(record.get(name))), None)
        if best is not None:
            chosen[field] = best
    used = set(chosen.values())
    return Taken(chosen, tuple(name for name in names if name not in used and not is_empty(record[name])))


# Placeholders for missing values: pandas, databases, spreadsheets.
_NOTHING = frozenset(["", "nan", "null", "none", "nat", "\\n", "n/a", "#n/a", "-", "(null)", "undefined"])
_LONGEST_NOTHING = 12  # characters, including surrounding blanks


def is_empty(value: Any) -> bool:
    """Whether a field has no value, however that is written."""
    if isinstance(value, str):
        return len(value) <= _LONGEST_NOTHING and value.strip().lower() in _NOTHING
    return value is None or value == [] or value == {} or value != value


MOST_FIELDS = 1000
"""A record with more fields is no article."""

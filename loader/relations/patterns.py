"""Loads the relation patterns of patterns.yml, compiled once per process."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from re import Pattern
from typing import Any

import yaml

from loader.relations.coded_sentence import pattern


@dataclass(frozen=True)
class RelationPattern:
    """A pattern with the slots `a` (source) and `b` (target), its relation type, and an example sentence."""

    type: str
    pattern: "Pattern[str]"
    confidence: float
    like: str
    status: str | None = None


@lru_cache(maxsize=1)
def words() -> dict[str, str]:
    """The named parts of patterns, with nested parts substituted."""
    named: dict[str, str] = _data()["words"]
    for name, value in named.items():
        for other in named:
            value = value.replace("{" + other + "}", named[other])
        named[name] = value
    return named


@lru_cache(maxsize=1)
def relation_patterns() -> tuple[RelationPattern, ...]:
    """All patterns, in the order of the file."""
    return tuple(
        RelationPattern(
            type=row["type"],
            pattern=pattern(row["pattern"], words()),
            confidence=row["confidence"],
            like=row["like"],
            status=row.get("status"),
        )
        for row in _data()["patterns"]
    )


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    text = files("loader.relations").joinpath("patterns.yml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded

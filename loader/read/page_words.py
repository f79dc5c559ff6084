"""Compiles patterns from page_words.yml: the class names and headings of the parts of a web page."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_KEYS = {"boilerplate", "comments", "kinds", "which", "alone", "readers", "onward", "published", "articles", "social"}


@cache
def page_words() -> dict[str, Any]:
    """Loads the lists of page_words.yml, by name."""
    data = yaml.safe_load(files("loader.read").joinpath("page_words.yml").read_text(encoding="utf-8"))
    if set(data) != _KEYS:
        raise ValueError(f"page_words.yml has {sorted(data)}; expected {sorted(_KEYS)}")
    return dict(data)


@cache
def boilerplate_name() -> re.Pattern[str]:
    """Matches a class or id of an element that contains no part of an article."""
    return _name_of("boilerplate")


@cache
def comments_name() -> re.Pattern[str]:
    """Matches a class or id of an element that contains readers' comments."""
    return _name_of("comments")


def _name_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s_-])(?:{'|'.join(page_words()[words])})(?:$|[\s_-])", re.I)


@cache
def readers_heading() -> re.Pattern[str]:
    """Matches a heading before readers' comments."""
    return _whole_line(rf"(?:\d+\s+)?(?:{'|'.join(page_words()['readers'])})(?:\s*\(?\d+\)?)?")


@cache
def leads_onward() -> re.Pattern[str]:
    """Matches the text of a link to the full story."""
    return _whole_line("|".join(page_words()["onward"]))


def _whole_line(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{pattern})\W*$", re.I)


@cache
def other_stories() -> re.Pattern[str]:
    """Matches a heading before other stories or comments."""
    kinds, which, alone = ("|".join(page_words()[name]) for name in ("kinds", "which", "alone"))
    return _whole_line(rf"(?:{kinds})\s+(?:\w+\s+)?(?:{which})|{alone}|\d+\s+komentar")


def is_social(host: str) -> bool:
    """Whether a host belongs to a social network, a search engine or an archive."""
    return any(host == name or host.endswith(f".{name}") for name in page_words()["social"])

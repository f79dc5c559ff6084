"""The data files behind the events: YAML in loader/language/id/plover, read once per process."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml


def read_yaml(name: str) -> Any:
    """One data file of the folder, parsed."""
    path = resources.files("loader.language.id.plover").joinpath(name)
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def grammar(name: str) -> frozenset[str]:
    """A closed class of words the rules go by, from _grammar.yaml.

    Raises: KeyError if the file has no class of that name.
    """
    return _word_lists("_grammar.yaml")[name]


def word_class(name: str) -> frozenset[str]:
    """A class of words that lexicon conditions name as @name, from _word_classes.yaml.

    Raises: KeyError if the file has no class of that name.
    """
    return word_classes()[name]


def word_classes() -> Mapping[str, frozenset[str]]:
    """All classes of words that lexicon conditions may name, by name."""
    return _word_lists("_word_classes.yaml")


@lru_cache(maxsize=8)
def _word_lists(file: str) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(map(str, words)) for name, words in read_yaml(file).items()}

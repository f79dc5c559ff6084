"""Reads the YAML data files of event extraction in loader/language/id/plover, each once per process."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml


def read_yaml(name: str) -> Any:
    """Parses one data file of the folder."""
    path = resources.files("loader.language.id.plover").joinpath(name)
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def grammar(name: str) -> frozenset[str]:
    """A closed word class used by the rules, from _grammar.yaml.

    Raises: KeyError if the file has no class of that name.
    """
    return _word_lists("_grammar.yaml")[name]


def word_class(name: str) -> frozenset[str]:
    """A word class that lexicon conditions refer to as @name, from _word_classes.yaml.

    Raises: KeyError if the file has no class of that name.
    """
    return word_classes()[name]


def word_classes() -> Mapping[str, frozenset[str]]:
    """All word classes that lexicon conditions may refer to, by name."""
    return _word_lists("_word_classes.yaml")


@lru_cache(maxsize=8)
def _word_lists(file: str) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(map(str, words)) for name, words in read_yaml(file).items()}

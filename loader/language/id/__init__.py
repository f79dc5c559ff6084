"""Indonesian: the trained pipeline, and the lexicons beside this file."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from spacy.language import Language

PACKAGE = "id_simpul_news"


@cache
def load() -> Language:
    """The trained pipeline: tok2vec, morphologizer, lemmatizer, parser, names (PER, ORG, LOC). Read once a process.

    Works from a source tree too, where `spacy.load` may not find the package by its name.
    """
    nlp: Language = import_module(PACKAGE).load()
    return nlp

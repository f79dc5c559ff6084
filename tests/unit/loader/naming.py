"""Docs without a trained pipeline for tests of names: a blank one, with the model's names given by hand."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from cypher.decisions.names import Decisions
from graph.article_graph import Entity, Sentence
from loader.entities import entities_of


@lru_cache(maxsize=1)
def blank() -> Language:
    """Words only: no names, no parts of speech."""
    return spacy.blank("id")


def read(*texts: str, model: Mapping[str, str] | None = None) -> tuple[list[Sentence], list[Doc]]:
    """Sentences and docs of these texts; `model` labels the first telling of a text PER, ORG or LOC in every sentence."""
    sentences = [Sentence(n, text, n * 1000, n * 1000 + len(text)) for n, text in enumerate(texts)]
    docs = [blank()(text) for text in texts]
    for doc in docs:
        spans = [
            doc.char_span(doc.text.index(name), doc.text.index(name) + len(name), label=label)
            for name, label in (model or {}).items()
            if name in doc.text
        ]
        doc.ents = [span for span in spans if span is not None]
    return sentences, docs


def entities(*texts: str, model: Mapping[str, str] | None = None, decisions: Decisions | None = None) -> tuple[Entity, ...]:
    """The entities of these sentences."""
    return entities_of(*read(*texts, model=model), decisions=decisions)


def named(found: Sequence[Entity]) -> set[tuple[str, str]]:
    """Type and name of each."""
    return {(entity.type, entity.name) for entity in found}


def by_id(found: Sequence[Entity], identity: str) -> Entity:
    """The entity of this id."""
    return next(entity for entity in found if entity.id == identity)

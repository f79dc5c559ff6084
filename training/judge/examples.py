"""Loads annotated articles as training examples of the judge: the graph, the view behind its events, the key."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graph.article_graph import ArticleGraph, Sentence
from loader.entities import entities_of
from loader.events import events_of, findings_of
from loader.judge.article_view import View, view_of
from loader.language.id.name_confidence import Confidences, Curve, span_confidences
from loader.read.articles import Article, article_id
from loader.relations import relations_of
from loader.sentences import sentences_of
from tests.quality.scoring import Gold
from training.annotated_names import FOLDS, fold_of
from training.annotations.restore import restored_articles
from training.judge.alignment import Key, Told, aligned, key_of


@dataclass
class Example:
    """One annotated article; `graph` has the events of the rules alone, `view` is None if it is off topic."""

    name: str
    graph: ArticleGraph
    view: View | None
    key: Key
    told: list[Told | None]


def examples(folder: Path) -> Iterator[Example]:
    """The articles in SET/articles with their gold in SET/gold, as `training.annotations.restore` writes them.

    Each is processed by the pipeline of its fold in `pipelines`, whose names were not trained on it (see `annotated_names`).
    """
    pipelines = [_pipeline(folder / "pipelines" / str(fold)) for fold in range(FOLDS)]
    for name, article, gold in restored_articles(folder):
        nlp, fitted = pipelines[fold_of(name)]
        sentences = sentences_of(article)
        docs = list(nlp.pipe(sentence.text for sentence in sentences))
        yield _example(name, article, gold, sentences, docs, span_confidences(nlp, docs, fitted))


def _pipeline(folder: Path) -> tuple[Language, Curve]:
    if not folder.is_dir():
        sys.exit(f"{folder} is missing: run python -m training.annotated_names first")
    return spacy.load(folder), Curve.from_dict(json.loads((folder / "confidence.json").read_text("utf-8")))


def _example(
    name: str, article: Article, gold: Gold, sentences: tuple[Sentence, ...], docs: list[Doc], sure: Confidences
) -> Example:
    entities = entities_of(sentences, docs, sure)
    relations = relations_of(sentences, docs, entities)
    found = findings_of(sentences, docs, entities, relations, article.published)
    parts = (article.source, article.published, article.url, article.language)
    graph = ArticleGraph(article.doc, article_id(article.text), article.title, *parts, sentences, entities, relations)
    graph = replace(graph, events=events_of(sentences, docs, entities, relations, article.published))
    view = view_of(found, entities, article.title) if found else None
    key = key_of(graph, gold)
    return Example(name, graph, view, key, [aligned(key, one) for one in view.mentions] if view else [])

"""Annotated articles as the judge sees them: the graph, the view behind its events, the key."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from spacy.tokens import Doc

from graph.article_graph import ArticleGraph, Sentence
from loader.entities import entities_of
from loader.events import events_of, findings_of
from loader.judge.view import View, view_of
from loader.language.id import load
from loader.language.id.name_confidence import span_confidences
from loader.read.articles import Article, article_id, read_articles
from loader.relations import relations_of
from loader.sentences import sentences_of
from training.judge.alignment import Key, Told, aligned, key_of

BATCH = 16


@dataclass
class Example:
    """One annotated article; `graph` has the events of the rules alone, `view` is None where it is off topic."""

    name: str
    graph: ArticleGraph
    view: View | None
    key: Key
    told: list[Told | None]


def examples(folder: Path) -> Iterator[Example]:
    """The articles in SET/articles with their gold in SET/gold, as `training.annotations.restore` writes them."""
    nlp = load()
    for place in sorted(path for path in folder.iterdir() if (path / "gold").is_dir()):
        articles = (article for article in read_articles([place / "articles"]) if isinstance(article, Article))
        while batch := list(islice(articles, BATCH)):
            sentences = [sentences_of(article) for article in batch]
            docs = list(nlp.pipe(sentence.text for one in sentences for sentence in one))
            confidences = iter([span_confidences(nlp, docs[start:end]) for start, end in _spans(sentences)])
            for article, one, (start, end) in zip(batch, sentences, _spans(sentences), strict=True):
                yield _example(place, article, one, docs[start:end], next(confidences))


def _spans(sentences: Iterable[Sequence[Sentence]]) -> Iterator[tuple[int, int]]:
    start = 0
    for one in sentences:
        yield start, start + len(one)
        start += len(one)


def _example(place: Path, article: Article, sentences: tuple[Sentence, ...], docs: list[Doc], sure: object) -> Example:
    stem = Path(article.doc).stem
    gold = json.loads((place / "gold" / f"{stem}.json").read_text("utf-8"))
    entities = entities_of(sentences, docs, sure)  # type: ignore[arg-type]
    relations = relations_of(sentences, docs, entities)
    found = findings_of(sentences, docs, entities, relations, article.published)
    parts = (article.source, article.published, article.url, article.language)
    graph = ArticleGraph(article.doc, article_id(article.text), article.title, *parts, sentences, entities, relations)
    graph = replace(graph, events=events_of(sentences, docs, entities, relations, article.published))
    view = view_of(found, entities, article.title) if found else None
    key = key_of(graph, gold)
    return Example(f"{place.name}/{stem}", graph, view, key, [aligned(key, one) for one in view.mentions] if view else [])

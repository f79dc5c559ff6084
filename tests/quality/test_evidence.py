"""Every claim's evidence stands verbatim in its article: on the seeds, and on a thousand articles of a corpus, if there."""

import os
from itertools import islice
from pathlib import Path

import pytest

from graph.article_graph import ArticleGraph
from loader.pipeline import extract_all
from loader.read.articles import Article, read_articles

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("SIMPUL_TEST_CORPUS", "unset"))  # a file or folder of articles


def unsound(graph: ArticleGraph, article: Article) -> list[str]:
    """What does not stand where it is said to; empty where all does."""
    names = {entity.id for entity in graph.entities}
    wrong = [f"sentence {s.n}" for s in graph.sentences if article.text[s.start : s.end] != s.text]
    for entity in graph.entities:
        wrong += [f"{entity.id} {m}" for m in entity.mentions if graph.sentences[m.sentence].text[m.start : m.end] != m.text]
    for relation in graph.relations:
        if not relation.evidence or not {relation.source, relation.target} <= names:
            wrong.append(str(relation))
    for event in graph.events:
        if not event.evidence or not {*event.actors, *event.recipients, *event.places} <= names:
            wrong.append(str(event))
    numbers = range(len(graph.sentences))
    wrong += [str(claim) for claim in (*graph.relations, *graph.events) if not all(n in numbers for n in claim.evidence)]
    return wrong


def test_all_evidence_of_the_seeds_is_verbatim() -> None:
    articles = list(read_articles([ROOT / "seeds"]))
    graphs = list(extract_all(articles))
    assert len(graphs) == 5
    assert [unsound(graph, article) for graph, article in zip(graphs, articles, strict=True)] == [[]] * 5
    assert sum(len(graph.relations) for graph in graphs) >= 40
    assert sum(len(graph.events) for graph in graphs) >= 30


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not CORPUS.exists(), reason="SIMPUL_TEST_CORPUS names no articles")
def test_a_thousand_articles_are_extracted_soundly() -> None:
    articles = list(islice(read_articles([CORPUS]), 1000))
    graphs = list(extract_all(articles))
    assert [wrong for graph, article in zip(graphs, articles, strict=True) for wrong in unsound(graph, article)] == []


@pytest.mark.slow
def test_two_processes_give_what_one_gives() -> None:
    articles = list(read_articles([ROOT / "seeds"]))
    assert list(extract_all(articles, processes=2)) == list(extract_all(articles))

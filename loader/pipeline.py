"""The extraction pipeline: the steps from an article to its graph, for one article, many, or several processes."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import islice
from multiprocessing.connection import Connection, wait

from spacy.language import Language
from spacy.tokens import Doc

from cypher.decisions.names import Decisions, Stated
from graph.article_graph import ArticleGraph, Sentence
from graph.errors import ArticleError
from loader.entities import entities_of
from loader.events.mention import Vetoed
from loader.judge.judged_events import judged_events
from loader.language.id import load
from loader.language.id.name_confidence import span_confidences
from loader.read.articles import Article, article_id
from loader.relations import relations_of
from loader.sentences import sentences_of

BATCH = 16  # articles whose sentences are parsed together
WAITING = 3  # queued batches per process: bounds how far it reads ahead


def extract(article: Article, nlp: Language | None = None, decisions: Decisions | None = None) -> ArticleGraph:
    """The graph of one article, a function of the article and of readers' decisions about names and articles.

    `nlp` defaults to the trained pipeline.
    """
    return _graphs([article], decisions, nlp)[0]


def extract_all(articles: Iterable[Article], processes: int = 1, decisions: Decisions | None = None) -> Iterator[ArticleGraph]:
    """Yields the graphs of many articles in order, as each is done; memory does not grow with their number.

    Raises:
        ArticleError: the system killed a worker process.
    """
    batches = _batches(articles)
    if processes <= 1:
        nlp = load()
        for batch in batches:
            yield from _graphs(batch, decisions, nlp)
        return
    try:
        yield from _in_processes(batches, processes, decisions)
    except BrokenProcessPool as error:
        why = "a process that read articles was ended by the system, most likely for want of memory"
        raise ArticleError(f"{why}; give fewer of them, such as --processes 1") from error


def extract_batch(articles: Sequence[Article], decisions: Decisions | None = None) -> list[ArticleGraph]:
    """The graphs of a batch, by this process's cached pipeline: the task of a cluster's worker."""
    return _graphs(articles, decisions)


def extract_sentences(
    articles: Sequence[tuple[str, Article, tuple[Sentence, ...]]], decisions: Decisions | None = None
) -> Iterator[ArticleGraph]:
    """Yields the graphs of articles whose ids and sentences are known, but not their texts."""
    nlp = load()
    for identity, article, sentences in articles:
        docs = list(nlp.pipe(sentence.text for sentence in sentences))
        yield _graph(article, sentences, docs, nlp, decisions, identity=identity)


def explain_all(
    articles: Iterable[Article], decisions: Decisions | None = None
) -> Iterator[tuple[ArticleGraph, tuple[Vetoed, ...]]]:
    """Yields the graphs of many articles, each with its vetoed triggers and the rules that vetoed them."""
    nlp = load()
    for article in articles:
        vetoed: list[Vetoed] = []
        (graph,) = _graphs([article], decisions, nlp, vetoed)
        yield graph, tuple(vetoed)


def _in_processes(batches: Iterable[list[Article]], processes: int, decisions: Decisions | None) -> Iterator[ArticleGraph]:
    context = multiprocessing.get_context("spawn")
    tied, ours = context.Pipe(duplex=False)
    with tied, ours, ProcessPoolExecutor(processes, context, _end_with_parent, (tied,)) as pool:
        waiting: deque[Future[list[ArticleGraph]]] = deque()
        try:
            for batch in batches:
                waiting.append(pool.submit(_graphs, batch, decisions))
                if len(waiting) >= processes * WAITING:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BaseException:  # a caller that stops early does not wait for queued batches
            ours.close()
            raise
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _end_with_parent(tied: Connection) -> None:
    """Ends this process when the other end of the pipe closes: its parent is done with it, or was killed."""

    def watch() -> None:
        wait([tied])
        os._exit(0)

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C also reaches the parent, which ends this process
    threading.Thread(target=watch, daemon=True).start()


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    stream = iter(articles)
    while batch := list(islice(stream, BATCH)):
        yield batch


def _graphs(
    articles: Sequence[Article], decisions: Decisions | None, nlp: Language | None = None, vetoed: list[Vetoed] | None = None
) -> list[ArticleGraph]:
    nlp = nlp or load()
    sentences = [sentences_of(article) for article in articles]
    docs = nlp.pipe(sentence.text for one in sentences for sentence in one)
    pairs = zip(articles, sentences, strict=True)
    return [_graph(article, one, list(islice(docs, len(one))), nlp, decisions, vetoed) for article, one in pairs]


def _graph(
    article: Article,
    sentences: tuple[Sentence, ...],
    docs: Sequence[Doc],
    nlp: Language,
    decisions: Decisions | None,
    vetoed: list[Vetoed] | None = None,
    identity: str | None = None,
) -> ArticleGraph:
    identity = identity or article_id(article.text)
    if decisions:
        article, decisions = _corrected(article, decisions.articles.get(identity)), decisions.of(identity)
    entities = entities_of(sentences, docs, span_confidences(nlp, docs), decisions)
    relations = relations_of(sentences, docs, entities)
    events = judged_events(sentences, docs, entities, relations, article.published, article.title, vetoed)
    return ArticleGraph(
        doc=article.doc,
        id=identity,
        title=article.title,
        source=article.source,
        published=article.published,
        url=article.url,
        language=article.language,
        sentences=sentences,
        entities=entities,
        relations=relations,
        events=events,
    )


def _corrected(article: Article, stated: Stated | None) -> Article:
    """The article with the date and medium that a reader corrected."""
    if stated is None:
        return article
    published, source = stated.to.get("published", article.published), stated.to.get("source", article.source)
    return replace(article, published=published or None, source=source or None)

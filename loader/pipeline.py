"""The steps from an article to its graph, in order, and nothing else."""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc

from cypher.decisions import Decisions
from loader.article_graph import ArticleGraph, Sentence
from loader.articles import Article, article_id
from loader.entities import entities_of
from loader.events import events_of
from loader.language.id import load
from loader.language.id.confidence import span_confidences
from loader.relations import relations_of
from loader.sentences import sentences_of
from simpul.errors import ArticleError

BATCH = 16  # articles whose sentences are parsed together
WAITING = 3  # batches a process may have before it: what is read ahead stays bounded


def extract(article: Article, nlp: Language | None = None, decisions: Decisions | None = None) -> ArticleGraph:
    """The graph of one article: a function of the article and of what was decided of its names; `nlp` is the trained
    pipeline unless given."""
    return _graphs([article], decisions, nlp)[0]


def extract_all(articles: Iterable[Article], processes: int = 1, decisions: Decisions | None = None) -> Iterator[ArticleGraph]:
    """The graphs of many articles, in their order, one by one as they are done; memory does not grow with their number.

    Raises:
        ArticleError: one of several processes was ended by the system.
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


def _in_processes(batches: Iterable[list[Article]], processes: int, decisions: Decisions | None) -> Iterator[ArticleGraph]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        waiting: deque[Future[list[ArticleGraph]]] = deque()
        try:
            for batch in batches:
                waiting.append(pool.submit(_graphs, batch, decisions))
                if len(waiting) >= processes * WAITING:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # who stops early does not wait for what is read ahead


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    stream = iter(articles)
    while batch := list(islice(stream, BATCH)):
        yield batch


def _graphs(articles: Sequence[Article], decisions: Decisions | None, nlp: Language | None = None) -> list[ArticleGraph]:
    nlp = nlp or load()
    sentences = [sentences_of(article) for article in articles]
    docs = nlp.pipe(sentence.text for one in sentences for sentence in one)
    pairs = zip(articles, sentences, strict=True)
    return [_graph(article, one, list(islice(docs, len(one))), nlp, decisions) for article, one in pairs]


def _graph(
    article: Article, sentences: tuple[Sentence, ...], docs: Sequence[Doc], nlp: Language, decisions: Decisions | None
) -> ArticleGraph:
    entities = entities_of(sentences, docs, span_confidences(nlp, docs), decisions)
    relations = relations_of(sentences, docs, entities)
    events = events_of(sentences, docs, entities, relations, article.published, article.title)
    return ArticleGraph(
        doc=article.doc,
        id=article_id(article.text),
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

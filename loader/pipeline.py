"""The steps from an article to its graph, in order, and nothing else."""

from collections.abc import Iterable, Iterator

from spacy.language import Language

from loader.article_graph import ArticleGraph
from loader.articles import Article, article_id
from loader.sentences import sentences_of


def extract(article: Article, nlp: Language) -> ArticleGraph:
    """The graph of one article: a function of the article alone."""
    sentences = sentences_of(article)
    return ArticleGraph(
        doc=article.doc,
        id=article_id(article.text),
        title=article.title,
        source=article.source,
        published=article.published,
        url=article.url,
        language=article.language,
        sentences=sentences,
    )


def extract_all(articles: Iterable[Article], processes: int = 1) -> Iterator[ArticleGraph]:
    """The graphs of many articles, one by one as they are done."""
    import spacy

    nlp = spacy.blank("id")
    for article in articles:
        yield extract(article, nlp)

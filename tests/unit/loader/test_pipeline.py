"""Article to graph with the trained pipeline: what holds whatever the text."""

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from graph.article_graph import ArticleGraph, from_json, to_json
from graph.errors import ArticleError
from loader.pipeline import BATCH, extract, extract_all
from loader.read.articles import Article

TEXT = (
    "Menteri Luar Negeri Peru Juan Soto tiba di Santiago, Chile, pada Senin (24/6/2024). Peru dan Chile adalah anggota "
    "Aliansi Pasifik. Ia menuduh Bolivia menyerang perbatasan Peru dan Bolivia."
)
ARTICLE = Article(doc="a.txt", text=TEXT, title="Menlu Peru di Santiago", source="kabar.id", published="2024-06-25")

HOSTILE = [
    "Ru\u200bsia menyerang.",
    "(" * 5000 + " Rusia menyerang Ukraina pada hari itu juga.",
    '"Kata “dia ‘' * 500 + " tiba di Kabul pada hari itu.",
    " ".join(["Presiden Rusia Vladimir Putin bertemu dengan Taliban di Kabul dan"] * 60) + " pulang.",
    "Menteri Luar Negeri " * 500 + "tiba.",
    "Rusia, " * 2000 + "dan Ukraina telah berdamai pada hari itu.",
    "\ue000C0\ue001 adalah anggota CSTO dan \ue000A7\ue001 memimpinnya sejak lama.",
    # quotations inside quotations, a list of headlines in the text, a sentence of three hundred words
    'Peskov berkata, "Presiden berkata, \'Kata Rahmon: "Tajikistan siap." Itu saja,\' dan pergi." “Ia ‘mengutuk’,”',
    "Rusia dan Peru berunding di Lima.\nPutin Bertemu Soto\nTaliban Serang Kunduz, 30 Tewas\nPerundingan pun usai.",
    "Presiden Peru Juan Soto, yang "
    + "bertemu Menteri Luar Negeri Chile Ana Paz dan membahas Bolivia, yang " * 30
    + "pulang ke Lima.",
    "Pertandingan usai 3-2.\nTim | Main | Menang\nPersib | 3 | 2\nPersija | 3 | 1\nMereka berlatih lagi pada hari Senin.",
]


def assert_sound(graph: ArticleGraph, article: Article) -> None:
    """Every sentence stands in the text, every mention in its sentence, every claim on a sentence and on entities."""
    ids = {entity.id for entity in graph.entities}
    assert len(ids) == len(graph.entities)
    for n, sentence in enumerate(graph.sentences):
        assert sentence.n == n and article.text[sentence.start : sentence.end] == sentence.text
    for entity in graph.entities:
        assert all(graph.sentences[m.sentence].text[m.start : m.end] == m.text for m in entity.mentions)
    for claim in (*graph.relations, *graph.events):
        assert claim.evidence and all(0 <= n < len(graph.sentences) for n in claim.evidence)
        assert 0 < claim.confidence <= 1
    assert all({relation.source, relation.target} <= ids for relation in graph.relations)
    assert all({*event.actors, *event.recipients, *event.places} <= ids for event in graph.events)


def test_an_article_becomes_a_graph_with_evidence() -> None:
    graph = extract(ARTICLE)
    assert_sound(graph, ARTICLE)
    told = {(one.type, one.source, one.target) for one in graph.relations}
    assert {("MEMBER_OF", "country:PE", "organization:aliansi-pasifik"), ("BORDERS", "country:BO", "country:PE")} <= told
    assert (graph.doc, graph.title, graph.source, graph.published) == ("a.txt", ARTICLE.title, "kabar.id", "2024-06-25")


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_gives_a_sound_graph(text: str) -> None:
    article = Article(doc="hostile.txt", text=text, published="2024-06-25")
    assert_sound(extract(article), article)


def test_the_same_article_gives_the_same_graph_alone_and_in_company() -> None:
    others = [
        replace(ARTICLE, doc=f"{n}.txt", text=f"Kalimat nomor {n} tentang Rusia dan Ukraina di Kyiv.") for n in range(BATCH)
    ]
    company = list(extract_all([*others, ARTICLE, *others]))
    assert to_json(company[BATCH]) == to_json(extract(ARTICLE))
    assert [graph.doc for graph in company[:3]] == ["0.txt", "1.txt", "2.txt"]


def test_articles_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def articles() -> Iterator[Article]:
        for n in range(10 * BATCH):
            taken.append(n)
            yield replace(ARTICLE, text=f"Kalimat nomor {n} tentang perundingan di Kyiv.")

    stream = extract_all(articles())
    next(stream)
    assert len(taken) <= BATCH


class Deadly(Article):
    """An article that ends the process it is handed to, as the system does when memory is gone."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (1,)


def test_a_process_that_the_system_ends_is_one_line_that_says_what_to_do() -> None:
    with pytest.raises(ArticleError, match=r"was ended by the system.*--processes 1"):
        list(extract_all([Deadly(doc="x.txt", text="Rusia berunding.")], processes=2))


def test_the_graph_survives_json() -> None:
    graph = extract(ARTICLE)
    assert to_json(from_json(to_json(graph))) == to_json(graph)


def test_an_empty_article_gives_an_empty_graph() -> None:
    graph = extract(Article(doc="empty.txt", text=""))
    assert (graph.sentences, graph.entities, graph.relations, graph.events) == ((), (), (), ())

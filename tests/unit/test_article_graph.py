"""The article graph to JSON and back, and ids that are the same everywhere."""

import json

from graph.article_graph import (
    ArticleGraph,
    Entity,
    Event,
    Mention,
    Quote,
    Relation,
    Sentence,
    content_id,
    event_id,
    from_json,
    to_json,
)

GRAPH = ArticleGraph(
    doc="a.txt",
    id="article:1",
    title="Judul",
    source=None,
    published="2024-06-25",
    url=None,
    language="id",
    sentences=(Sentence(0, "Rusia bertemu Cina.", 0, 19),),
    entities=(Entity("country:RU", "Country", "Rusia", ("Rusia",), (Mention(0, 0, 5, "Rusia", "lexicon", 0.9),), iso="RU"),),
    relations=(Relation("ALLY_OF", "country:RU", "country:CN", (0,), 0.8, {"note": "x"}),),
    events=(Event("event:1", "CONSULT", "bertemu", ("country:RU",), (0,), 0.7, quotes=(Quote(0, None, "kata"),)),),
)


def test_an_article_graph_survives_json() -> None:
    assert from_json(json.loads(json.dumps(to_json(GRAPH)))) == GRAPH


def test_a_relation_reads_from_and_to_in_json() -> None:
    relation = to_json(GRAPH)["relations"][0]
    assert (relation["from"], relation["to"]) == ("country:RU", "country:CN")
    assert "source" not in relation


def test_an_id_depends_on_its_parts_alone() -> None:
    assert content_id("article", "teks") == "article:3b0cbc2586e9dd52"
    assert content_id("article", "a", "b") != content_id("article", "ab")


def test_the_order_of_the_parties_makes_no_other_event() -> None:
    one = event_id("CONSULT", ["country:RU", "country:CN"], [], "2024", [])
    assert one == event_id("CONSULT", ["country:CN", "country:RU"], [], "2024", [])
    assert one != event_id("CONSULT", ["country:RU"], ["country:CN"], "2024", [])

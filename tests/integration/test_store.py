"""Article graphs in the database: whole or not at all, once, replaced when they change, withdrawn with what only they said."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from cypher.database import Counts, Database, connect
from loader.article_graph import ArticleGraph
from loader.write import withdraw, write_graphs
from simpul.settings import Settings

Stored = dict[str | tuple[str, str, str], Any]
VOLATILE = {"loaded_at", "changed_at", "revision"}


def stored(database: Database) -> Stored:
    """Everything in the database but the times of writing, comparable between engines and between orders of loading."""

    def settled(properties: dict[str, Any]) -> dict[str, Any]:
        kept = {key: value for key, value in properties.items() if key not in VOLATILE and value is not None}
        if "aliases" in kept:
            kept |= {"aliases": sorted(kept["aliases"]), "search": sorted(kept["search"].split())}
        return kept

    nodes = database.stream("MATCH (n) WHERE NOT n:Store RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties")
    edges = database.stream("MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties")
    return {
        **{row["id"]: (row["labels"], settled(row["properties"])) for row in nodes},
        **{(row["a"], row["type"], row["b"]): settled(row["properties"]) for row in edges},
    }


def test_loading_the_seeds_stores_every_article_sentence_and_claim(
    database: Database, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    report = write_graphs(database, seed_graphs)
    assert (report.created, report.already_there, report.replaced, report.skipped) == (5, 0, 0, ())
    kept = stored(database)
    assert report.counts.nodes_created == sum(isinstance(key, str) for key in kept) + 1, "and the node that keeps the revision"
    assert report.counts.relationships_created == sum(isinstance(key, tuple) for key in kept)
    for graph in seed_graphs:
        for sentence in graph.sentences:
            assert kept[f"{graph.id}#{sentence.n}"][1]["text"] == sentence.text
        for relation in graph.relations:
            edge = kept.get((relation.source, relation.type, relation.target))
            edge = edge or kept[relation.target, relation.type, relation.source]
            assert {f"{graph.id}#{number}" for number in relation.evidence} <= set(edge["evidence"])


def test_loading_twice_changes_nothing(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs)
    once = stored(database)
    report = write_graphs(database, seed_graphs)
    assert (report.created, report.already_there, report.counts) == (0, 5, Counts())
    assert stored(database) == once


def test_the_order_of_loading_makes_no_difference(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs, batch=1)
    forward = stored(database)
    database.write("MATCH (n) DETACH DELETE n")
    write_graphs(database, reversed(seed_graphs))
    assert stored(database) == forward


def test_withdrawing_an_article_leaves_what_the_others_say(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs[:4])
    before = stored(database)
    write_graphs(database, seed_graphs[4:])
    assert stored(database) != before
    assert withdraw(database, seed_graphs[4].id)
    assert stored(database) == before
    assert not withdraw(database, seed_graphs[4].id)


def test_withdrawing_all_articles_leaves_nothing(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs)
    for graph in seed_graphs:
        withdraw(database, graph.id)
    assert stored(database) == {}


@pytest.mark.parametrize(
    "changed",
    [
        lambda graph: replace(graph, id="article:0000000000000000"),  # other text in the same file
        lambda graph: replace(graph, relations=graph.relations[1:], events=()),  # same text, extracted anew
    ],
    ids=["other text", "other extraction"],
)
def test_a_changed_article_replaces_what_it_said(
    database: Database, seed_graphs: tuple[ArticleGraph, ...], changed: Callable[[ArticleGraph], ArticleGraph]
) -> None:
    new = changed(seed_graphs[0])
    write_graphs(database, [*seed_graphs[1:], new])
    expected = stored(database)
    database.write("MATCH (n) DETACH DELETE n")
    write_graphs(database, seed_graphs)
    report = write_graphs(database, [new])
    assert (report.created, report.replaced) == (0, 1)
    assert stored(database) == expected


def test_two_addresses_are_two_articles_though_their_files_have_one_name(
    database: Database, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    first = replace(seed_graphs[0], url="https://example.org/1")
    second = replace(seed_graphs[1], doc=first.doc, url="https://example.org/2")
    report = write_graphs(database, [first, second])
    assert report.created == 2


def test_what_cannot_be_stored_is_left_out_and_named(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    graph = seed_graphs[0]
    faulty = replace(
        graph,
        relations=(replace(graph.relations[0], target="country:nowhere"), replace(graph.relations[1], evidence=())),
        events=(replace(graph.events[0], evidence=(999,)), *graph.events[1:]),
    )
    report = write_graphs(database, [faulty])
    assert report.created == 1
    assert [item.where for item in report.skipped] == [graph.doc] * 3
    assert [item.why for item in report.skipped] == [
        "country:nowhere is no entity of the article",
        "it has no evidence sentence",
        "its evidence is no sentence of the article",
    ]


def test_progress_tells_how_many_articles_are_done(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    told: list[int] = []
    write_graphs(database, seed_graphs, told.append, batch=1)
    assert told == [1, 2, 3, 4, 5]


def test_two_loads_at_once_end_as_one_after_the_other(
    database: Database, database_settings: Settings, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    write_graphs(database, seed_graphs)
    expected = stored(database)
    database.write("MATCH (n) DETACH DELETE n")

    def load(graphs: tuple[ArticleGraph, ...]) -> int:
        with connect(replace(database_settings, query_timeout=60)) as opened:
            return write_graphs(opened, graphs, batch=1).articles

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(load, (seed_graphs, seed_graphs[::-1]))) == [5, 5]
    assert stored(database) == expected

"""Connecting: one line on what to start or set when nothing answers, the password is wrong, or the address is none."""

import re
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from cypher.database import Database, connect
from cypher.library import package_queries
from cypher.status import status
from cypher.values import Graph, Node, Relationship
from loader.article_graph import ArticleGraph
from loader.write import write_graphs
from simpul.errors import DatabaseUnavailable, QueryFailed
from simpul.settings import Settings
from tests.neo4j.server import free_port


def test_nothing_at_the_address(tmp_path: Path) -> None:
    settings = Settings(neo4j_uri=f"bolt://127.0.0.1:{free_port()}", neo4j_password="x", data=tmp_path)
    with (
        pytest.raises(DatabaseUnavailable, match=r"does not answer\. Start it with .* or set SIMPUL_NEO4J_URI"),
        connect(settings),
    ):
        pass


@pytest.mark.parametrize("address", ["", " ", "localhost", "http://localhost:7687", "bolt://", "bolt://127.0.0.1:notaport"])
def test_an_address_that_is_none(tmp_path: Path, address: str) -> None:
    settings = Settings(neo4j_uri=address or "no address", neo4j_password="x", data=tmp_path)
    with pytest.raises(DatabaseUnavailable), connect(settings):
        pass


@pytest.mark.neo4j
def test_a_wrong_password(neo4j_settings: Settings) -> None:
    with (
        pytest.raises(DatabaseUnavailable, match="refuses the user and password; set SIMPUL_NEO4J_USER"),
        connect(replace(neo4j_settings, neo4j_password="wrong-password")),
    ):
        pass


@pytest.mark.neo4j
def test_a_database_that_is_not_there(neo4j_settings: Settings) -> None:
    with (
        pytest.raises(DatabaseUnavailable, match="SIMPUL_NEO4J_DATABASE"),
        connect(replace(neo4j_settings, neo4j_database="nowhere")) as database,
    ):
        database.read("MATCH (n) RETURN n")


def test_errors_of_a_question_point_at_the_place(seeded: Database) -> None:
    with pytest.raises(QueryFailed) as caught:
        seeded.read("// a question\n\nMATCH (n:Country)\nRETRUN n")
    assert caught.value.line == 4
    assert caught.value.column in (None, 1)


def test_paths_lists_and_maps_of_nodes_are_in_the_graph(seeded: Database) -> None:
    answer = seeded.read(
        "MATCH p = (:Country {id: 'country:AM'})-[r:MEMBER_OF]->(o) RETURN p, [o] AS listed, {member: startNode(r)} AS mapped"
    )
    ((path, listed, mapped),) = answer.rows
    assert isinstance(path, Graph)
    assert [node.id for node in path.nodes] == ["country:AM", "organization:csto"]
    assert isinstance(listed[0], Node)
    assert mapped["member"].name == "Armenia"
    assert [node.id for node in answer.graph.nodes] == ["country:AM", "organization:csto"]
    assert [edge.id for edge in answer.graph.relationships] == ["country:AM MEMBER_OF organization:csto"]


def test_a_relationship_alone_brings_its_ends(seeded: Database) -> None:
    answer = seeded.read("MATCH (:Country {id: 'country:AM'})-[r:MEMBER_OF]->() RETURN r")
    ((edge,),) = answer.rows
    assert isinstance(edge, Relationship)
    assert (edge.source, edge.target) == ("country:AM", "organization:csto")
    assert {node.name for node in answer.graph.nodes} == {"Armenia", "CSTO"}


def test_more_nodes_than_the_limit_are_cut_and_said(database_settings: Settings, seeded: Database) -> None:
    with connect(replace(database_settings, node_limit=10, query_timeout=60)) as narrow:
        answer = narrow.read("MATCH (s:Sentence) RETURN collect(s) AS all")
        assert (len(answer.graph.nodes), answer.truncated) == (10, True)


def test_values_of_time_and_space_become_plain(seeded: Database) -> None:
    answer = seeded.read(
        "RETURN date('2015-04-05'), datetime('2015-04-05T10:00:00Z'), duration({days: 3}), point({x: 1.0, y: 2.0})"
    )
    ((day, moment, span, place),) = answer.rows
    assert (day, moment[:16], span) == ("2015-04-05", "2015-04-05T10:00", "P3D")
    assert place["coordinates"] == [1.0, 2.0]


def test_full_text_finds_names_by_the_same_words_on_both_engines(seeded: Database) -> None:
    text = "CALL db.index.fulltext.queryNodes($index, $words) YIELD node, score RETURN node.id ORDER BY score DESC"
    for index, words, found in (
        ("country_search", "kremlin", "country:RU"),
        ("country_search", "tajik*", "country:TJ"),
        ("country_search", "rusya~", "country:RU"),
        ("organization_search", "csto", "organization:csto"),
        ("actor_search", "putin", "actor:vladimir-putin"),
    ):
        assert (found,) in seeded.read(text, {"index": index, "words": words}).rows, words
    sentences = seeded.read(text, {"index": "sentence_text", "words": "perbatasan AND afghanistan"}).rows
    assert len(sentences) >= 3


def test_the_plan_of_a_question_is_text(seeded: Database) -> None:
    assert "RETURN" in seeded.explain("MATCH (n:Country) RETURN n").upper() or "NodeByLabelScan" in seeded.explain(
        "MATCH (n:Country) RETURN n"
    )


def test_every_saved_question_and_every_read_of_the_explorer_has_a_plan(seeded: Database) -> None:
    texts = [query.text for query in package_queries()]
    reads = [file.read_text("utf-8") for file in (resources.files("cypher") / "reads").iterdir()]
    for text in (*texts, *(re.sub(r":(Entity|Other)\b", ":Country", text) for text in reads)):
        assert seeded.explain(text), text


def test_the_status_counts_what_is_there_and_counts_anew_after_a_load(
    database: Database, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    assert (status(database).revision, sum(status(database).nodes.values())) == (0, 0)
    write_graphs(database, seed_graphs[:2])
    first = status(database)
    assert (first.nodes["Article"], first.engine, first.revision) == (2, database.engine, 1)
    assert first.nodes["Sentence"] == first.relationships["HAS_SENTENCE"] == sum(len(g.sentences) for g in seed_graphs[:2])
    assert status(database) is first
    write_graphs(database, seed_graphs)
    assert status(database).nodes["Article"] == 5
    assert re.match(r"(ArcadeDB|Neo4j) \d+\.\d+", first.version)


def test_every_row_of_a_large_read_is_streamed(seeded: Database) -> None:
    rows = list(seeded.stream("UNWIND range(1, 20000) AS i RETURN i"))
    assert [row["i"] for row in rows] == list(range(1, 20001))

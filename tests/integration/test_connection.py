"""Connecting: one line on what to start or set when nothing answers, the password is wrong, or the address is none."""

import re
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from cypher.database import Database, connect
from cypher.engines.neo4j import Neo4j
from cypher.name_search import search_names
from cypher.saved_queries.library import package_queries
from graph.article_graph import ArticleGraph
from graph.errors import DatabaseError, DatabaseUnavailable, QueryFailed
from graph.settings import Settings
from graph.stored_graph import Graph, Node, Relationship
from loader.write.store import withdraw, write_graphs
from tests.conftest import emptied
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


@pytest.mark.neo4j
def test_routing_reads_what_was_written_before(neo4j_settings: Settings, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    """A single server with routing on; what is asked carries the bookmarks of what was written, as a cluster needs it."""
    routed = replace(
        neo4j_settings, neo4j_uri=(neo4j_settings.neo4j_uri or "").replace("bolt://", "neo4j://"), query_timeout=60.0
    )
    with emptied(routed) as database:
        engine = database._engine
        assert isinstance(engine, Neo4j) and type(engine._connected()).__name__ == "Neo4jDriver"
        seen = set(engine._bookmarks.get_bookmarks())
        for graph in seed_graphs:
            write_graphs(database, [graph])
            marks = set(engine._bookmarks.get_bookmarks())
            assert marks - seen, "every write leaves a bookmark"
            seen |= marks
            assert len(database.read("MATCH (a:Article {id: $id}) RETURN a", {"id": graph.id}).rows) == 1
        assert withdraw(database, seed_graphs[0].id)
        assert search_names(database, "Taliban")


@pytest.mark.neo4j
def test_one_question_takes_no_more_memory_than_the_server_allows(neo4j_settings: Settings) -> None:
    with connect(replace(neo4j_settings, query_timeout=120.0)) as database:
        with pytest.raises(DatabaseError, match="memory"):
            database.read("UNWIND range(1, 20000000) AS n WITH collect(n) AS numbers RETURN size(numbers)")
        assert database.read("RETURN 1").rows == ((1,),)


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
        assert (len(answer.graph.nodes), answer.truncated) == (10, False)
        assert answer.nodes_left_out == narrow.read("MATCH (s:Sentence) RETURN count(s)").rows[0][0] - 10


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


def test_every_row_of_a_large_read_is_streamed(seeded: Database) -> None:
    rows = list(seeded.stream("UNWIND range(1, 20000) AS i RETURN i"))
    assert [row["i"] for row in rows] == list(range(1, 20001))

"""Exports for another database rebuild the graph there: the Cypher script, run twice, and the tables of neo4j-admin."""

import csv
import json
import shlex
import subprocess
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from cypher.database import Database, connect
from cypher.saved_queries.library import package_queries, values_of
from cypher.whole_graph import all_nodes, all_relationships
from explorer import export
from explorer.export.evidence_nodes import with_text
from explorer.export.saved_view import view_of
from explorer.picture.scene import scene_of
from explorer.picture.view import View, ViewError
from explorer.state import saved_views
from graph.article_graph import ArticleGraph
from graph.settings import Settings
from graph.stored_graph import Graph
from loader.write.store import write_graphs
from tests.neo4j import server as neo4j_server
from tests.unit.export.samples import sample

Stored = tuple[dict[str, Any], dict[str, Any]]


def stored(database: Database) -> Stored:
    """Everything in the database, as plain data by id."""
    nodes = {node.id: (node.label, dict(node.properties)) for node in all_nodes(database)}
    return nodes, {each.id: dict(each.properties) for each, _, _ in all_relationships(database)}


def as_stored(graph: Graph) -> Stored:
    """A graph as a database would hold it."""
    nodes = {node.id: (node.label, {"id": node.id, **node.properties}) for node in graph.nodes}
    return nodes, {each.id: dict(each.properties) for each in graph.relationships}


def run(database: Database, script: bytes) -> None:
    """Run a script, statement by statement; a statement ends with a semicolon at the end of a line."""
    for statement in script.decode().split(";\n"):
        if statement.strip():
            database.write(statement)


def test_the_cypher_script_rebuilds_the_graph_and_changes_nothing_when_run_again(database: Database) -> None:
    script = export.export(sample(), "cypher")
    whole = with_text(sample())
    assert isinstance(whole, export.LoadedContents)
    for _ in range(2):
        run(database, script)
        assert stored(database) == as_stored(whole.graph)


def test_the_script_of_everything_moves_a_database(database: Database, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    write_graphs(database, seed_graphs)
    before = stored(database)
    script = export.export(export.Everything(database, export.About("Simpul")), "cypher")
    database.write("MATCH (n) DETACH DELETE n")
    run(database, script)
    assert stored(database) == before


def test_streamed_exports_hold_what_those_in_memory_hold(seeded: Database) -> None:
    everything = export.Everything(seeded, export.About("Simpul", made_at="2026-01-02T03:04:05+00:00"))
    memory = everything.in_memory()
    for name in ("csv", "jsonl", "plover", "polecat", "ftm"):
        streamed, held = (sorted(export.export(contents, name).splitlines()) for contents in (everything, memory))
        assert streamed == held, name


def test_every_claim_and_event_of_an_export_has_its_sentence(seeded: Database) -> None:
    rows = csv.DictReader(StringIO(export.export(export.Everything(seeded, export.About("Simpul")), "csv").decode("utf-8-sig")))
    told = list(rows)
    events_and_claims = sum(seeded.read(f"MATCH (n:{label}) RETURN count(n)").rows[0][0] for label in ("Event", "Claim"))
    assert len(told) == events_and_claims > 80 and all(row["sentence"] and row["article"] for row in told)
    events = export.export(export.Everything(seeded, export.About("Simpul")), "plover").splitlines()
    assert len(events) > 50 and all(json.loads(event)["text"] for event in events)


def test_an_answer_is_exported_with_evidence_read_from_the_database(seeded: Database) -> None:
    query = next(query for query in package_queries() if query.name == "russia_taliban_contacts")
    answer = seeded.read(query.text, values_of(query, {}))
    about = export.About(query.title["id"], query.name, values_of(query, {}))
    told = export.contents_of(seeded, answer.graph, about)
    assert all(claim.evidence for claim in told.claims()) and all(event.evidence for event in told.events())
    assert b"membantah" in export.export(told, "html")


def test_a_saved_view_is_exported_as_it_was_on_screen(seeded: Database, tmp_path: Path) -> None:
    query = next(query for query in package_queries() if query.name == "csto_members")
    scene = scene_of(seeded.read(query.text, values_of(query, {})).graph)
    path = tmp_path / "view.json"
    path.write_text(saved_views.text_of(saved_views.saved_now("CSTO", scene.view, scene.selected, "csto_members")), "utf-8")
    told = view_of(seeded, path)
    assert {node.id for node in told.graph.nodes} == set(scene.view.shown) and dict(told.positions) == dict(
        scene.view.positions
    )
    assert {each.type for each in told.graph.relationships} >= {"MEMBER_OF"}
    assert (told.about.what, told.about.query) == ("CSTO", "csto_members")
    with pytest.raises(ViewError, match=r"none\.json"):
        view_of(seeded, tmp_path / "none.json")


def test_saved_views_are_exported_as_steps_without_what_their_filters_hide(seeded: Database) -> None:
    query = next(query for query in package_queries() if query.name == "csto_members")
    scene = scene_of(seeded.read(query.text, values_of(query, {})).graph)
    whole = saved_views.saved_now("Semua", scene.view, scene.selected, text="Enam anggota.")
    part = saved_views.saved_now("Tanpa negara", replace(scene.view, hidden_kinds=frozenset({"Country"})), scene.selected)
    gone = saved_views.saved_now("Hilang", View(shown=("country:XX",)), scene.selected)
    steps = export.steps_of(seeded, (whole, part, gone), export.About("Tampilan", language="id"))
    assert [{node.label for node in step.contents.graph.nodes} for step in steps.steps] == [
        {"Country", "Organization"},
        {"Organization"},
        set(),
    ]
    page = export.export(steps, "steps").decode()
    assert "Enam anggota." in page and "anggota dari CSTO" in page and "Isi tampilan ini tidak lagi ada dalam graf." in page


@pytest.mark.neo4j
def test_neo4j_admin_imports_the_tables_to_the_same_graph(tmp_path: Path, neo4j_settings: Settings) -> None:
    archive = export.export(sample(), "neo4j-csv")
    home = tmp_path / "home"
    home.mkdir()
    with ZipFile(BytesIO(archive)) as tables:
        tables.extractall(home)
    command = (home / "README.txt").read_text("utf-8").strip().splitlines()[-1]
    _admin(home, shlex.split(command)[1:])
    running = neo4j_server.start(home)
    try:
        settings = Settings(
            neo4j_uri=running.uri,
            neo4j_user=neo4j_server.USER,
            neo4j_password=neo4j_server.PASSWORD,
            data=tmp_path,
            query_timeout=60,
        )
        with connect(settings) as imported:
            whole = with_text(sample())
            assert isinstance(whole, export.LoadedContents)
            nodes, edges = stored(imported)
            wanted_nodes, wanted_edges = as_stored(whole.graph)
            assert (nodes, edges) == (_without_empty(wanted_nodes), wanted_edges)
    finally:
        running.stop()


def _admin(home: Path, arguments: list[str]) -> None:
    """Run neo4j-admin out of the jars of the test's server; its files lie in `home`."""
    (home / "conf").mkdir()
    command = ["java", "-cp", f"{neo4j_server.jars()}/*", "org.neo4j.cli.AdminTool", *arguments]
    environment = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (home / "conf").rmdir()


def _without_empty(nodes: dict[str, Any]) -> dict[str, Any]:
    """An empty list has no form in a table for neo4j-admin: such a property is not there afterwards."""
    return {id: (label, {key: value for key, value in told.items() if value != []}) for id, (label, told) in nodes.items()}

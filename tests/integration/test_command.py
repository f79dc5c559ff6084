"""The command from articles to answers, on both engines: what a newcomer runs, with the trained pipeline."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cypher.database import Database
from graph.errors import DatabaseError
from graph.settings import Settings, environment_of
from loader.write import store
from loader.write.batch import Batch
from loader.write.report import LoadReport
from tests.command import Ended, Run, runner
from tests.many_events import write_many_events

SEEDS = Path(__file__).parents[2] / "seeds"
MEMBERS = {"Rusia", "Belarus", "Kazakhstan", "Kirgizstan", "Tajikistan", "Armenia"}


@pytest.fixture
def simpul(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], database_settings: Settings) -> Run:
    """Runs the command in this process against the engine of the test."""
    for name, value in environment_of(replace(database_settings, query_timeout=60.0)).items():
        monkeypatch.setenv(name, value)
    return runner(monkeypatch, capsys)


def test_the_seeds_are_loaded_asked_exported_and_withdrawn(simpul: Run, database: Database, tmp_path: Path) -> None:
    first = simpul("load", str(SEEDS), str(tmp_path / "missing"))
    assert first.code == 0 and "simpul: articles: 5 new, 0 replaced, 0 already there" in first.lines
    (came,) = (line for line in first.lines if "new to the graph" in line)
    assert re.search(
        r"people [1-9]\d*, bodies [1-9]\d*, countries [1-9]\d*, places [1-9]\d*, events [1-9]\d*, relations [1-9]", came
    )
    again = simpul("load", str(SEEDS))
    assert not any("to the graph" in line or "told before" in line for line in again.lines)
    assert "simpul: articles: 0 new, 0 replaced, 5 already there" in again.lines
    assert "simpul: nodes: 0 created, 0 removed · relationships: 0 created, 0 removed" in again.lines

    members = _rows(simpul("query", "csto_members", "--format", "json"))
    assert {row["name"] for row in members} == MEMBERS
    assert all(row["evidence"][0]["text"] in _text_of_seeds() for row in members)
    border = _rows(simpul("query", "tajik_afghan_border", "--format", "json"))
    assert [row["length_km"] for row in border] == [1200] and border[0]["evidence"]
    contacts = _rows(simpul("query", "russia_taliban_contacts", "--format", "json"))
    assert {"denied", "reported"} <= {row["kind"] for row in contacts}
    assert any("Vladimir Putin" in [party["name"] for party in row["parties"]] for row in contacts)
    assert all(row["evidence"] for row in contacts)

    named = simpul("query", "csto_members", "--param", "organization=CSTO", "--format", "jsonl")
    assert {json.loads(line)["name"] for line in named.out.splitlines()} == MEMBERS
    typed = simpul("query", "--cypher", "MATCH (c:Country {id: 'country:RU'}) RETURN c.name AS name", "--format", "csv")
    assert typed.out == "name\nRusia\n"
    refused = simpul("query", "--cypher", "MATCH (c:Country) DETACH DELETE c")
    assert refused.code == 1 and len(refused.lines) == 1

    page = tmp_path / "contacts.html"
    assert simpul("export", "russia_taliban_contacts", "--output", str(page)).code == 0
    assert "membantah" in page.read_text("utf-8")
    assert simpul("export", "--around", "Taliban", "--hops", "2", "-o", str(tmp_path / "taliban.graphml")).code == 0
    assert simpul("export", "--all", "-f", "plover", "-o", str(tmp_path / "events.jsonl")).code == 0
    empty = simpul("export", "--cypher", "RETURN 1 AS one", "--output", str(tmp_path / "x.png"))
    assert empty.code == 1 and "nothing to export" in empty.lines[0]

    status = simpul("status").out.split()
    assert status[status.index("Article") + 1] == "5"
    assert "Kremlin" in simpul("merges", "Rusia").out
    article = _rows(simpul("query", "--cypher", "MATCH (a:Article) RETURN a.id AS id", "--format", "json"))[0]["id"]
    assert simpul("withdraw", article).lines == [f"simpul: {article}: taken out"]
    assert simpul("withdraw", article).code == 1


def test_what_extract_prints_is_loaded_as_it_is(simpul: Run, database: Database, tmp_path: Path) -> None:
    printed = tmp_path / "graphs.jsonl"
    lines = [*simpul("extract", str(SEEDS)).out.splitlines(), "no graph", ""]
    printed.write_text("\n".join(lines), "utf-8")
    loaded = simpul("load", str(printed))
    assert loaded.code == 0 and "simpul: articles: 5 new, 0 replaced, 0 already there" in loaded.lines
    assert any("graphs.jsonl:6" in line and "no article graph" in line for line in loaded.lines)
    again = simpul("load", str(SEEDS))
    assert "simpul: articles: 0 new, 0 replaced, 5 already there" in again.lines
    assert "simpul: nodes: 0 created, 0 removed · relationships: 0 created, 0 removed" in again.lines


def test_in_an_empty_graph_nothing_is_found_and_what_to_do_is_said(simpul: Run, database: Database, tmp_path: Path) -> None:
    assert not database.read("MATCH (a:Article) RETURN a").rows
    load = '; the graph is empty: "simpul load FOLDER" puts articles into it'
    for arguments, said in (
        (("query", "csto_members"), "nothing found"),
        (("query", "csto_members", "--param", "organization=CSTO"), "nothing in the graph is called 'CSTO'"),
        (("export", "csto_members", "--output", str(tmp_path / "x.html")), "nothing to export"),
    ):
        assert simpul(*arguments).lines == [f"simpul: {said}{load}"], arguments


def test_what_was_stored_is_told_when_the_database_fails_on_the_way(
    simpul: Run, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches: list[int] = []

    def failing(batch: Batch) -> LoadReport:
        if batches:
            raise DatabaseError("the disk is full")
        batches.append(1)
        return write_now(batch)

    write_now = Batch.write
    monkeypatch.setattr(Batch, "write", failing)
    monkeypatch.setattr(store.write_graphs, "__kwdefaults__", {"batch": 1})
    ended = simpul("load", str(SEEDS), str(SEEDS / "missing.txt"))
    assert (ended.code, ended.lines[-1]) == (1, "simpul: the disk is full")
    assert "simpul: articles: 1 stored before it ended; loading again goes on from there" in ended.lines


@pytest.mark.neo4j
def test_a_wrong_password_is_one_line_that_says_what_to_set(
    simpul: Run, neo4j_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIMPUL_NEO4J_URI", neo4j_settings.neo4j_uri or "")
    monkeypatch.setenv("SIMPUL_NEO4J_PASSWORD", "not this one")
    ended = simpul("status")
    assert ended.code == 1 and len(ended.lines) == 1 and "SIMPUL_NEO4J_PASSWORD" in ended.lines[0]


def _rows(ended: Ended) -> list[dict[str, Any]]:
    assert ended.code == 0, ended.lines
    rows: list[dict[str, Any]] = json.loads(ended.out)
    return rows


def _text_of_seeds() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))


def test_an_answer_of_more_than_a_thousand_rows_says_how_many_and_is_given_whole(
    simpul: Run, database: Database, tmp_path: Path
) -> None:
    write_many_events(database, 1_050)
    some = simpul("query", "most_reported", "--format", "jsonl")
    assert len(some.out.splitlines()) == 20
    assert "simpul: 20 of 1050 rows; --param limit=1050 gives all" in some.lines
    every = simpul("query", "most_reported", "--param", "limit=1050", "--format", "jsonl")
    assert len(every.out.splitlines()) == 1_050 and not any("rows" in line for line in every.lines)

    cut, whole = tmp_path / "cut.graphml", tmp_path / "whole.graphml"
    said = simpul("export", "most_reported", "--output", str(cut))
    assert "simpul: 20 of 1050 rows; --param limit=1050 gives all" in said.lines
    told = simpul("export", "most_reported", "--param", "limit=1050", "--output", str(whole))
    assert any("1,050 events as graphml" in line for line in told.lines) and not any("rows" in line for line in told.lines)
    assert (cut.read_text("utf-8").count("<node "), whole.read_text("utf-8").count("<node ")) == (22, 1_052)

    for name, event in (("all.md", r"^- "), ("all.tsv", r"^event:")):
        assert simpul("export", "--all", "--output", str(tmp_path / name)).code == 0
        assert len(re.findall(event, (tmp_path / name).read_text("utf-8"), re.MULTILINE)) == 1_050, name

"""`simpul load --bulk`: what neo4j-admin imports equals what an ordinary load stores, and is found and added to alike."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cypher.database import Database, connect
from cypher.decisions.apply_verdicts import settle
from cypher.decisions.coreference_verdicts import another_event
from cypher.decisions.verdict import Verdict
from cypher.decisions.verdicts import Verdicts, add_lines
from cypher.name_search import search_names
from explorer.read.coreference import tellings_of_event
from explorer.read.search import sentences_with
from explorer.read.store import totals_of
from graph.article_graph import ArticleGraph, to_json
from graph.errors import DatabaseError
from graph.settings import Settings
from loader.write.store import withdraw, write_graphs
from tests.command import Run, runner
from tests.integration.test_local import copies
from tests.integration.test_store import stored
from tests.neo4j import server as neo4j_server

pytestmark = pytest.mark.neo4j
ADMIN = """#!/bin/sh
exec java -Xmx256m -Dapp.home={home} -Dbasedir={home} -cp "{jars}/*" org.neo4j.cli.AdminTool "$@"
"""


@pytest.fixture(scope="module")
def jars(neo4j_settings: Settings) -> Path:
    """The jars of the Neo4j of this run; skips where the Neo4j is somebody's and not assembled here."""
    try:
        return neo4j_server.jars()
    except neo4j_server.NoServer as reason:
        pytest.skip(f"no neo4j-admin: {reason}")


@pytest.fixture
def home(tmp_path: Path, jars: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a Neo4j that never ran, with its neo4j-admin."""
    home = tmp_path / "home"
    (home / "bin").mkdir(parents=True)
    (home / "conf").mkdir()
    (home / "conf" / "neo4j.conf").write_text("dbms.usage_report.enabled=false\n", "utf-8")
    program = home / "bin" / "neo4j-admin"
    program.write_text(ADMIN.format(home=home, jars=jars), "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("NEO4J_HOME", str(home))
    monkeypatch.setenv("NEO4J_CONF", str(home / "conf"))
    return home


@pytest.fixture
def simpul(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs the command in this process, with no address of a Neo4j."""
    monkeypatch.setenv("SIMPUL_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("SIMPUL_NEO4J_URI", raising=False)
    return runner(monkeypatch, capsys)


@pytest.fixture
def ordinary(neo4j_settings: Settings) -> Iterator[Database]:
    """The Neo4j of this run, emptied."""
    with connect(replace(neo4j_settings, query_timeout=60.0)) as opened:
        opened.prepare()
        opened.write("MATCH (n) DETACH DELETE n")
        yield opened


def printed(graphs: list[ArticleGraph], file: Path) -> Path:
    """The file that `simpul extract` prints of these."""
    file.write_text("".join(json.dumps(to_json(graph), ensure_ascii=False) + "\n" for graph in graphs), "utf-8")
    return file


def names(database: Database, text: str) -> set[str]:
    """The entities that the index finds."""
    return {hit.entry.id for hit in search_names(database, text)}


def sentences(database: Database) -> set[str]:
    """The sentences that the index finds."""
    return {quote.id for quote in sentences_with(database, "perbatasan", limit=1_000)}


def test_an_import_equals_an_ordinary_load(
    simpul: Run,
    ordinary: Database,
    home: Path,
    tmp_path: Path,
    seed_graphs: tuple[ArticleGraph, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    graphs = copies(seed_graphs)
    write_graphs(ordinary, graphs[:-1])
    expected, totals = stored(ordinary), totals_of(ordinary)
    file = printed([*graphs[:-1], graphs[0]], tmp_path / "graphs.jsonl")  # one comes twice
    ended = simpul("load", str(file), "--bulk", str(tmp_path / "files"))
    assert ended.code == 0, ended.lines
    assert any(f"of {len(graphs) - 1} articles" in line for line in ended.lines)
    assert any("imported into the database neo4j" in line for line in ended.lines)
    again = simpul("load", str(file), "--bulk", str(tmp_path / "more"))
    assert again.code == 1 and "already exist" in again.lines[-1] and "--overwrite-destination" in again.out
    running = neo4j_server.start(home)
    try:
        settings = replace(_settings(running, tmp_path), query_timeout=60.0)
        with pytest.raises(DatabaseError, match=r"was imported and has no indexes yet\. Make them first: simpul upgrade"):
            next(iter(_opened(settings)))
        monkeypatch.setenv("SIMPUL_NEO4J_URI", running.uri)
        monkeypatch.setenv("SIMPUL_NEO4J_PASSWORD", neo4j_server.PASSWORD)
        add_lines(settings, [word := parted(ordinary)])
        settle(ordinary, Verdicts((word,)))
        assert stored(ordinary) != expected
        expected, totals = stored(ordinary), totals_of(ordinary)
        assert simpul("upgrade").code == 0
        with connect(settings) as database:
            assert stored(database) == expected
            assert totals_of(database) == totals
            for text in ("Rusia", "Taliban", "Lavrv"):
                assert names(database, text) == names(ordinary, text) != set()
            assert sentences(database) == sentences(ordinary) != set()
            write_graphs(database, [graphs[-1]])
            withdraw(database, graphs[0].id)
            write_graphs(ordinary, [graphs[-1]])
            withdraw(ordinary, graphs[0].id)
            assert stored(database) == stored(ordinary), "what comes later is added alike"
        full = simpul("load", str(file), "--bulk", str(tmp_path / "third"))
        assert full.code == 1 and "is not empty, and --bulk makes a whole graph" in full.lines[-1]
    finally:
        running.stop()


def parted(database: Database) -> Verdict:
    """The word that the last telling of the event most told is another event."""
    most = "MATCH (e:Event) RETURN e.id AS id ORDER BY e.tellings DESC, e.id LIMIT 1"
    tellings = tellings_of_event(database, next(iter(database.stream(most)))["id"])
    return replace(another_event(tellings[-1:], tellings[:-1]), at="2026-05-01T00:00:00Z")


def _settings(running: neo4j_server.Running, folder: Path) -> Settings:
    return Settings(neo4j_uri=running.uri, neo4j_password=neo4j_server.PASSWORD, data=folder / "data")


def _opened(settings: Settings) -> Iterator[Database]:
    with connect(settings) as database:
        yield database


def test_for_a_neo4j_elsewhere_the_command_is_printed(
    simpul: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    monkeypatch.setenv("SIMPUL_NEO4J_URI", "bolt://neo4j.invalid:7687")
    file = printed(list(seed_graphs), tmp_path / "graphs.jsonl")
    ended = simpul("load", str(file), "--bulk", str(tmp_path / "files"))
    assert ended.code == 0
    assert ended.out.startswith("neo4j-admin database import full neo4j --overwrite-destination ")
    assert "--nodes=Country=nodes-Country.csv" in ended.out and (tmp_path / "files" / "nodes-Country.csv").exists()
    assert any("then start Neo4j and make the indexes: simpul upgrade" in line for line in ended.lines)

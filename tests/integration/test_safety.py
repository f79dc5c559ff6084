"""Nobody writes, reads files, calls out or exhausts the server through a typed question, on either engine.

The attempts are a table (tests/data/attempts.yml). Every door (the app, the command line, an address, a saved file) hands its
text to `Database.read`; tests of those doors are with them. After all attempts the graph is the same and the server answers.
"""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import yaml

from cypher.database import Database, connect
from cypher.safety import read_only
from graph.errors import DatabaseError, DatabaseUnavailable, QueryFailed, QueryRefused, QueryTimeout
from graph.settings import Settings
from tests.conftest import DATA
from tests.integration.test_store import stored
from tests.neo4j import server as neo4j_server

ATTEMPTS: dict[str, list[str]] = yaml.safe_load((DATA / "attempts.yml").read_text("utf-8"))
FORBIDDEN = [text for aim, texts in ATTEMPTS.items() if aim != "exhaust" for text in texts]
LIMIT = 2.0  # seconds
GRACE = 30.0  # seconds a stopped query may need to end on a busy machine
FORCED = 90.0  # seconds until an embedded server that nothing else stops was started anew on a busy machine


class _Called(BaseHTTPRequestHandler):
    calls: list[str] = []  # noqa: RUF012 (one list for the one server of this module)

    def do_GET(self) -> None:
        self.calls.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"stolen\n")


@pytest.fixture(scope="module")
def listener() -> Iterator[int]:
    """The port of a server that remembers who calls it."""
    with HTTPServer(("127.0.0.1", 0), _Called) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_port
        server.shutdown()


def filled(text: str, file: Path, port: int) -> str:
    return text.replace("{file}", str(file)).replace("{port}", str(port))


def test_there_are_more_than_a_hundred_and_sixty_attempts() -> None:
    assert sum(len(texts) for texts in ATTEMPTS.values()) > 160


def test_every_attempt_fails_and_leaves_the_graph_as_it_was(seeded: Database, listener: int, tmp_path: Path) -> None:
    before = stored(seeded)
    file = tmp_path / "secret.csv"
    file.write_text("the secret of this machine\n")
    let_through = []
    for text in FORBIDDEN:
        try:
            answer = seeded.read(filled(text, file, listener), timeout=LIMIT)
        except (QueryRefused, QueryFailed):
            continue
        let_through.append((text, answer.rows[:3]))
    assert let_through == []
    assert _Called.calls == []
    assert stored(seeded) == before


@pytest.mark.parametrize("text", ATTEMPTS["exhaust"])
def test_nothing_exhausts_the_server(seeded: Database, text: str) -> None:
    started = time.monotonic()
    try:
        answer = seeded.read(text, timeout=LIMIT)
    except DatabaseUnavailable:
        raise
    except DatabaseError:
        pass
    else:
        assert len(answer.rows) <= 1000
    assert time.monotonic() - started < LIMIT + (FORCED if seeded.engine == "embedded" else GRACE)
    assert seeded.read("MATCH (n:Country {id: 'country:RU'}) RETURN n.name", timeout=60).rows == (("Rusia",),)


@pytest.mark.neo4j
def test_a_planner_that_never_comes_back_is_left_and_the_next_question_is_answered(
    neo4j_settings: Settings, tmp_path: Path
) -> None:
    """With a server of the test's own, which is ended at once: its planner goes on for hours."""
    try:
        running = neo4j_server.start(tmp_path)
    except neo4j_server.NoServer as reason:  # a Neo4j that SIMPUL_TEST_NEO4J_URI names is not ours to hang
        pytest.skip(f"no Neo4j of the test's own: {reason}")
    settings = replace(neo4j_settings, neo4j_uri=running.uri, query_timeout=LIMIT)
    try:
        with connect(settings) as database:
            started = time.monotonic()
            with pytest.raises(QueryTimeout, match=r"longer than .* s\. Ask for less"):
                database.read("MATCH (a)" + "-->()" * 100 + " RETURN a")
            assert time.monotonic() - started < LIMIT + GRACE
            assert database.read("RETURN 1 AS one", timeout=60).rows == ((1,),)
    finally:
        running.process.kill()
        running.process.wait(30)


@pytest.mark.neo4j
def test_a_plan_that_is_too_deep_for_the_driver_is_refused(neo4j_settings: Settings) -> None:
    with (
        connect(replace(neo4j_settings, query_timeout=60.0)) as database,
        pytest.raises(QueryRefused, match="too many steps inside each other"),
    ):
        database.read("RETURN 1 AS x" + " UNION RETURN 1 AS x" * 200)


def test_the_engine_is_a_wall_of_its_own_behind_the_door(
    seeded: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even if a word slipped past the check of the text: nothing is written, no file is read, no server stopped."""
    monkeypatch.setattr(read_only, "check", lambda text, parameters=None: None)
    before = stored(seeded)
    file = tmp_path / "secret.csv"
    file.write_text("the secret of this machine\n")
    # A Neo4j shows a reader its users and settings: there the text and its plan are the wall.
    aims = ("write", "schema", "files") + (("users", "server") if seeded.engine == "embedded" else ())
    told = []
    for text in (text for aim in aims for text in ATTEMPTS[aim]):
        try:
            told.append(seeded.read(filled(text, file, 1), timeout=LIMIT).rows)
        except DatabaseError:
            continue
    assert "secret" not in str(told)
    assert stored(seeded) == before


HARMLESS = [
    "MATCH (n:Country) RETURN n.name AS set, n.id AS `create` LIMIT 1",
    "MATCH (n:Country) WHERE NOT n.name CONTAINS 'CREATE' RETURN n LIMIT 1",
    "MATCH (n) RETURN 'LOAD CSV FROM x' AS text LIMIT 1 // DELETE nothing",
    "WITH {create: 1, delete: 2} AS m RETURN m.delete",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.index.fulltext.queryNodes('country_search', 'rusia') YIELD node RETURN node",
    "MATCH (e:Event) WHERE e.date >= toString(date('2015-01-01')) RETURN e LIMIT 1;",
    "MATCH (c:Country) CALL (c) { MATCH (c)-[:MEMBER_OF]->(o) RETURN count(o) AS n } RETURN c.name, n LIMIT 1",
    "MATCH (c:Country) WHERE EXISTS { (c)-[:BORDERS]-() } RETURN c LIMIT 1",
    "RETURN duration.between(date('2015-01-01'), date('2015-01-02')).days AS days",
    "RETURN point.distance(point({x: 1, y: 1}), point({x: 1, y: 2})) AS distance",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_plain_questions_are_let_through(seeded: Database, text: str) -> None:
    assert seeded.read(text, timeout=30).columns


def test_a_question_is_stopped_on_the_server_when_its_reader_has_had_enough(seeded: Database) -> None:
    stop = threading.Event()
    threading.Timer(1.0, stop.set).start()
    started = time.monotonic()
    with pytest.raises(QueryTimeout, match="stopped"):
        seeded.read(ATTEMPTS["exhaust"][0], timeout=60, stop=stop)
    assert time.monotonic() - started < 1.0 + GRACE


def test_rows_and_nodes_beyond_the_limit_are_cut_and_said(seeded: Database) -> None:
    answer = seeded.read("MATCH (s:Sentence) RETURN s", limit=5)
    assert (len(answer.rows), answer.truncated) == (5, True)
    assert not seeded.read("MATCH (s:Sentence) RETURN s LIMIT 5", limit=5).truncated

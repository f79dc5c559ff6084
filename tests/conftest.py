"""Fixtures of all tests.

Distances: `unit/` needs nothing but Python; `integration/` needs a database; `app/` runs pages without a browser; `browser/`
runs them in Chromium. Nothing here is a fake: the databases are real servers, started by this run, on loopback, and ended
by it.

Databases. `database` is an open, empty database and comes once per engine: `embedded` (ArcadeDB from its wheel) and `neo4j` (a
real Neo4j 5.26, assembled from Maven Central by tests/neo4j). Emptying is quick, starting is not: the two servers live as
long as the run. `seeded` is the same with the article graphs of the five seeds in it (tests/data/seeds.jsonl), loaded once a
module and meant for reading. A test that kills its server or needs settings of its own takes `data_folder`, a folder of its
own whose embedded server is stopped at the end.

Two tiers. `make test` is what a change must pass within minutes: all that is pure, the pages, the store and the saved
questions on both engines, one walk in the browser. The rest of the same distances is marked `extended` here, by file; `.ci/run`
runs it too.

What is missing. Without Java and Maven the Neo4j is the one that SIMPUL_TEST_NEO4J_URI names (with SIMPUL_TEST_NEO4J_PASSWORD;
it is emptied!); without that, its tests are skipped, by name and reason. With CI=true or --require-neo4j that is a failure;
with CI=true or --require-browser so is a missing Chromium.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from cypher import embedded_server
from cypher.database import Database, connect
from graph.article_graph import ArticleGraph, from_json
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.neo4j import server as neo4j_server

ENGINES = ("embedded", pytest.param("neo4j", marks=pytest.mark.neo4j))
DATA = Path(__file__).parent / "data"
FIRST_TIER = (
    "unit",
    "app",
    "quality",
    "integration/test_store.py",
    "integration/test_saved_queries.py",
    "browser/test_walk.py",
)
"""What `make test` runs, as folders and files below `tests`; all else is `extended`."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options that turn a skipped distance into a failure."""
    parser.addoption("--require-neo4j", action="store_true", help="fail where no Neo4j can be had, instead of skipping")
    parser.addoption("--require-browser", action="store_true", help="fail where there is no Chromium, instead of skipping")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what is not in the first tier."""
    for item in items:
        place = item.path.relative_to(Path(__file__).parent).as_posix()
        if not place.startswith(FIRST_TIER):
            item.add_marker(pytest.mark.extended)


def required(config: pytest.Config, option: str) -> bool:
    """Whether what is missing must be there."""
    return os.environ.get("CI", "").lower() == "true" or bool(config.getoption(option))


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings of the embedded server of this run."""
    data = tmp_path_factory.mktemp("embedded")
    yield Settings(data=data)
    embedded_server.stop(data)


@pytest.fixture(scope="session")
def neo4j_settings(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings of the Neo4j of this run."""
    data = tmp_path_factory.mktemp("neo4j-data")
    named = os.environ.get("SIMPUL_TEST_NEO4J_URI")
    try:
        running = neo4j_server.start(tmp_path_factory.mktemp("neo4j"))
    except neo4j_server.NoServer as reason:
        if named:
            password = os.environ.get("SIMPUL_TEST_NEO4J_PASSWORD", "")
            yield Settings(neo4j_uri=named, neo4j_password=password, data=data)
            return
        (pytest.fail if required(request.config, "--require-neo4j") else pytest.skip)(
            f"no Neo4j: {reason}; or name one by SIMPUL_TEST_NEO4J_URI"
        )
    yield Settings(neo4j_uri=running.uri, neo4j_user=neo4j_server.USER, neo4j_password=neo4j_server.PASSWORD, data=data)
    running.stop()


@pytest.fixture(scope="module", params=ENGINES)
def database_settings(request: pytest.FixtureRequest) -> Settings:
    """Settings of each engine in turn."""
    settings: Settings = request.getfixturevalue(f"{request.param}_settings")
    return settings


@pytest.fixture
def database(database_settings: Settings) -> Iterator[Database]:
    """An open, empty database, once per engine."""
    with emptied(database_settings) as opened:
        yield opened


@pytest.fixture(scope="module")
def seeded(database_settings: Settings, seed_graphs: tuple[ArticleGraph, ...]) -> Iterator[Database]:
    """An open database with the seeds in it, once per engine and module; for reading."""
    with emptied(database_settings) as opened:
        write_graphs(opened, seed_graphs)
        yield opened


@pytest.fixture(scope="session")
def seed_graphs() -> tuple[ArticleGraph, ...]:
    """The article graphs of the five seeds, as a person marked them."""
    return seeds()


def seeds() -> tuple[ArticleGraph, ...]:
    """The same for a process of its own."""
    lines = (DATA / "seeds.jsonl").read_text("utf-8").splitlines()
    return tuple(from_json(json.loads(line)) for line in lines)


@pytest.fixture
def data_folder(tmp_path: Path) -> Iterator[Path]:
    """A data folder of the test's own; an embedded server in it is stopped at the end."""
    yield tmp_path / "data"
    embedded_server.stop(tmp_path / "data")


@contextmanager
def emptied(settings: Settings) -> Iterator[Database]:
    """The database of these settings, open and without a node; questions may take their time on a busy machine."""
    with connect(replace(settings, query_timeout=60.0)) as opened:
        opened.prepare()
        opened.write("MATCH (n) DETACH DELETE n")
        yield opened

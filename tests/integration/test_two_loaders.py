"""Two loaders on one Neo4j, each a process: they end in the graph of one; who waits has worked out what it will write."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cypher.database import Database, Writer, connect
from graph.article_graph import ArticleGraph
from graph.settings import Settings, environment_of
from loader.write.batch import alone
from loader.write.rows import Rows, rows_of
from loader.write.store import withdraw, write_graphs
from tests.conftest import emptied
from tests.integration.test_local import copies
from tests.integration.test_store import stored

pytestmark = pytest.mark.neo4j
LOAD = """
import sys
from cypher.database import connect
from graph.settings import settings_from
from loader.write.store import write_graphs
from tests.conftest import seeds
from tests.integration.test_local import copies

graphs = copies(seeds())
with connect(settings_from()) as database:
    print(write_graphs(database, graphs[::int(sys.argv[1])], batch=300).articles)
"""


@pytest.fixture
def empty(neo4j_settings: Settings) -> Iterator[Database]:
    """The Neo4j of this run, emptied."""
    with emptied(neo4j_settings) as opened:
        yield opened


def test_two_loaders_end_in_the_graph_of_one(
    empty: Database, neo4j_settings: Settings, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    graphs = copies(seed_graphs)
    write_graphs(empty, graphs)
    expected = stored(empty)
    empty.write("MATCH (n) DETACH DELETE n")
    write_graphs(empty, [replace(graphs[3], relations=(), events=())])  # read anew by both: one of them takes it out
    running = [
        subprocess.Popen(
            [sys.executable, "-c", LOAD, step],
            env={**os.environ, **environment_of(neo4j_settings)},
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for step in ("1", "-1")  # from both ends, so that they meet in the middle
    ]
    for process in running:
        out, err = process.communicate(timeout=280)
        assert (out.strip(), err) == (str(len(graphs)), "")
    assert stored(empty) == expected


def test_what_is_to_be_written_is_worked_out_while_another_writes(
    empty: Database, neo4j_settings: Settings, seed_graphs: tuple[ArticleGraph, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_graphs(empty, seed_graphs[:1])
    there, worked_out, go_on = threading.Event(), threading.Event(), threading.Event()

    def hold(writer: Writer) -> None:
        alone(writer)
        there.set()
        assert go_on.wait(200)

    def noted(*given: Any) -> Rows:
        worked_out.set()
        return rows_of(*given)

    monkeypatch.setattr("loader.write.batch.rows_of", noted)
    with ThreadPoolExecutor(2) as pool, connect(neo4j_settings) as opened:
        holding = pool.submit(empty.change, hold)
        assert there.wait(200)
        storing = pool.submit(write_graphs, opened, seed_graphs[1:2])
        try:
            assert worked_out.wait(200) and not storing.done()
        finally:
            go_on.set()
        holding.result()
        assert storing.result().created == 1


def test_an_entity_that_is_taken_out_meanwhile_is_there_again(
    empty: Database, neo4j_settings: Settings, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    """Withdrawing the one article and writing the other of two that name the same entities, over and over."""
    one, other = seed_graphs[0], replace(seed_graphs[0], id="article:0000000000000001", url=None, doc="another.txt")
    write_graphs(empty, [other])
    expected = stored(empty)
    for _ in range(5):
        empty.write("MATCH (n) DETACH DELETE n")
        write_graphs(empty, [one])
        with connect(neo4j_settings) as opened:
            taking = threading.Thread(target=withdraw, args=(opened, one.id))
            taking.start()
            write_graphs(empty, [other])
            taking.join()
        assert stored(empty) == expected

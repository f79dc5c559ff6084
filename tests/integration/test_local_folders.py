"""Data folders copied, moved and shared: each has its own server, and `stop` ends it whoever started it."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from cypher import embedded_server
from cypher.database import Database, connect
from graph.article_graph import ArticleGraph
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.integration.test_local import copies
from tests.integration.test_store import stored

# Starts the server as the explorer does, and lives on without a look at it.
STARTER = """
import sys, time
from pathlib import Path
from cypher import embedded_server
embedded_server.server(Path(sys.argv[1]))
print("up", flush=True)
time.sleep(300)
"""


def settings(data: Path) -> Settings:
    return Settings(data=data, query_timeout=60)


def titles(database: Database) -> int:
    return int(database.read("MATCH (a:Article) RETURN count(a)").rows[0][0])


@pytest.fixture
def other_folder(tmp_path: Path) -> Iterator[Path]:
    """A second data folder, not made yet."""
    yield tmp_path / "other"
    embedded_server.stop(tmp_path / "other")


def test_a_copied_folder_has_a_server_and_a_graph_of_its_own(
    data_folder: Path, other_folder: Path, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    with connect(settings(data_folder)) as database:
        write_graphs(database, seed_graphs[:2])
        original = embedded_server.find(data_folder)
        shutil.copytree(data_folder, other_folder)
        assert embedded_server.find(other_folder) is None
        with connect(settings(other_folder)) as copy:
            write_graphs(copy, seed_graphs[2:])
            assert (titles(copy), titles(database)) == (5, 2)
        assert embedded_server.stop(other_folder)
        assert embedded_server.find(data_folder) == original, "the original's server goes on"
    with connect(settings(other_folder)) as copy:
        assert titles(copy) == 5


def test_a_folder_moved_while_its_server_runs_keeps_all_it_is_given(
    data_folder: Path, other_folder: Path, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    with connect(settings(data_folder)) as database:
        write_graphs(database, seed_graphs[:2])
        left = embedded_server.find(data_folder)
    assert left
    data_folder.rename(other_folder)
    with connect(settings(other_folder)) as database:
        write_graphs(database, seed_graphs)
        kept = stored(database)
    assert left.process() is None, "the server of the old place has ended"
    assert not psutil.pid_exists(left.pid) or psutil.Process(left.pid).status() == psutil.STATUS_ZOMBIE
    assert embedded_server.stop(other_folder)
    assert not data_folder.exists(), "nothing is written where the folder was"
    with connect(settings(other_folder)) as database:
        assert stored(database) == kept
    with connect(settings(data_folder)) as clean:
        write_graphs(clean, seed_graphs)
        assert stored(clean) == kept


def test_stop_ends_the_server_of_a_folder_that_was_moved(data_folder: Path, other_folder: Path) -> None:
    left = embedded_server.server(data_folder)
    data_folder.rename(other_folder)
    assert embedded_server.stop(other_folder)
    assert left.process() is None


def test_stop_is_quick_when_another_program_started_the_server(data_folder: Path) -> None:
    command = [sys.executable, "-c", STARTER, str(data_folder)]
    starter = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    try:
        assert starter.stdout and starter.stdout.readline() == "up\n"
        running = embedded_server.find(data_folder)
        assert running
        began = time.monotonic()
        assert embedded_server.stop(data_folder)
        assert time.monotonic() - began < 25, "as long as the server itself takes; a zombie was waited for 60 s"
        folder = embedded_server.folder_of(data_folder)
        assert not (folder / "server.json").exists() and not (folder / "server.args").exists()
        time.sleep(0.5)
        assert not psutil.pid_exists(running.pid), "whoever started it takes note of its end"
    finally:
        starter.kill()
        starter.wait()


def test_a_zombie_is_at_its_end() -> None:
    child = subprocess.Popen([sys.executable, "-c", "pass"])  # nobody waits for it
    process = psutil.Process(child.pid)
    began = time.monotonic()
    while process.status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() - began < 30
        time.sleep(0.05)
    embedded_server.processes.end(process, limit=30)
    assert time.monotonic() - began < 29
    child.wait()


def test_first_loads_at_once_make_the_schema_once(data_folder: Path, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    embedded_server.server(data_folder)

    def load(graphs: tuple[ArticleGraph, ...]) -> int:
        with connect(settings(data_folder)) as database:
            return write_graphs(database, graphs, batch=1).articles

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(load, [seed_graphs[:1]] * 4)) == [1] * 4


def test_a_load_goes_on_when_its_server_is_stopped_under_it(data_folder: Path, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    graphs = copies(seed_graphs)

    def stop_twice(done: int) -> None:
        if done in (3, 9):
            with ThreadPoolExecutor(1) as pool:
                pool.submit(embedded_server.stop, data_folder)

    with connect(settings(data_folder)) as database:
        report = write_graphs(database, graphs, stop_twice, batch=1)
        assert (report.created, titles(database)) == (len(graphs), len(graphs))

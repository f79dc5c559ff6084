"""The embedded server: found by everybody, private to its owner, back after a kill of either side."""

import importlib.util
import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from filelock import FileLock

from cypher import embedded_server
from cypher.database import connect
from cypher.embedded_server import arcadedb
from cypher.embedded_server.record import record, recorded
from cypher.engines import embedded
from graph.article_graph import ArticleGraph
from graph.errors import DatabaseError, DatabaseUnavailable
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.integration.test_store import stored

LOAD = """
import dataclasses, sys
from pathlib import Path
from cypher.database import connect
from loader.write.store import write_graphs
from graph.settings import Settings
from tests.integration.test_local import copies
from tests.conftest import seeds

with connect(Settings(data=Path(sys.argv[1]))) as database:
    print("connected", flush=True)
    write_graphs(database, copies(seeds()), lambda done: print(done, flush=True), batch=200)
"""
COPIES = 6


def copies(graphs: tuple[ArticleGraph, ...]) -> list[ArticleGraph]:
    """The same articles many times under other ids: enough for a load that can be interrupted."""
    return [
        replace(graph, id=f"{graph.id[:-3]}{number:03d}", doc=f"{number}/{graph.doc}")
        for number in range(COPIES)
        for graph in graphs
    ]


def one_load(data: Path) -> subprocess.Popen[str]:
    """A process that loads all copies and says after each batch how many articles are in."""
    command = [sys.executable, "-c", LOAD, str(data)]
    folder = Path(__file__).parents[2]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=folder)


def until(process: subprocess.Popen[str], enough: Callable[[int], bool]) -> None:
    """Read what the load says until so many articles are in."""
    assert process.stdout
    for line in process.stdout:
        if line.strip().isdigit() and enough(int(line)):
            return
    pytest.fail("the load ended before it could be interrupted")


def test_one_server_serves_all_and_nobody_else_can_read_its_passwords(data_folder: Path) -> None:
    first = embedded_server.server(data_folder)
    assert embedded_server.server(data_folder) == first
    folder = embedded_server.folder_of(data_folder)
    for name in ("server.json", "server.args"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600, name
    command = " ".join(psutil.Process(first.pid).cmdline())
    assert not any(password in command or password in repr(first) for password in first.passwords.values())
    listening = {c.laddr.ip for c in psutil.Process(first.pid).net_connections("tcp") if c.status == psutil.CONN_LISTEN}
    assert listening <= {"127.0.0.1", "::ffff:127.0.0.1"}
    assert embedded_server.stop(data_folder)
    assert not psutil.pid_exists(first.pid) or psutil.Process(first.pid).status() == psutil.STATUS_ZOMBIE
    assert not embedded_server.stop(data_folder)
    assert embedded_server.find(data_folder) is None


def test_a_killed_server_comes_back_with_its_graph_for_who_is_connected(
    data_folder: Path, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    settings = Settings(data=data_folder, query_timeout=60)
    with connect(settings) as database:
        write_graphs(database, seed_graphs)
        before = stored(database)
        killed = embedded_server.find(data_folder)
        assert killed
        os.kill(killed.pid, signal.SIGKILL)
        assert database.read("MATCH (n:Article) RETURN count(n)").rows == ((5,),)
        assert stored(database) == before
    again = embedded_server.find(data_folder)
    assert again
    assert again.pid != killed.pid


def test_a_load_whose_server_is_killed_in_the_middle_goes_on_with_the_next_one(
    data_folder: Path, seed_graphs: tuple[ArticleGraph, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    graphs = copies(seed_graphs)

    def kill_once(done: int) -> None:
        running = embedded_server.find(data_folder)
        if done == len(seed_graphs) and running:
            os.kill(running.pid, signal.SIGKILL)

    with connect(Settings(data=data_folder, query_timeout=60)) as database:
        report = write_graphs(database, graphs, kill_once, batch=1)
        assert (report.created, report.already_there) == (len(graphs), 0)
        assert database.read("MATCH (a:Article) RETURN count(a)").rows == ((len(graphs),),)
    assert "will be retried" not in capfd.readouterr().err, "the driver's own lines are no messages of ours"


def test_a_load_whose_server_is_killed_is_completed_by_loading_again(
    data_folder: Path, seed_graphs: tuple[ArticleGraph, ...]
) -> None:
    load = one_load(data_folder)
    until(load, lambda done: done >= 10)
    running = embedded_server.find(data_folder)
    assert running
    os.kill(running.pid, signal.SIGKILL)
    load.kill()
    load.wait()
    check_whole_then_complete(data_folder, copies(seed_graphs))


def test_a_load_that_is_killed_is_completed_by_loading_again(data_folder: Path, seed_graphs: tuple[ArticleGraph, ...]) -> None:
    load = one_load(data_folder)
    until(load, lambda done: done >= 10)
    load.kill()
    load.wait()
    check_whole_then_complete(data_folder, copies(seed_graphs))


def check_whole_then_complete(data: Path, graphs: list[ArticleGraph]) -> None:
    with connect(Settings(data=data, query_timeout=60)) as database:
        sizes = dict(database.read("MATCH (a:Article)-[:HAS_SENTENCE]->(s) RETURN a.id, count(s)").rows)
        assert 10 <= len(sizes) < len(graphs)
        assert all(sizes[graph.id] == len(graph.sentences) for graph in graphs if graph.id in sizes), "no article by halves"
        report = write_graphs(database, graphs)
        assert report.already_there == len(sizes)
        assert report.created == len(graphs) - len(sizes)
        assert database.read("MATCH (a:Article) RETURN count(a)").rows == ((len(graphs),),)


def test_a_starter_killed_before_it_wrote_down_its_server_leaves_no_second_one(data_folder: Path) -> None:
    first = embedded_server.server(data_folder)
    (embedded_server.folder_of(data_folder) / "server.json").unlink()
    second = embedded_server.server(data_folder)
    assert second.pid != first.pid
    assert first.process() is None


WHOLE = {"pid": 1, "bolt_port": 2, "http_port": 3, "passwords": {"root": "", "writer": "", "reader": ""}}
TORN = ["", "{", "[]", "null", "[" * 100_000, "\xff"]
WRONG = [
    {},
    {"pid": 1},
    {**WHOLE, "pid": "1"},
    {**WHOLE, "pid": -1},
    {**WHOLE, "pid": 2**40},
    {**WHOLE, "bolt_port": 70_000},
    {**WHOLE, "http_port": True},
    {**WHOLE, "passwords": {}},
    {**WHOLE, "passwords": ["root"]},
]


@pytest.mark.parametrize("torn", TORN)
def test_a_torn_record_is_no_server(data_folder: Path, torn: str) -> None:
    folder = embedded_server.folder_of(data_folder)
    folder.mkdir(parents=True)
    (folder / "server.json").write_bytes(torn.encode("latin-1"))
    assert embedded_server.find(data_folder) is None


@pytest.mark.parametrize("wrong", WRONG)
def test_a_record_of_wrong_values_is_no_server(data_folder: Path, wrong: dict[str, object]) -> None:
    folder = embedded_server.folder_of(data_folder)
    folder.mkdir(parents=True)
    (folder / "server.json").write_text(json.dumps({**wrong, "folder": str(folder)}))
    assert recorded(folder) is None


def test_a_record_of_a_process_that_is_another_one_now_is_no_server(data_folder: Path) -> None:
    folder = embedded_server.folder_of(data_folder)
    folder.mkdir(parents=True)
    record(folder, embedded_server.Server(folder, os.getpid(), 1, 2, {"root": "", "writer": "", "reader": ""}))
    assert recorded(folder) and embedded_server.find(data_folder) is None


def test_the_clock_may_step_under_a_running_server(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = embedded_server.server(data_folder)
    born = psutil.Process.create_time
    monkeypatch.setattr(psutil.Process, "create_time", lambda process: born(process) + 3600)
    assert embedded_server.server(data_folder) == first


def test_without_the_wheel_the_message_names_the_setting(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(DatabaseUnavailable, match=r"no embedded database for .* set SIMPUL_NEO4J_URI"):
        embedded_server.server(data_folder)


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, no folder")
    with pytest.raises(DatabaseUnavailable, match="cannot use"):
        embedded_server.server(tmp_path / "data")


def test_a_folder_with_a_line_break_in_its_name_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailable, match="a line break or quote in it; set SIMPUL_DATA to another"):
        embedded_server.server(tmp_path / "two\nlines")


def test_a_lock_that_may_not_be_written_is_one_line(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(lock: object) -> None:  # as the system does to whoever is not root
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(FileLock, "acquire", lambda *args, **kwargs: refused(args))
    with pytest.raises(DatabaseError, match=r"writer\.lock cannot be written"), embedded.Embedded(data_folder).alone():
        pytest.fail("it was written")


def test_a_lock_that_another_program_holds_is_one_line(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = embedded_server.folder_of(data_folder)
    folder.mkdir(parents=True)
    for name in ("START_LIMIT", "STOP_LIMIT"):
        monkeypatch.setattr(embedded_server, name, 0.05)
    monkeypatch.setattr(embedded, "WAIT_LIMIT", 0.1)
    with FileLock(folder / "server.lock"), FileLock(folder / "writer.lock"):
        for ask in (embedded_server.server, embedded_server.stop):
            with pytest.raises(DatabaseUnavailable, match=r"server\.lock is held by another program .* ask again"):
                ask(data_folder)
        with (
            pytest.raises(DatabaseError, match=r"another program has written for 0\.1 s"),
            embedded.Embedded(data_folder).alone(),
        ):
            pytest.fail("two writers at once")


def test_a_server_that_does_not_start_says_where_its_last_words_are(
    data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    liar = tmp_path / "java"
    liar.write_text("#!/bin/sh\necho no memory left\nexit 1\n")
    liar.chmod(0o755)
    monkeypatch.setattr(arcadedb, "java_and_jars", lambda: (liar, "none"))
    with pytest.raises(DatabaseUnavailable, match=r"server\.log ends with: no memory left"):
        embedded_server.server(data_folder)

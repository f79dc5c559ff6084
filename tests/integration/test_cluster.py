"""Reading on a real Dask scheduler with real workers on loopback, two of them killed in the middle."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import ArticleError
from loader.dask_cluster import extract_on
from loader.pipeline import BATCH, extract_all
from loader.read.articles import Article

pytest.importorskip("distributed")
TOLD = "Menteri Luar Negeri Rusia Sergei Lavrov bertemu Presiden Tajikistan di Dushanbe, kata kantor berita ke-{n}."
DAYS = ("Senin", "Selasa", "Rabu", "Kamis")


def articles(many: int) -> list[Article]:
    """Articles that differ in a word or two."""
    texts = (f"{TOLD.format(n=n)} Pada {DAYS[n % 4]} Armenia keluar dari CSTO." for n in range(many))
    return [Article(f"{n}.txt", text, published="2024-06-25") for n, text in enumerate(texts)]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[int]]]:
    """The address of a scheduler, and the process ids of its three workers."""
    file = tmp_path / "scheduler.json"
    started: list[subprocess.Popen[bytes]] = []

    def start(module: str, *more: str) -> int:
        with (tmp_path / f"{len(started)}.log").open("wb") as log:
            options = ("--scheduler-file", str(file), "--no-dashboard", *more)
            command = [sys.executable, "-m", f"distributed.cli.{module}", *options]
            started.append(subprocess.Popen(command, stdout=log, stderr=log, cwd=tmp_path))
        return started[-1].pid

    try:
        start("dask_scheduler", "--host", "127.0.0.1", "--port", "0")
        deadline = time.monotonic() + 60
        while not (file.exists() and file.read_text()) and time.monotonic() < deadline:
            time.sleep(0.1)
        workers = [start("dask_worker", "--nthreads", "1", "--no-nanny", "--name", f"w{n}") for n in range(3)]
        yield json.loads(file.read_text())["address"], workers
    finally:
        for process in started:
            process.terminate()
        for process in started:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(20)


@pytest.mark.timeout(600)
def test_two_workers_killed_in_the_middle_change_nothing(cluster: tuple[str, list[int]]) -> None:
    address, workers = cluster
    given = articles(12 * BATCH)
    expected = list(extract_all(given))
    told: list[str] = []
    found = []
    for graph in extract_on(address, iter(given), tell=told.append):
        found.append(graph)
        if len(found) == 2 * BATCH:
            for worker in workers[:2]:
                os.kill(worker, signal.SIGKILL)
    assert found == expected
    assert told and told[0].startswith("dashboard: ")


def test_where_no_scheduler_is_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loader.dask_cluster._PATIENCE", 1)
    with pytest.raises(ArticleError, match=r"no Dask cluster answers at tcp://127\.0\.0\.1:9"):
        list(extract_on("tcp://127.0.0.1:9", articles(1)))

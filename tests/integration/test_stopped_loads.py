"""Loads that are stopped, by whatever means, leave no process and no file behind."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from explorer.state.loading import begin
from graph.settings import Settings

SENTENCES = (
    "Presiden Rusia bertemu menteri luar negeri Tajikistan di Dushanbe pada hari {n}. Mereka membahas perbatasan nomor {n}. "
)
ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds, on a busy machine


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """More articles than are read before the test ends, and more text than one process is started for."""
    lines = (json.dumps({"text": "".join(SENTENCES.format(n=f"{a}-{n}") for n in range(60))}) for a in range(400))
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(lines))
    assert path.stat().st_size > 2_000_000
    return path


def below(process: int) -> list[psutil.Process]:
    """The processes this one started to read articles, once they read, and what they need beside them; no database."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = [child for child in psutil.Process(process).children(recursive=True) if "java" not in child.name()]
        if sum("spawn_main" in " ".join(child.cmdline()) and child.cpu_times().user > 0.5 for child in found) >= 2:
            return found
        time.sleep(0.2)
    pytest.fail("no workers were started")


def check_ended(processes: list[psutil.Process]) -> None:
    _, alive = psutil.wait_procs(processes, timeout=PATIENCE)
    assert [process for process in alive if process.status() != psutil.STATUS_ZOMBIE] == []


def heard() -> None:
    """Signals count again that a test run in the background, or under nohup, passes on as ignored."""
    for name in ("SIGHUP", "SIGINT"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGKILL"])
def test_what_reads_articles_ends_with_the_command(many: Path, tmp_path: Path, name: str) -> None:
    command = [sys.executable, "-m", "simpul", "extract", str(many), "--processes", "2"]
    with (tmp_path / "said").open("wb") as said, (tmp_path / "out").open("wb") as out:
        environment = {**os.environ, "SIMPUL_DATA": str(tmp_path)}
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=said, env=environment, preexec_fn=heard)
    workers = below(process.pid)
    process.send_signal(getattr(signal, name))
    code = process.wait(PATIENCE)
    check_ended(workers)
    if name == "SIGKILL":
        return
    assert code == 130
    lines = (tmp_path / "said").read_text().splitlines()
    assert lines[-1] == "simpul: stopped; what was loaded so far is kept" and not any("Traceback" in line for line in lines)


def test_a_load_stopped_on_the_page_leaves_no_process_and_no_file(many: Path, data_folder: Path) -> None:
    load = begin(Settings(data=data_folder), [("many.jsonl", many.read_bytes())])
    workers = below(load.process.pid)
    load.stop()
    load.process.wait(PATIENCE)
    check_ended(workers)
    assert not load.running and not load.worked
    assert any("stopped" in line for line in load.messages()), load.messages()
    assert not load.folder.parent.exists()


def test_what_a_killed_page_left_is_removed_at_the_next_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    from explorer.state import loading

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    ended, running, strange = (tmp_path / f"simpul-load-{name}" for name in ("ended", "running", "strange"))
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    for folder, pid in ((ended, gone.pid), (running, os.getpid()), (strange, "none")):
        folder.mkdir()
        (folder / "pid").write_text(str(pid))
    loading._remove_left_behind()
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["simpul-load-running", "simpul-load-strange"]

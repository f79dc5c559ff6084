"""Loads articles from the page: runs `simpul load` as a subprocess and keeps its messages while the reader is elsewhere."""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

import psutil

from explorer.state.background_command import command, environment
from graph.settings import Settings

LINES = 400
"""Lines of its output kept for the page."""
PREFIX = "simpul-load-"


@dataclass
class Load:
    """One load: the process, and the folder with the uploaded files and its output files."""

    process: subprocess.Popen[bytes]
    folder: Path
    files: int
    _said: list[str] | None = None

    @property
    def running(self) -> bool:
        """Whether it is still running; once it is not, the uploaded files are deleted."""
        if self.process.poll() is None:
            return True
        if self._said is None:
            self._said = self._read()
            shutil.rmtree(self.folder.parent, ignore_errors=True)
        return False

    @property
    def worked(self) -> bool:
        """Whether it succeeded."""
        return self.process.poll() == 0

    def messages(self) -> list[str]:
        """Its output so far, by line; of a progress line only the last state."""
        return self._read() if self._said is None else self._said

    def _read(self) -> list[str]:
        lines: list[str] = []
        for name in ("messages", "report"):
            path = self.folder.parent / name
            text = path.read_text("utf-8", "replace") if path.exists() else ""
            lines += [line.rsplit("\r", 1)[-1].rstrip() for line in text.split("\n")]
        return [line.removeprefix("simpul: ") for line in lines if line.strip()][-LINES:]

    def stop(self) -> None:
        """Terminates it; what was loaded so far stays, and loading again completes it."""
        self.process.terminate()


def _mapped(fields: Mapping[str, str]) -> list[str]:
    """The --map option of each mapped field; names are values of an option and cannot become options."""
    return [f"--map={field}={name}" for field, name in fields.items()]


def begin(settings: Settings, files: Sequence[tuple[str, bytes]], fields: Mapping[str, str] | None = None) -> Load:
    """Starts loading these files, given as (name, content); `fields` maps fields to their columns (text → isi)."""
    _remove_left_behind()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX)) / "articles"
    folder.mkdir()
    for number, (name, content) in enumerate(files):
        # The browser's file name is untrusted: only its last part is used, and a number separates two with the same name.
        plain = PurePath(name.replace("\\", "/")).name.replace("\x00", "") or "article.txt"
        target = folder / plain
        if target.exists():
            target = folder / f"{number}-{plain}"
        target.write_bytes(content)
    messages, report = (folder.parent / name for name in ("messages", "report"))
    with messages.open("wb") as errors, report.open("wb") as output:
        process = subprocess.Popen(
            command("load", *_mapped(fields or {}), str(folder)),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            env=environment(settings, PYTHONUNBUFFERED="1", COLUMNS="120"),
            start_new_session=True,
        )
    (folder.parent / "pid").write_text(str(process.pid))
    return Load(process, folder, len(files))


def _remove_left_behind() -> None:
    """Deletes uploads of loads that ended without a page to clean up: it was closed or killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError, ValueError):
            if not psutil.pid_exists(int((folder / "pid").read_text())):
                shutil.rmtree(folder, ignore_errors=True)

"""The command watch: loads new and changed files of a folder as they appear."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import ArticleError, SimpulError
from graph.file_kinds import kind_of
from graph.settings import settings_from
from simpul.commands.arguments import Fields, fields_given
from simpul.open_database import opened
from simpul.progress import say

SETTLED = 2.0
"""Seconds a file must stay unchanged before it is read: one still being written waits for the next scan."""
MOST_AT_ONCE = 1_000
"""Maximum files per load: the system limits the length of a command line."""

State = tuple[int, int]
"""A file's modification time (ns) and size."""


def watch(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder to look into, with all below it.")],
    fields: Fields = None,
    every: Annotated[float, typer.Option(min=0.5, metavar="SECONDS", help="How often to look.")] = 10.0,
    once: Annotated[bool, typer.Option("--once", help="Look once and end.")] = False,
) -> None:
    """Load new and changed files of a folder as they appear, until Ctrl+C.

    Files that are there at the start are loaded too; what is in the database already costs next to nothing. A file that is
    still being written waits, one that changes is loaded again; what is removed from the folder stays in the graph.

    Example: simpul watch unduhan
    """
    if not folder.is_dir():
        raise ArticleError(f"{folder}: no such folder; expected one that articles are put into")
    fields_given(fields)
    say(f"watching {folder}; Ctrl+C ends it")
    watched = WatchedFolder(folder, 0.0 if once else SETTLED)
    gone = False
    while True:
        new = watched.look()
        if new and (once or _database_answers()):
            _load(folder, new, fields or [])
            watched.loaded(new)
        if gone != (gone := not folder.is_dir()):
            say(f"{folder}: {'gone; waiting for it to come back' if gone else 'there again'}")
        if once:
            return
        time.sleep(every)


class WatchedFolder:
    """Tracks which files of a folder were loaded, and which are still being written."""

    def __init__(self, folder: Path, settled: float = SETTLED) -> None:
        self._folder, self._settled = folder, settled
        self._loaded: dict[Path, State] = {}
        self._met: dict[Path, tuple[State, float]] = {}

    def look(self) -> list[Path]:
        """Scans the folder: files that are new or changed and settled, until they are passed to `loaded`."""
        now, clock = dict(_states(self._folder)), time.monotonic()
        self._loaded = {path: state for path, state in self._loaded.items() if path in now}
        self._met = {path: self._since(path, state, clock) for path, state in now.items()}
        return sorted(path for path, state in now.items() if self._loaded.get(path) != state and self._is_settled(path, clock))

    def loaded(self, files: Sequence[Path]) -> None:
        """Marks these files as loaded, in the state of the last scan."""
        self._loaded |= {path: self._met[path][0] for path in files if path in self._met}

    def _since(self, path: Path, state: State, clock: float) -> tuple[State, float]:
        before = self._met.get(path)
        return before if before and before[0] == state else (state, clock)

    def _is_settled(self, path: Path, clock: float) -> bool:
        """By the file's time or by ours: a clock that is ahead, as on another machine's disk, must not block a file."""
        (changed, _), since = self._met[path]
        return time.time() - changed / 1e9 >= self._settled or clock - since >= self._settled


def _states(folder: Path) -> Iterator[tuple[Path, State]]:
    """The files of supported types below a folder; skips those that disappear during the scan."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and kind_of(name):
                path = Path(place, name)
                try:
                    found = path.stat()
                except OSError:
                    continue
                if path.is_file():
                    yield path, (found.st_mtime_ns, found.st_size)


def _database_answers() -> bool:
    """Whether a database is available; if not, the files wait for the next scan."""
    try:
        with opened(settings_from()):
            return True
    except SimpulError as error:
        say(f"{error}; trying again at the next look")
        return False


def _load(folder: Path, files: list[Path], fields: list[str]) -> None:
    """Loads in a child process, as the explorer does: a failing load must not end the watch."""
    say(f"{len(files):,} new or changed files")
    given = [option for field in fields for option in ("--map", field)]
    for start in range(0, len(files), MOST_AT_ONCE):
        these = map(str, files[start : start + MOST_AT_ONCE])
        subprocess.run([sys.executable, "-m", "simpul", "load", *given, "--below", str(folder), *these], check=False)

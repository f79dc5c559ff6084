"""Loading from the page: `simpul load` as a process of its own, its messages kept while the reader looks elsewhere."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from explorer.serve import environment
from simpul.settings import Settings

SUFFIXES = ("txt", "html", "htm", "jsonl", "json")
"""Names of files the loader reads."""
LINES = 400
"""Lines of its messages that are kept for the page."""


@dataclass
class Load:
    """One load: the process, the folder of what was dropped, and the files its output goes to."""

    process: subprocess.Popen[bytes]
    folder: Path
    files: int

    @property
    def running(self) -> bool:
        """Whether it is still at work."""
        return self.process.poll() is None

    @property
    def worked(self) -> bool:
        """Whether it has ended well."""
        return self.process.poll() == 0

    def messages(self) -> list[str]:
        """What it has said so far, line by line; of a progress line only its last state."""
        lines: list[str] = []
        for name in ("messages", "report"):
            path = self.folder.parent / name
            text = path.read_text("utf-8", "replace") if path.exists() else ""
            lines += [line.rsplit("\r", 1)[-1].rstrip() for line in text.split("\n")]
        return [line.removeprefix("simpul: ") for line in lines if line.strip()][-LINES:]

    def stop(self) -> None:
        """Ends it; what it has loaded so far stays, and loading again completes it."""
        self.process.terminate()


def begin(settings: Settings, files: Sequence[tuple[str, bytes]]) -> Load:
    """Starts loading these files, given as (name, content)."""
    folder = Path(tempfile.mkdtemp(prefix="simpul-load-")) / "articles"
    folder.mkdir()
    for number, (name, content) in enumerate(files):
        # The browser's name may be anything; only its last part is kept, and a number keeps two of one name apart.
        plain = PurePath(name.replace("\\", "/")).name.replace("\x00", "") or "article.txt"
        target = folder / plain
        if target.exists():
            target = folder / f"{number}-{plain}"
        target.write_bytes(content)
    messages, report = (folder.parent / name for name in ("messages", "report"))
    with messages.open("wb") as errors, report.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "simpul", "load", str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            env={**os.environ, **environment(settings), "PYTHONUNBUFFERED": "1", "COLUMNS": "120", "NO_COLOR": "1"},
            start_new_session=True,
        )
    return Load(process, folder, len(files))

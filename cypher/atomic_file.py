"""Writes files atomically: to a temporary file beside the target, which replaces it at the end."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """An open file that replaces `path` when the block ends; if it fails, `path` stays unchanged.

    A symbolic link is kept and its target replaced; a device or a pipe (/dev/null, /dev/stdout) is written to, never replaced.

    Raises:
        OSError: the folder is missing or cannot be written, or the disk is full.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as out:
            yield out
        return
    path = path.resolve() if path.is_symlink() else path
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:80]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)


def write_whole(path: Path, text: str) -> None:
    """Writes a text as UTF-8 with line feeds, atomically; creates missing folders.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as out:
        out.write(text.encode("utf-8"))


def _umask() -> int:
    # The umask can only be read by setting it; mkstemp's own mode (owner only) is not what users expect of their files.
    mask = os.umask(0o022)
    os.umask(mask)
    return mask

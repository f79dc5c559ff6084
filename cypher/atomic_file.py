"""Files that are there whole or not at all: written beside their place, and put there at the end."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """An open file that becomes `path` when the block ends; when it fails, what was at `path` stays as it was.

    A link stays, and what it leads to is written; a device or a pipe (/dev/null, /dev/stdout) is written into, never replaced.

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
    """Writes a text as UTF-8 with line feeds, whole or not at all; folders that are missing are made.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as out:
        out.write(text.encode("utf-8"))


def _umask() -> int:
    # Reading the mask means setting it; mkstemp's own mode (the owner alone) is not what people expect of their files.
    mask = os.umask(0o022)
    os.umask(mask)
    return mask

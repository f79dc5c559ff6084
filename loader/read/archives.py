"""Opens compressed files: .gz as one stream, .zip as one file per member."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast
from zipfile import ZipFile, ZipInfo

from graph.file_kinds import kind_of

MOST_MEMBERS = 200_000


def opened(path: Path) -> BinaryIO:
    """Opens a file, decompressed if its name ends in .gz."""
    return cast(BinaryIO, gzip.open(path, "rb")) if path.name.lower().endswith(".gz") else path.open("rb")


def members_of(path: Path) -> Iterator[tuple[str, Callable[[], BinaryIO]]]:
    """Yields the members of a .zip file that may contain articles, sorted by name: name, and a function that opens it.

    Raises:
        BadZipFile, OSError: it cannot be read.
    """
    with ZipFile(path) as archive:
        for member in sorted(archive.infolist()[:MOST_MEMBERS], key=lambda one: one.filename):
            if not member.is_dir() and _is_visible(member.filename) and kind_of(member.filename) not in (None, ".zip"):
                yield member.filename, lambda member=member: _open(archive, member)  # type: ignore[misc]


def _open(archive: ZipFile, member: ZipInfo) -> BinaryIO:
    stream = cast(BinaryIO, archive.open(member))
    return cast(BinaryIO, gzip.open(stream, "rb")) if member.filename.lower().endswith(".gz") else stream


def _is_visible(name: str) -> bool:
    return not any(part.startswith(".") or part == "__MACOSX" for part in PurePosixPath(name).parts)

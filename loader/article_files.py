"""Paths to files, files to the raw parts of articles, and one clear line for what cannot be read."""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from loader.jsonl import articles_in_lines
from loader.plain_text import plain_text
from loader.raw import LARGEST, RawArticle, Skipped, decoded

KINDS = (".txt", ".html", ".htm", ".jsonl", ".jsonl.gz")
EXPECTED = ".txt, .html, .htm, .jsonl or .jsonl.gz"
_NOTES = ("README", "LICENSE", "LICENCE")  # nobody takes these for articles


def files_in(paths: Iterable[Path], notes: list[str]) -> Iterator[Path | Skipped]:
    """The files of these paths, folders with all below them in order; hidden files and unknown kinds in folders left out.

    A line to `notes` tells how many of unknown kinds a folder has, for a person may take them for articles ('.docx').
    """
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path, notes)
        elif not path.exists():
            yield Skipped(str(path), "no such file or folder", "missing")
        elif not path.is_file():
            yield Skipped(str(path), "neither a file nor a folder", "unknown")
        elif not _is_article_file(path):
            yield Skipped(str(path), f"an unknown kind of file; expected one ending in {EXPECTED}", "unknown")
        else:
            yield path


def _in_folder(folder: Path, notes: list[str]) -> Iterator[Path | Skipped]:
    visible = sorted(path for path in folder.rglob("*") if _is_visible(path.relative_to(folder)) and _is_file(path))
    found = [path for path in visible if _is_article_file(path)]
    others = [path for path in visible if not _is_article_file(path) and path.stem.upper() not in _NOTES]
    yield from found
    if not found:
        yield Skipped(str(folder), f"no articles in this folder; expected files ending in {EXPECTED}", "missing")
    elif others:
        kinds = ", ".join(sorted({path.suffix or path.name for path in others})[:5])
        notes.append(f"{folder}: files of other kinds were left alone: {len(others):,} ({kinds}); expected {EXPECTED}")


def _is_file(path: Path) -> bool:
    return path.is_file() or (path.is_symlink() and not path.exists())  # a link to nowhere is told when it is read


def _is_visible(path: Path) -> bool:
    return not any(part.startswith(".") for part in path.parts)


def _is_article_file(path: Path) -> bool:
    return path.name.lower().endswith(KINDS)


def raw_articles(path: Path) -> Iterator[RawArticle | Skipped]:
    """The articles of one file, or why there are none. The seam to the file system: its errors end here."""
    try:
        if path.name.lower().endswith((".jsonl", ".jsonl.gz")):
            yield from articles_in_lines(path)
        else:
            yield _whole(path)
    except (OSError, EOFError, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        yield Skipped(str(path), f"cannot be read ({reason})", "unreadable")


def _whole(path: Path) -> RawArticle | Skipped:
    size = path.stat().st_size
    if size > LARGEST:
        most = f"at most {LARGEST // 1_000_000} MB: one article a file, or many as lines of a .jsonl file"
        return Skipped(str(path), f"{size / 1e6:.1f} MB; expected {most}", "size")
    data = path.read_bytes()
    if not data.strip():
        return Skipped(str(path), "an empty file; expected an article's text", "empty")
    if path.name.lower().endswith((".html", ".htm")):
        return RawArticle(str(path), plain_text(path.name), markup=data)
    text = decoded(data)
    return Skipped(str(path), *text) if isinstance(text, tuple) else RawArticle(str(path), plain_text(path.name), text)

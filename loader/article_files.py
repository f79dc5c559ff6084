"""Paths to files, files to the raw parts of articles, and one clear line for what cannot be read."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from loader.jsonl import articles_in_lines
from loader.raw import LARGEST, RawArticle, Skipped, decoded

KINDS = (".txt", ".html", ".htm", ".jsonl", ".jsonl.gz")
EXPECTED = ".txt, .html, .htm, .jsonl or .jsonl.gz"


def files_in(paths: Iterable[Path], notes: list[str]) -> Iterator[Path | Skipped]:
    """The files of these paths, folders with all below them in order; hidden files and unknown kinds in folders left out.

    A line to `notes` tells how many of unknown kinds a folder has, for a person may take them for articles ('.docx').
    """
    for path in paths:
        if path.is_dir():
            visible = sorted(p for p in path.rglob("*") if not _is_hidden(p.relative_to(path)) and p.is_file())
            below = [file for file in visible if _is_article_file(file)]
            yield from below
            if not below:
                yield Skipped(str(path), f"no articles in this folder; expected files ending in {EXPECTED}", "missing")
            elif others := sorted({file.suffix or file.name for file in visible if not _is_article_file(file)}):
                count, kinds = len(visible) - len(below), ", ".join(others[:5])
                notes.append(f"{path}: files of other kinds were left alone: {count:,} ({kinds}); expected {EXPECTED}")
        elif not path.exists():
            yield Skipped(str(path), "no such file or folder", "missing")
        elif not path.is_file():
            yield Skipped(str(path), "neither a file nor a folder", "unknown")
        elif not path.name.lower().endswith(KINDS):
            yield Skipped(str(path), f"an unknown kind of file; expected one ending in {EXPECTED}", "unknown")
        else:
            yield path


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _is_article_file(path: Path) -> bool:
    return path.name.lower().endswith(KINDS)


def raw_articles(path: Path) -> Iterator[RawArticle | Skipped]:
    """The articles of one file, or why there are none. The seam to the file system: its errors end here."""
    try:
        if path.name.lower().endswith((".jsonl", ".jsonl.gz")):
            yield from articles_in_lines(path)
        else:
            yield _whole(path)
    except (OSError, EOFError) as error:
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
        return RawArticle(str(path), path.name, markup=data)
    text = decoded(data)
    return Skipped(str(path), *text) if isinstance(text, tuple) else RawArticle(str(path), path.name, text)

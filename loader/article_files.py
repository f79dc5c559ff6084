"""Paths to files, files to the raw parts of articles, and one clear line for what cannot be read."""

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from loader.plain_text import plain_text

KINDS = (".txt", ".html", ".htm", ".jsonl", ".jsonl.gz")
EXPECTED = ".txt, .html, .htm, .jsonl or .jsonl.gz"
LARGEST = 10_000_000  # bytes of one article's file, or of one line of a .jsonl file
_BINARY_SHARE = 0.02  # of control characters; a text with a stray NUL is still a text


@dataclass(frozen=True)
class Skipped:
    """An input that gave no article: where, why (one line), and the kind of trouble.

    `kind` is one of missing, unreadable, unknown, empty, binary, encoding, size, format, language, repeat.
    """

    where: str
    why: str
    kind: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


@dataclass(frozen=True)
class RawArticle:
    """The parts of an article as its file has them; `fields` are those of a .jsonl line, `markup` the bytes of a page."""

    where: str
    doc: str
    text: str = ""
    markup: bytes | None = None
    fields: dict[str, Any] = field(default_factory=dict)


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
            yield from _lines(path)
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


def decoded(data: bytes) -> str | tuple[str, str]:
    """The text of UTF-8 bytes; else why it is none, and the kind of trouble."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16 text; expected UTF-8: save it again in that encoding", "encoding"
    controls = sum(byte < 9 or 13 < byte < 32 for byte in data[:65536])
    if controls > _BINARY_SHARE * min(len(data), 65536):
        return "a binary file; expected UTF-8 text", "binary"
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return f"not UTF-8 (byte {error.start}); expected UTF-8: save it again in that encoding", "encoding"


def _lines(path: Path) -> Iterator[RawArticle | Skipped]:
    empty = True
    with gzip.open(path, "rb") if path.name.lower().endswith(".gz") else path.open("rb") as stream:
        number = 0
        while line := stream.readline(LARGEST + 1):
            number += 1
            where = f"{path}:{number}"
            if len(line) > LARGEST:
                yield Skipped(where, f"a line of more than {LARGEST // 1_000_000} MB; expected one article a line", "size")
                return
            if line.strip():
                empty = False
                yield _line(where, f"{path.name}:{number}", line)
    if empty:
        yield Skipped(str(path), "an empty file; expected one JSON object a line", "empty")


def _line(where: str, doc: str, line: bytes) -> RawArticle | Skipped:
    text = decoded(line)
    if isinstance(text, tuple):
        return Skipped(where, *text)
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Skipped(where, f"not JSON ({str(error)[:80]}); expected one JSON object a line", "format")
    if not isinstance(fields, dict):
        return Skipped(
            where, f"a JSON {type(fields).__name__}; expected an object with id, title, source, published, url, text", "format"
        )
    for name in ("text", "title", "source", "url"):
        if fields.get(name) is not None and not isinstance(fields[name], str):
            return Skipped(where, f"{name} is a {type(fields[name]).__name__}; expected text", "format")
    if not (fields.get("text") or "").strip():
        return Skipped(where, "no text; expected the article in the field text", "empty")
    identifier = fields.get("id") or fields.get("doc")
    named = plain_text(str(identifier)).strip() if isinstance(identifier, (str, int)) else ""
    return RawArticle(where, named or doc, fields["text"], fields=fields)

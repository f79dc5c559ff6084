"""Reads records from JSON files: one object per line, an array, one object, or a list inside an object."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from loader.read.encodings import decoded
from loader.read.field_names import known_columns, taken
from loader.read.literals import literal
from loader.read.plain_text import plain_text
from loader.read.raw_article import LARGEST, RawArticle, Skipped
from loader.read.records import INNER, RecordReader

LARGEST_ARRAY = 500_000_000  # bytes of a file that must be read into memory
_HEAD = 4  # bytes that identify UTF-16 and a byte order mark
_DEEPEST = 4  # objects around a list of records
_DECODER = json.JSONDecoder(strict=False)  # scrapers leave tabs and line breaks in texts unescaped


def articles_in_json(stream: BinaryIO, reader: RecordReader, name: str) -> Iterator[RawArticle | Skipped]:
    """Yields the articles of a JSON file, one by one, whatever its structure.

    Raises:
        OSError and others: it cannot be read.
    """
    first, blank = _first_line(stream)
    if not first:
        yield Skipped(reader.where, "an empty file; expected records in JSON", "empty")
    elif _stands_whole(first, name):
        yield from _whole(first + stream.read(LARGEST_ARRAY + 1 - len(first)), reader, name)
    else:
        yield from _lines(first, blank, stream, reader, name)


def _first_line(stream: BinaryIO) -> tuple[bytes, int]:
    """The first non-blank line, and the number of blank lines before it."""
    blank = 0
    while line := stream.readline(LARGEST + 1):
        if line.strip():
            return line, blank
        blank += 1
    return b"", blank


def _stands_whole(first: bytes, name: str) -> bool:
    """Whether a file is one array or object over many lines rather than one object per line."""
    start = first.lstrip(b"\xef\xbb\xbf \t")
    wide = b"\0" in first[:_HEAD] or first.startswith((b"\xff\xfe", b"\xfe\xff"))
    return wide or start.startswith(b"[") or start.strip() == b"{" or ".json" in (name.lower()[-5:], name.lower()[-8:-3])


def _lines(first: bytes, blank: int, stream: BinaryIO, reader: RecordReader, name: str) -> Iterator[RawArticle | Skipped]:
    number, line, doc = blank + 1, first, plain_text(name)
    assumed: dict[str, int] = {}
    while line:
        where = f"{reader.where}:{number}"
        if len(line) > LARGEST:
            yield Skipped(where, f"a line of more than {LARGEST // 1_000_000} MB; expected one article a line", "size")
            break
        if line.strip():
            yield _line(line, where, f"{doc}:{number}", reader, assumed)
        line = stream.readline(LARGEST + 1)
        number += 1
    reader.assumed.extend(f"{reader.where}: {count:,} lines {how}" for how, count in assumed.items())


def _line(line: bytes, where: str, doc: str, reader: RecordReader, assumed: dict[str, int]) -> RawArticle | Skipped:
    text = decoded(line)
    if isinstance(text, tuple):
        return Skipped(where, *text)
    if text.note:
        assumed[text.note] = assumed.get(text.note, 0) + 1
    try:
        record = _DECODER.decode(text.text)
    except (ValueError, RecursionError) as error:
        record = literal(text.text.strip().rstrip(","))  # an item of an array, or printed by Python
        if record is None:
            return Skipped(where, f"not JSON ({str(error)[:80]}); expected one JSON object a line", "format")
    return reader.article(record, where, doc)


def _whole(data: bytes, reader: RecordReader, name: str) -> Iterator[RawArticle | Skipped]:
    if len(data) > LARGEST_ARRAY:
        most = f"at most {LARGEST_ARRAY // 1_000_000} MB in one array: an object a line (.jsonl) may be of any size"
        yield Skipped(reader.where, f"a larger file; expected {most}", "size")
        return
    text = decoded(data)
    if isinstance(text, tuple):
        yield Skipped(reader.where, *text)
        return
    if text.note:
        reader.assumed.append(f"{reader.where}: {text.note}")
    doc, number = plain_text(name), 0
    try:
        for number, record in enumerate(_named(_values(text.text)), start=1):
            yield reader.article(record, f"{reader.where}:{number}", f"{doc}:{number}")
    except (ValueError, RecursionError) as error:
        after = f" after {number:,} records" if number else ""
        yield Skipped(reader.where, f"not JSON{after} ({str(error)[:80]}); expected an array of objects", "format")
        return
    if not number:
        yield Skipped(reader.where, "no records; expected a JSON array of objects", "empty")


def _values(text: str) -> Iterator[Any]:
    """Yields the records of a text; those of arrays one by one, so that records before a syntax error are read."""
    at, inside = 0, 0
    while (at := _next(text, at)) < len(text):
        if text[at] == "[" and not inside:
            inside, at = 1, at + 1
        elif inside and text[at] == "]":
            inside, at = 0, at + 1
        elif inside and text[at] == ",":
            at += 1
        else:
            value, at = _DECODER.raw_decode(text, at)
            yield from (value,) if inside else _unwrapped(value, _DEEPEST)
    if inside:
        raise ValueError(f"the array has no end: char {len(text)}")


def _named(values: Iterator[Any]) -> Iterator[Any]:
    """Yields the rows of an array whose first row names the columns as records; other values unchanged."""
    header: list[str] | None = None
    for number, value in enumerate(values):
        if number == 0 and isinstance(value, list) and all(isinstance(one, str) for one in value) and known_columns(value) > 1:
            header = value
        else:
            yield dict(zip(header, value, strict=False)) if header and isinstance(value, list) else value


def _next(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n\ufeff":
        at += 1
    return at


def _unwrapped(value: Any, depth: int) -> Iterator[Any]:
    """The records inside an object: itself, a list in it ({"articles": […]}), or columns as pandas writes them."""
    if isinstance(value, list):
        yield from value
        return
    if not isinstance(value, dict) or "text" in taken(_plain_fields(value), {}).names or depth == 0:
        yield value
        return
    if columns := _columns(value):
        yield from columns
        return
    lists = [inner for inner in value.values() if isinstance(inner, list) and inner and all(isinstance(o, dict) for o in inner)]
    objects = [inner for inner in value.values() if isinstance(inner, dict)]
    if lists:
        for one in max(lists, key=len):
            yield one["_source"] if isinstance(one.get("_source"), dict) else one
    elif objects and all(isinstance(inner, dict) for inner in value.values()) and len(objects) > 1:
        yield from objects  # {"1": {…}, "2": {…}}
    elif len(objects) == 1 or (objects and "text" not in value):
        yield from _unwrapped(max(objects, key=len), depth - 1)
    else:
        yield value


def _plain_fields(value: dict[str, Any]) -> dict[str, Any]:
    """The fields of an object that can contain an article's text: no nested objects, no lists of objects."""
    return {
        name: inner
        for name, inner in value.items()
        if isinstance(inner, str)
        or (isinstance(inner, dict) and any(key in inner for key in INNER))
        or (isinstance(inner, list) and not any(isinstance(one, dict) for one in inner))
    }


def _columns(value: dict[str, Any]) -> list[dict[str, Any]] | None:
    """Rows of {"judul": {"0": …, "1": …}, "isi": {…}} and {"judul": [ … ], "isi": [ … ]}; None for other structures."""
    columns = list(value.values())
    if isinstance(names := value.get("columns"), list) and isinstance(rows := value.get("data"), list):  # orient="split"
        return [dict(zip(map(str, names), row, strict=False)) for row in rows if isinstance(row, list)] or None
    if len(columns) < 2 or "text" not in taken(value, {}).names:
        return None
    if all(isinstance(column, dict) for column in columns):
        keys = list(columns[0])
        if all(list(column) == keys for column in columns) and all(key.isdigit() for key in keys):
            return [{name: column[key] for name, column in value.items()} for key in keys]
    if all(isinstance(column, list) and len(column) == len(columns[0]) for column in columns):
        return [dict(zip(value, row, strict=True)) for row in zip(*columns, strict=True)]
    return None

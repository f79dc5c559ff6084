"""Reads articles from the rows of tables (.csv, .tsv, .xlsx); finds the delimiter and the line of column names."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, BinaryIO

from loader.read.encodings import decoded
from loader.read.field_names import known_columns
from loader.read.plain_text import plain_text
from loader.read.raw_article import LARGEST, RawArticle, Skipped
from loader.read.records import RecordReader
from loader.read.sheets import Row, UnreadableSheet, sheets_of

LARGEST_TABLE = 500_000_000  # bytes
_DELIMITERS = ",;\t|~^"
_NONE = "\x1f"
"""The delimiter of a table of one column, whose texts may contain commas."""
MOST_ABOVE = 10
"""Maximum rows above the column names, where spreadsheets have a title or a note."""
# Excel's first line, which states the delimiter: 'sep=;'
_STATED = re.compile(r"\ufeff?\"?sep=(?P<mark>[,;\t|~^])\"?[,;\t]*\r?(?:\n|$)", re.I)
# '"Ia berkata \"setuju\" di sana"': quotes escaped by a backslash instead of the usual '""'
_ESCAPED_QUOTE = re.compile(r"[^,;\t|\\\r\n\"]\\\"[^,;\t|\r\n\"]")


def articles_in_table(stream: BinaryIO, reader: RecordReader, name: str) -> Iterator[RawArticle | Skipped]:
    """Yields the articles of a table's rows, one by one; a row's position is its line number."""
    data = stream.read(LARGEST_TABLE + 1)
    if len(data) > LARGEST_TABLE:
        yield Skipped(reader.where, f"a table of more than {LARGEST_TABLE // 1_000_000} MB; expected smaller ones", "size")
        return
    if name.lower().removesuffix(".gz").endswith(".xlsx"):
        yield from _articles_in_workbook(data, reader, plain_text(name))
        return
    text = decoded(data)
    if isinstance(text, tuple):
        yield Skipped(reader.where, *text)
        return
    if text.note:
        reader.assumed.append(f"{reader.where}: {text.note}")
    content = text.text.replace("\0", "")
    if not content.strip():
        yield Skipped(reader.where, "an empty file; expected a table with a line of column names", "empty")
        return
    above = 0
    stated = _STATED.match(content)
    if stated:
        above, content = 1, content[stated.end() :]
    csv.field_size_limit(LARGEST)
    rows = csv.reader(io.StringIO(content, newline=""), **_form(content, name, stated["mark"] if stated else None))
    try:
        yield from _articles(_numbered(rows, above), reader, plain_text(name))
    except csv.Error as error:
        where = f"{reader.where}:{rows.line_num + above}"
        yield Skipped(where, f"not a table ({error}); expected comma-separated values", "format")


def _articles_in_workbook(data: bytes, reader: RecordReader, doc: str) -> Iterator[RawArticle | Skipped]:
    """Yields the articles of every sheet; a sheet without rows is reported only if no other has any."""
    if not data:
        yield Skipped(reader.where, "an empty file; expected a table with a line of column names", "empty")
        return
    rows = 0
    try:
        for number, sheet in enumerate(sheets_of(data), start=1):
            first = next(sheet, None)
            second = next(sheet, None)
            if first is not None and second is not None:
                rows += 1
                named = f"{doc}/{number}" if number > 1 else doc
                yield from _articles(chain([first, second], sheet), reader, named)
    except UnreadableSheet as error:
        yield Skipped(reader.where, str(error), "format")
        return
    if not rows:
        yield Skipped(reader.where, "no rows; expected a line of column names and a line for each article", "empty")


def _form(text: str, name: str, stated: str | None) -> dict[str, Any]:
    """The table's dialect as arguments of csv.reader: the delimiter, blanks after it, escaped quotes."""
    lines = [line for line in text[: LARGEST // 10].lstrip("\ufeff").splitlines() if line.strip()][:MOST_ABOVE]
    line = next(
        (line for line in lines if any(known_columns(line.split(mark)) > 1 for mark in _DELIMITERS)), "".join(lines[:1])
    )
    tabs = name.lower().removesuffix(".gz").endswith(".tsv") and "\t" in line
    best = max(_DELIMITERS, key=lambda mark: (known_columns(line.split(mark)), line.count(mark)))
    mark = stated or ("\t" if tabs else best if best in line else _NONE)
    blanks = line.count(f"{mark} ") == line.count(mark) > 0  # 'judul; isi; tanggal'
    escapes = {"escapechar": "\\"} if _ESCAPED_QUOTE.search(text, 0, LARGEST // 10) else {}
    return {"delimiter": mark, "skipinitialspace": blanks, **escapes}


def _numbered(rows: Any, above: int) -> Iterator[Row]:
    """Yields the non-empty rows, each with its first line number."""
    line = 1 + above
    for row in rows:
        begins, line = line, rows.line_num + 1 + above
        if any(cell.strip() for cell in row):
            yield begins, row


def _articles(rows: Iterator[Row], reader: RecordReader, doc: str) -> Iterator[RawArticle | Skipped]:
    first = list(islice(rows, MOST_ABOVE))
    names = next((n for n, (_, row) in enumerate(first) if known_columns(row) > 1), 0)
    if first and known_columns(first[0][1]):
        names = 0
    header = first[names][1] if first else []
    columns = [" ".join(cell.lstrip("\ufeff").split()) or f"column {number}" for number, cell in enumerate(header, start=1)]
    count = wider = 0
    for begins, row in chain(first[names + 1 :], rows):
        count += 1
        wider += any(cell.strip() for cell in row[len(columns) :])
        yield reader.article(_record(columns, row), f"{reader.where}:{begins}", f"{doc}:{begins}")
    if wider:
        told = "rows have more cells than there are column names; expected quotes around a text with the delimiter in it"
        reader.notes.append(f"{reader.where}: {wider:,} {told}")
    if not count:
        yield Skipped(reader.where, "no rows; expected a line of column names and a line for each article", "empty")


def _record(columns: list[str], row: list[str]) -> dict[str, str]:
    """A row as a record by column name; of columns with the same name the first non-empty cell wins."""
    record: dict[str, str] = {}
    for name, cell in zip(columns, row, strict=False):
        if not record.get(name):
            record[name] = cell
    return record

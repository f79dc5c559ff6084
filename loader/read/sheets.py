"""Reads the rows of spreadsheets (.xlsx) as text cells, sheet by sheet, as a stream."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TypeVar

from lxml import etree  # type: ignore[import-untyped]

LARGEST_SHEET = 300_000_000  # bytes of one part of the workbook, unpacked
MOST_COLUMNS = 1_000
_MAIN = "{*}"
_LETTERS = re.compile(r"[A-Z]+")
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml$")

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    etree.LxmlError,
    LookupError,
    ValueError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)

Row = tuple[int, list[str]]
"""The number of a row (in a text file its first line), and its cells."""
Found = TypeVar("Found")


class UnreadableSheet(ValueError):
    """A spreadsheet without rows; the message is one line."""


def sheets_of(data: bytes) -> Iterator[Iterator[Row]]:
    """Yields per sheet its non-empty rows: the row's number, and its cells.

    Dates are serial day numbers, as in the file (45450).

    Raises:
        UnreadableSheet: it is damaged, or no workbook.
    """
    yield from _told(_sheets(data))


def _sheets(data: bytes) -> Iterator[Iterator[Row]]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = sorted((name for name in book.namelist() if _SHEET.match(name)), key=_number)
        if not names:
            raise UnreadableSheet("no sheets in it; expected a workbook as Excel saves it (.xlsx)")
        shared = _shared(book)
        for name in names:
            yield _told(_rows(book, name, shared))


def _told(found: Iterator[Found]) -> Iterator[Found]:
    """Yields what is found; converts the libraries' errors on damaged files to UnreadableSheet."""
    try:
        yield from found
    except UnreadableSheet:
        raise
    except _DAMAGED as error:
        said = " ".join(str(error).split())[:80]
        raise UnreadableSheet(f"a damaged .xlsx document ({said}); expected one that opens in its own program") from error


def _number(name: str) -> int:
    found = _SHEET.match(name)
    return int(found[1]) if found else 0


def _elements(book: zipfile.ZipFile, name: str, tag: str) -> Iterator["etree._Element"]:
    """Yields the elements with this tag, freeing each before the next, since a sheet may be large."""
    if book.getinfo(name).file_size > LARGEST_SHEET:
        raise UnreadableSheet(f"more than {LARGEST_SHEET // 1_000_000} MB; expected smaller sheets, or a .csv file")
    with book.open(name) as part:
        for _, element in etree.iterparse(part, tag=f"{_MAIN}{tag}", resolve_entities=False, no_network=True, huge_tree=False):
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def _shared(book: zipfile.ZipFile) -> list[str]:
    """The shared strings, which cells refer to by number."""
    name = "xl/sharedStrings.xml"
    return [_text(one) for one in _elements(book, name, "si")] if name in book.namelist() else []


def _text(element: "etree._Element") -> str:
    """The text of a cell's runs, without phonetic readings."""
    return "".join(one.text or "" for one in element.iter(f"{_MAIN}t") if etree.QName(one.getparent()).localname != "rPh")


def _rows(book: zipfile.ZipFile, name: str, shared: list[str]) -> Iterator[Row]:
    for count, row in enumerate(_elements(book, name, "row"), start=1):
        cells: list[str] = []
        for cell in row.iter(f"{_MAIN}c"):
            place = _column(cell.get("r") or "", len(cells))
            if place < MOST_COLUMNS:
                cells += [""] * (place - len(cells)) + [_value(cell, shared)]
        if any(one.strip() for one in cells):
            number = row.get("r") or ""
            yield int(number) if number.isdigit() else count, cells


def _column(reference: str, following: int) -> int:
    """The index of a cell in its row: 'C5' is 2; without a reference it follows the previous cell."""
    letters = _LETTERS.match(reference)
    if letters is None:
        return following
    place = 0
    for letter in letters.group()[:4]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return max(place - 1, following)


def _value(cell: "etree._Element", shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _text(cell)
    value = cell.find(f"{_MAIN}v")
    text = (value.text or "") if value is not None else ""
    return shared[int(text)] if cell.get("t") == "s" and text else text

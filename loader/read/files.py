"""Finds files, reads them as raw articles by format, and reports each unreadable one in one line."""

import lzma
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, TypeVar
from zipfile import BadZipFile

from graph.file_kinds import DOCUMENTS, EXPECTED, FEEDS, PAGES, RECORDS, TABLES, kind_of
from loader.read.archives import members_of, opened
from loader.read.documents import UnreadableDocument, document_of
from loader.read.encodings import decoded
from loader.read.feeds import LONGEST_FEED, UnreadableFeed, entries_of, is_teaser
from loader.read.json_records import articles_in_json
from loader.read.markup import is_page, text_of_field
from loader.read.mhtml import page_in_mhtml
from loader.read.page_text import page_text
from loader.read.plain_text import plain_text
from loader.read.raw_article import LARGEST, RawArticle, Skipped
from loader.read.records import RecordReader
from loader.read.tables import articles_in_table

_NOTES = ("README", "LICENSE", "LICENCE")  # left out silently: nobody takes these for articles
_UNREADABLE = (OSError, EOFError, zlib.error, lzma.LZMAError, BadZipFile, NotImplementedError, RuntimeError)
LARGEST_DOCUMENT = 50_000_000  # bytes of a file that may contain pictures: .pdf, .docx, .odt, .epub, .mhtml


@dataclass(frozen=True)
class ArticleFile:
    """A file to read, and its name: the path below the given folder, so that two files of the same name are distinct."""

    path: Path
    name: str


@dataclass
class Reading:
    """State of one run.

    `fields` maps article parts to record fields (text → isi); `notes` collects lines about field mappings, `assumed` about
    guessed encodings.
    """

    notes: list[str] = field(default_factory=list)
    fields: Mapping[str, str] = field(default_factory=dict)
    assumed: list[str] = field(default_factory=list)


def files_in(paths: Iterable[Path], notes: list[str], below: Path | None = None) -> Iterator[ArticleFile | Skipped]:
    """Yields the files of these paths, folders recursively in order; skips hidden files, and unknown kinds inside folders.

    `notes` gets a line with the number of unknown files in a folder, since they may be articles too ('.doc'). Files in the
    folder `below` are named relative to it.
    """
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path, notes)
        elif not path.exists():
            yield Skipped(str(path), "no such file or folder", "missing")
        elif not path.is_file():
            yield Skipped(str(path), "neither a file nor a folder", "unknown")
        elif kind_of(path.name) is None:
            yield Skipped(str(path), f"an unknown kind of file; expected one ending in {EXPECTED}", "unknown")
        else:
            inside = below is not None and path.is_relative_to(below)
            yield ArticleFile(path, plain_text(path.relative_to(below).as_posix() if inside and below else path.name))


def _in_folder(folder: Path, notes: list[str]) -> Iterator[ArticleFile | Skipped]:
    visible = sorted(path for path in folder.rglob("*") if _is_visible(path.relative_to(folder)) and _is_file(path))
    visible = [path for path in visible if not _is_part_of_page(path)]
    found = [path for path in visible if kind_of(path.name)]
    others = [path for path in visible if not kind_of(path.name) and path.stem.upper() not in _NOTES]
    yield from (ArticleFile(path, plain_text(path.relative_to(folder).as_posix())) for path in found)
    if not found:
        yield Skipped(str(folder), f"no articles in this folder; expected files ending in {EXPECTED}", "missing")
    elif others:
        kinds = ", ".join(sorted({path.suffix or path.name for path in others})[:5])
        named = f"{others[0].name}: " if len(others) == 1 else ""
        notes.append(f"{folder}: {named}files of other kinds were left alone: {len(others):,} ({kinds}); expected {EXPECTED}")


def _is_part_of_page(path: Path) -> bool:
    """Whether a browser saved this beside a page: 'Berita_files/frame.html' beside 'Berita.html'."""
    for folder in path.parents:
        if folder.name.endswith(("_files", "_berkas")):
            stem = folder.name.rsplit("_", 1)[0]
            return any(folder.with_name(stem + suffix).exists() for suffix in (".html", ".htm"))
    return False


def _is_file(path: Path) -> bool:
    return path.is_file() or (path.is_symlink() and not path.exists())  # a broken link is reported when it is read


def _is_visible(path: Path) -> bool:
    return not any(part.startswith(".") or part == "__MACOSX" for part in path.parts)


def raw_articles(file: ArticleFile, reading: Reading) -> Iterator[RawArticle | Skipped]:
    """Yields the articles of one file, or why there are none. Errors of the file system are caught here."""
    where = str(file.path)
    if kind_of(file.path.name) != ".zip":
        yield from _readable(_articles(lambda: opened(file.path), where, file.name, reading), where)
        return
    empty = True
    for member in _readable(members_of(file.path), where):
        empty = False
        if isinstance(member, Skipped):
            yield member
        else:
            name, open_member = member
            inside = f"{where}/{name}"  # a damaged member does not affect the others
            yield from _readable(_articles(open_member, inside, f"{file.name}/{plain_text(name)}", reading), inside)
    if empty:
        yield Skipped(where, f"no articles in this archive; expected files ending in {EXPECTED}", "missing")


Found = TypeVar("Found")


def _readable(found: Iterator[Found], where: str) -> Iterator[Found | Skipped]:
    """Yields what is found until it ends or cannot be read any further, which is reported as Skipped."""
    try:
        yield from found
    except _UNREADABLE as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        yield Skipped(where, f"cannot be read ({' '.join(reason.split())[:100]})", "unreadable")


def _articles(open_file: Callable[[], BinaryIO], where: str, name: str, reading: Reading) -> Iterator[RawArticle | Skipped]:
    kind = kind_of(name)
    with open_file() as stream:
        if kind in RECORDS:
            yield from articles_in_json(stream, RecordReader(where, reading.fields, reading.notes, reading.assumed), name)
        elif kind in TABLES:
            yield from articles_in_table(stream, RecordReader(where, reading.fields, reading.notes, reading.assumed), name)
        elif kind in FEEDS:
            yield from _feed(stream, where, name, reading)
        elif kind is not None:
            yield _whole(stream, where, name, kind, reading.assumed)


def _whole(stream: BinaryIO, where: str, name: str, kind: str, assumed: list[str]) -> RawArticle | Skipped:
    """The article of a file that contains one."""
    most = LARGEST_DOCUMENT if kind in (*DOCUMENTS, *PAGES) else LARGEST
    data = stream.read(most + 1)
    if len(data) > most:
        expected = f"at most {most // 1_000_000} MB: one article a file, or many as lines of a .jsonl file"
        return Skipped(where, f"more than {most // 1_000_000} MB; expected {expected}", "size")
    if not data.strip():
        return Skipped(where, "an empty file; expected an article's text", "empty")
    if kind in DOCUMENTS:
        return _document(data, where, name, kind)
    if kind in PAGES:
        return _page(data, where, name, kind)
    text = decoded(data)
    if isinstance(text, tuple):
        return Skipped(where, *text)
    if text.note:
        assumed.append(f"{where}: {text.note}")
    return (
        RawArticle(where, name, markup=text.text) if is_page(text.text) else RawArticle(where, name, text_of_field(text.text))
    )


def _document(data: bytes, where: str, name: str, kind: str) -> RawArticle | Skipped:
    try:
        return RawArticle(where, name, document_of(data, kind))
    except UnreadableDocument as error:
        return Skipped(where, str(error), "format")


def _page(data: bytes, where: str, name: str, kind: str) -> RawArticle | Skipped:
    if kind in (".mhtml", ".mht"):
        found = page_in_mhtml(data)
        if found is None:
            return Skipped(where, "a saved page without HTML in it; expected what a browser saves as .mhtml", "format")
        return RawArticle(where, name, markup=found[0], fields={"url": found[1]})
    text = page_text(data)
    return Skipped(where, *text) if isinstance(text, tuple) else RawArticle(where, name, markup=text)


def _feed(stream: BinaryIO, where: str, name: str, reading: Reading) -> Iterator[RawArticle | Skipped]:
    data = stream.read(LONGEST_FEED + 1)
    if len(data) > LONGEST_FEED:
        yield Skipped(where, f"a feed of more than {LONGEST_FEED // 1_000_000} MB; expected a smaller one", "size")
        return
    reader = RecordReader(where, {}, [])
    try:
        for number, entry in enumerate(entries_of(data), start=1):
            here = f"{where}:{number}"
            if is_teaser(text_of_field(entry["text"])):
                yield Skipped(here, "a teaser; expected the whole article in the feed", "empty")
            else:
                yield reader.article(entry, here, f"{name}:{number}")
    except UnreadableFeed as error:
        yield Skipped(where, str(error), "format")

"""Reads files and folders into articles, one by one; inputs without an article are reported with a reason, one line each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from graph.article_graph import content_id
from graph.web_addresses import is_web_address
from loader.read.cleaning import body_of
from loader.read.date_formats import stated_day, unswapped
from loader.read.file_problems import FileProblems
from loader.read.files import ArticleFile, Reading, files_in, raw_articles
from loader.read.indonesian import other_language
from loader.read.markup import text_of_field
from loader.read.masthead import masthead_of
from loader.read.near_duplicates import NearDuplicate, NearDuplicates
from loader.read.page_head import outlet_of_address
from loader.read.plain_text import mended, plain_text
from loader.read.raw_article import RawArticle, Skipped
from loader.read.report_limit import FirstTold
from loader.read.web_pages import Page, page_of

__all__ = ["Article", "ReadingReport", "Skipped", "article_id", "article_of", "read_articles"]

# Five times the longest report of the press (in characters); the rest is not read, so that one file cannot stall a run.
LONGEST_TEXT = 100_000
MOST_LOOKED_AT = 5 * LONGEST_TEXT
"""Characters in which an article is searched, including tags."""


@dataclass(frozen=True)
class Article:
    """One article as read: `text` is what sentence offsets refer to; `published` is an ISO date (YYYY-MM-DD) or None.

    `doc` is its origin: its own id, else its path below the given folder, plus the line number in files of several articles.
    """

    doc: str
    text: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "id"


@dataclass
class ReadingReport:
    """The report of a read: filled while `read_articles` runs."""

    read: int = 0
    skipped: FileProblems = field(default_factory=FileProblems)
    near_duplicates: FirstTold[NearDuplicate] = field(default_factory=FirstTold)
    notes: FirstTold[str] = field(default_factory=lambda: FirstTold(lambda note: note.partition(": ")[2][:12]))
    """One line each: a date that cannot be parsed, a text cut at LONGEST_TEXT, files of other kinds in a folder, how a
    record's fields were mapped, a guessed encoding."""
    mended: int = 0
    """Articles in which wrongly decoded letters were repaired."""
    languages: Counter[str] = field(default_factory=Counter)
    """Number of articles skipped because of their language, by language."""

    def skip(self, one: Skipped) -> None:
        """Records an input that gave no article."""
        self.skipped.append(one)
        if one.language:
            self.languages[one.language] += 1

    @property
    def repeats(self) -> int:
        """Number of inputs with the same text as an earlier one."""
        return self.skipped.counts["repeat"]


def article_id(text: str) -> str:
    """The id of an article: a hash of its words and punctuation, independent of white space and case."""
    return content_id("article", " ".join(text.casefold().split()))


def read_articles(
    paths: Iterable[Path | str],
    report: ReadingReport | None = None,
    fields: Mapping[str, str] | None = None,
    below: Path | None = None,
) -> Iterator[Article]:
    """Yields the articles of these files and folders, each text once, in a stable order; fills `report` on the way.

    `fields` maps article parts to record fields (text → isi) where the names do not show it; files in the folder `below` are
    named as if that folder had been given.
    """
    report = report if report is not None else ReadingReport()
    seen: dict[str, str] = {}
    alike = NearDuplicates()
    reading = Reading(report.notes, fields or {})
    for found in _inputs(paths, reading, report, below):
        article = article_of(found, report) if isinstance(found, RawArticle) else found
        if isinstance(article, Article):
            identifier, where = article_id(article.text), found.where
            if identifier not in seen:
                seen[identifier] = where
                report.read += 1
                if pair := alike.add(where, article.text):
                    report.near_duplicates.append(pair)
                yield article
                continue
            article = Skipped(where, f"the same text as {seen[identifier]}", "repeat")
        report.skip(article)


def _inputs(
    paths: Iterable[Path | str], reading: Reading, report: ReadingReport, below: Path | None
) -> Iterator[RawArticle | Skipped]:
    for found in files_in((Path(path) for path in paths), reading.notes, below):
        read = report.read
        yield from raw_articles(found, reading) if isinstance(found, ArticleFile) else (found,)
        if report.read > read:  # a guessed encoding is irrelevant where the file gave no article
            report.notes.extend(reading.assumed)
        reading.assumed.clear()


def article_of(raw: RawArticle, report: ReadingReport) -> Article | Skipped:
    """The article of a file's raw parts, or why there is none; repairs and unparsable values go to `report`."""
    page = page_of(raw.markup, raw.fields.get("url")) if raw.markup is not None else None
    if raw.markup is not None and page is None:
        return Skipped(raw.where, "a page without an article; expected one with running text", "format")
    given = page.text if page else text_of_field(raw.text[:MOST_LOOKED_AT])
    whole = mended(given[:MOST_LOOKED_AT])
    text = _cut(plain_text(whole), max(len(raw.text), len(given)), raw.where, report.notes)
    body = body_of(text)
    if not body:
        return Skipped(raw.where, "no sentences; expected an article's text", "empty")
    if language := other_language(" ".join(paragraph.text for paragraph in body[:20])):
        return Skipped(raw.where, f"not Indonesian (looks like {language}); expected Indonesian", "language", language)
    report.mended += whole != given[:MOST_LOOKED_AT]
    head = masthead_of(text, body)
    stated = _stated(raw, page, report.notes)
    url, source = _line(page.url if page else raw.fields.get("url")), _line(page.source if page else raw.fields.get("source"))
    if "://" in source:
        url, source = url or source, outlet_of_address(source) or ""
    return Article(
        doc=raw.doc,
        text=text,
        title=_line(page.title if page else raw.fields.get("title")) or head.title,
        source=source or head.source or outlet_of_address(url),
        published=_published(stated, head.published, [paragraph.text for paragraph in body]),
        url=url if is_web_address(url) else None,  # "javascript:…" must not become a link
    )


UNREADABLE = "?"
"""Value of a stated date that cannot be parsed: no date in the text replaces it."""


def _stated(raw: RawArticle, page: Page | None, notes: list[str]) -> str | None:
    """The day that page or record states (ISO), UNREADABLE if it cannot be parsed, None if none is stated."""
    if page:
        return page.published.isoformat() if page.published else None
    value = raw.fields.get("published")
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if day := stated_day(plain_text(value) if isinstance(value, str) else value):
        return day.isoformat()
    told = f"published is {str(value)[:40]!r}; expected a day such as 2024-03-31, '31 Maret 2024' or seconds since 1970"
    notes.append(f"{raw.where}: {told}; loaded without it")
    return UNREADABLE


def _published(stated: str | None, found: date | None, body: list[str]) -> str | None:
    if stated == UNREADABLE:
        return None
    if stated is not None:
        return unswapped(date.fromisoformat(stated), body).isoformat()
    return found.isoformat() if found else None


def _line(value: object) -> str:
    """The value of a one-line field, without tags, entities and surrounding white space."""
    text = str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""
    return " ".join(plain_text(text_of_field(text)).split())


def _cut(text: str, length: int, where: str, notes: list[str]) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    told = f"{length:,} characters; only the first {LONGEST_TEXT:,} were read"
    notes.append(f"{where}: {told}. Expected one article: several belong in files of their own, or in lines of a .jsonl file")
    return text[: text.rfind(" ", 0, LONGEST_TEXT) + 1 or LONGEST_TEXT]

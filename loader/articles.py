"""Files and folders in, articles out, one by one; what gives no article is told in one line each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from loader.article_files import files_in, raw_articles
from loader.article_graph import content_id
from loader.cleaning import body_of
from loader.indonesian import other_language
from loader.masthead import masthead_of
from loader.near_duplicates import NearDuplicate, NearDuplicates
from loader.pages import page_of
from loader.plain_text import plain_text
from loader.publication_dates import publication_date, unswapped
from loader.raw import RawArticle, Skipped

__all__ = ["Article", "ReadingReport", "Skipped", "article_id", "article_of", "read_articles"]

# Five times the longest report of the press (in characters); what follows is not read, so that one file cannot hold up a run.
LONGEST_TEXT = 100_000


@dataclass(frozen=True)
class Article:
    """One article as read: `text` is what sentence offsets count in; `published` is an ISO date (YYYY-MM-DD) or None."""

    doc: str
    text: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "id"


@dataclass
class ReadingReport:
    """What reading met: filled while `read_articles` runs."""

    read: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    near_duplicates: list[NearDuplicate] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """One line each: a date that cannot be read, a text cut at LONGEST_TEXT, files of other kinds in a folder."""

    @property
    def repeats(self) -> int:
        """How many inputs were the same text as one before."""
        return sum(one.kind == "repeat" for one in self.skipped)


def article_id(text: str) -> str:
    """The id of an article: a hash of its words and punctuation, whatever the white space and case."""
    return content_id("article", " ".join(text.casefold().split()))


def read_articles(paths: Iterable[Path | str], report: ReadingReport | None = None) -> Iterator[Article]:
    """The articles of these files and folders, each text once, in a stable order; `report` is filled on the way."""
    report = report if report is not None else ReadingReport()
    seen: dict[str, str] = {}
    alike = NearDuplicates()
    for found in _inputs(paths, report.notes):
        article = article_of(found, report.notes) if isinstance(found, RawArticle) else found
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
        report.skipped.append(article)


def _inputs(paths: Iterable[Path | str], notes: list[str]) -> Iterator[RawArticle | Skipped]:
    for found in files_in((Path(path) for path in paths), notes):
        yield from raw_articles(found) if isinstance(found, Path) else (found,)


def article_of(raw: RawArticle, notes: list[str]) -> Article | Skipped:
    """The article of a file's raw parts, or why there is none; lines about what was mended go to `notes`."""
    page = page_of(raw.markup) if raw.markup is not None else None
    if raw.markup is not None and page is None:
        return Skipped(raw.where, "a page without an article; expected one with running text", "format")
    text = _cut(plain_text(page.text if page else raw.text), raw.where, notes)
    body = body_of(text)
    if not body:
        return Skipped(raw.where, "no sentences; expected an article's text", "empty")
    if language := other_language(" ".join(paragraph.text for paragraph in body[:20])):
        return Skipped(raw.where, f"not Indonesian (looks like {language}); expected Indonesian", "language")
    head = masthead_of(text, body)
    given = {name: plain_text(str(value)).strip() for name, value in raw.fields.items() if value is not None}
    stated = (page.published if page else given.get("published")) or ""
    day = publication_date(stated)
    if stated and day is None:
        notes.append(f"{raw.where}: published is {stated[:40]!r}; expected an ISO date such as 2024-03-31; loaded without it")
    day = unswapped(day, (paragraph.text for paragraph in body)) if day else head.published
    return Article(
        doc=raw.doc,
        text=text,
        title=(page.title if page else given.get("title")) or head.title,
        source=(page.source if page else given.get("source")) or head.source,
        published=day.isoformat() if day else None,
        url=(page.url if page else given.get("url")) or None,
    )


def _cut(text: str, where: str, notes: list[str]) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    told = f"{len(text):,} characters; only the first {LONGEST_TEXT:,} were read"
    notes.append(f"{where}: {told}. Expected one article: several belong in files of their own, or in lines of a .jsonl file")
    return text[: text.rfind(" ", 0, LONGEST_TEXT) + 1 or LONGEST_TEXT]

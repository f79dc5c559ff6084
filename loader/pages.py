"""Web pages: the article in them, found by trafilatura."""

from dataclasses import dataclass

import trafilatura
from lxml.etree import LxmlError  # type: ignore[import-untyped]

FEWEST_WORDS = 40  # a page with less running text is a front page, a form or an error


@dataclass(frozen=True)
class Page:
    """The article of a page as plain text, and what the page says of it."""

    text: str
    title: str | None
    source: str | None
    published: str | None
    url: str | None


def page_of(markup: bytes) -> Page | None:
    """The article in an HTML page, None where there is none; markup no parser can take counts as none."""
    try:
        found = trafilatura.bare_extraction(markup, with_metadata=True, include_comments=False, include_tables=False)
    except (LxmlError, ValueError, RecursionError, AssertionError):
        return None
    if found is None or isinstance(found, dict):
        return None
    text = found.text or ""
    if len(text.split()) < FEWEST_WORDS:
        return None
    return Page(text, found.title, found.sitename or found.hostname, found.date, found.url)

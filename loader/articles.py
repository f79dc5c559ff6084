"""Files and folders in, articles out, one by one."""

from dataclasses import dataclass


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

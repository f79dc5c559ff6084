"""Reads the entries of a saved RSS or Atom feed as records."""

from collections.abc import Iterator
from typing import Any

import feedparser  # type: ignore[import-untyped]

LONGEST_FEED = 20_000_000  # bytes
_FEWEST_WORDS = 25
"""An entry with fewer words is a teaser of an article, not one."""


class UnreadableFeed(ValueError):
    """A file that is no feed; the message is one line."""


def entries_of(data: bytes) -> Iterator[dict[str, Any]]:
    """Yields the entries as records: text, title, published, url, source; the text may be only a teaser, see `is_teaser`.

    Raises:
        UnreadableFeed: it has no entries.
    """
    try:
        found = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # the library may raise anything on damaged feeds
        raise UnreadableFeed(
            f"a damaged feed ({' '.join(str(error).split())[:80]}); expected a saved RSS or Atom feed"
        ) from error
    if not found.entries:
        raise UnreadableFeed("no entries; expected a saved RSS or Atom feed")
    outlet = found.feed.get("title")
    for entry in found.entries:
        texts = [part.get("value") or "" for part in entry.get("content", ())] + [entry.get("summary") or ""]
        source = entry.get("source", {}).get("title") if isinstance(entry.get("source"), dict) else None
        yield {
            "text": max(texts, key=len),
            "title": entry.get("title"),
            "published": entry.get("published") or entry.get("created") or entry.get("updated"),
            "url": entry.get("link"),
            "source": source or outlet,
        }


def is_teaser(text: str) -> bool:
    """Whether an entry's text only leads to the article."""
    return len(text.split()) < _FEWEST_WORDS

"""Records what a picture started from, and counts the nodes a reader has added and hidden since. Pure."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from explorer.style import shortened
from explorer.words.messages import Words

KINDS = ("first", "question", "query", "view", "article", "articles", "story", "notes", "link")
"""First scene, saved question, typed query, saved view, article, new articles, story, a reader's notes, an address without
origin.
"""
NAME_LENGTH = 300


@dataclass(frozen=True)
class Origin:
    """What a picture started from.

    `name` is shown where the kind alone is not enough: the question as asked, the view, the article. `start` are the nodes it
    started with; `added` and `hidden` count earlier changes, for a picture that came from an address.
    """

    kind: str = "first"
    name: str = ""
    start: frozenset[str] = frozenset()
    added: int = 0
    hidden: int = 0

    def changes(self, shown: Collection[str]) -> tuple[int, int]:
        """Returns how many nodes were added and how many hidden, if these are shown now."""
        there = set(shown)
        return self.added + len(there - self.start), self.hidden + len(self.start - there)


def begun(origin: Origin, shown: Collection[str]) -> Origin:
    """Returns the origin with these start nodes; earlier counts are kept."""
    return replace(origin, start=frozenset(shown))


def origin_to_json(origin: Origin, shown: Collection[str]) -> list[Any]:
    """Serializes the origin for addresses and view files: kind, name, added, hidden."""
    return [origin.kind, origin.name, *origin.changes(shown)]


def origin_from_json(data: Any, shown: Collection[str]) -> Origin:
    """Parses an origin; invalid data becomes a link without origin."""
    if not isinstance(data, list) or len(data) != 4 or data[0] not in KINDS:
        return begun(Origin("link"), shown)
    added, hidden = (count if isinstance(count, int) and 0 < count < 1_000_000 else 0 for count in data[2:])
    return begun(Origin(data[0], shortened(str(data[1]), NAME_LENGTH), added=added, hidden=hidden), shown)


def origin_in_words(words: Words, origin: Origin, shown: Collection[str], entities: int) -> str:
    """Describes the picture in a line: its origin, and nodes added and hidden; `entities` is the count of the whole graph."""
    added, hidden = origin.changes(shown)
    told = {
        "first": words("The strongest of {n} entities", n=words.number(entities)),
        "query": words("Typed query"),
        "articles": words("New articles"),
        "notes": words("What you noted"),
        "link": words("Picture of a link"),
    }
    parts = [origin.name or told.get(origin.kind, told["link"])]
    if added:
        parts.append(words("{n} added", n=words.number(added)))
    if hidden:
        parts.append(words("{n} hidden", n=words.number(hidden)))
    return " · ".join(parts)

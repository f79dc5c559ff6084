"""Where a picture comes from, and how much of it a reader has changed since. Pure."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from explorer.style import shortened
from explorer.words.messages import Words

KINDS = ("first", "question", "query", "view", "article", "articles", "story", "notes", "link")
"""First scene, saved question, typed query, saved view, article, new articles, story, what a reader noted, an address that does
not say."""
NAME_LENGTH = 300


@dataclass(frozen=True)
class Origin:
    """What a picture began as.

    `name` is what is shown of it where the kind alone says too little: the question as it was asked, the view, the article.
    `start` are the nodes it began with; `added` and `hidden` count what was done before that, where it came from an address.
    """

    kind: str = "first"
    name: str = ""
    start: frozenset[str] = frozenset()
    added: int = 0
    hidden: int = 0

    def changes(self, shown: Collection[str]) -> tuple[int, int]:
        """How many nodes were added to it, and how many hidden, when these are shown now."""
        there = set(shown)
        return self.added + len(there - self.start), self.hidden + len(self.start - there)


def begun(origin: Origin, shown: Collection[str]) -> Origin:
    """The origin of a picture that begins with these nodes; what was counted before stays counted."""
    return replace(origin, start=frozenset(shown))


def origin_to_json(origin: Origin, shown: Collection[str]) -> list[Any]:
    """The origin as plain data, for addresses and view files: kind, name, added, hidden."""
    return [origin.kind, origin.name, *origin.changes(shown)]


def origin_from_json(data: Any, shown: Collection[str]) -> Origin:
    """The origin that was written as this; of what is none, a link that does not say where it is from."""
    if not isinstance(data, list) or len(data) != 4 or data[0] not in KINDS:
        return begun(Origin("link"), shown)
    added, hidden = (count if isinstance(count, int) and 0 < count < 1_000_000 else 0 for count in data[2:])
    return begun(Origin(data[0], shortened(str(data[1]), NAME_LENGTH), added=added, hidden=hidden), shown)


def origin_in_words(words: Words, origin: Origin, shown: Collection[str], entities: int) -> str:
    """What the picture shows, as a line: what it began as, and what was added and hidden; `entities` are in the whole graph."""
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

"""Value types of evidence: one sentence of one article that supports a claim; the parties of an event."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.stored_graph import Node


@dataclass(frozen=True)
class Evidence:
    """One supporting sentence and its article; `published` is an ISO date, `n` the sentence's number in the article.

    `speakers` are the names of whom the sentence quotes on the event that it supports.
    """

    sentence: str
    text: str
    article: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    n: int = 0
    speakers: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        """Source reference for display: title, source and date, as far as known."""
        return ", ".join(part for part in (self.title, self.source, self.published) if part) or self.article


@dataclass(frozen=True)
class Parties:
    """The actors, recipients and places of an event."""

    actors: tuple[Node, ...] = ()
    recipients: tuple[Node, ...] = ()
    places: tuple[Node, ...] = ()


def newest_first(items: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each sentence once, the newest article first."""
    once = {item.sentence: item for item in items}
    ordered = sorted(once.values(), key=lambda item: item.sentence)
    return tuple(sorted(ordered, key=lambda item: item.published or "", reverse=True))


def evidence_from(said: Mapping[str, Any]) -> Evidence:
    """Builds evidence from a map that the queries return."""
    known: dict[str, Any] = {key: said.get(key) for key in ("title", "published", "source", "url")}
    return Evidence(str(said["sentence"]), said.get("text") or "", str(said["article"]), **known, n=said.get("n") or 0)

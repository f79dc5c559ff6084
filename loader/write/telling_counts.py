"""Counts sentences, articles, media and dates of an entity or claim; counts can be added and subtracted. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class TellingCounts:
    """Counts that can be added and subtracted; `first` and `last` are dates of publication, "" if unknown."""

    sentences: int = 0
    articles: int = 0
    outlets: Mapping[str, int] = field(default_factory=dict)
    """Articles per outlet; without those of unknown outlets."""
    first: str = ""
    last: str = ""

    def __add__(self, other: "TellingCounts") -> "TellingCounts":
        return TellingCounts(
            self.sentences + other.sentences,
            self.articles + other.articles,
            summed(self.outlets, other.outlets),
            min((date for date in (self.first, other.first) if date), default=""),
            max(self.last, other.last),
        )

    def __sub__(self, other: "TellingCounts") -> "TellingCounts":
        """The counts without the other's; the dates stay as they are, see `dated_by`."""
        less = {outlet: -articles for outlet, articles in other.outlets.items()}
        outlets = summed(self.outlets, less)
        return TellingCounts(self.sentences - other.sentences, self.articles - other.articles, outlets, self.first, self.last)

    def dated_by(self, other: "TellingCounts") -> bool:
        """Whether the first or last date may be the other's, so that after subtraction it must be looked up again."""
        return bool(other.last) and (other.first <= self.first or other.last >= self.last)

    def properties(self) -> dict[str, Any]:
        """The properties as defined in graph/model.yml."""
        names = sorted(self.outlets)
        return {
            "sentences": self.sentences,
            "articles": self.articles,
            "outlets": len(names),
            "outlet_names": names,
            "outlet_articles": [self.outlets[name] for name in names],
            "first_reported": self.first or None,
            "last_reported": self.last or None,
        }


def told_of(properties: Mapping[str, Any]) -> TellingCounts:
    """The counts of a stored node; zero for one that was just created."""
    outlets = dict(zip(properties.get("outlet_names") or (), properties.get("outlet_articles") or (), strict=True))
    counts = (properties.get("sentences") or 0, properties.get("articles") or 0)
    return TellingCounts(*counts, outlets, properties.get("first_reported") or "", properties.get("last_reported") or "")


def told_by_article(outlet: str | None, published: str | None, sentences: int) -> TellingCounts:
    """The counts that one article adds."""
    date = published or ""
    return TellingCounts(sentences, 1, {outlet: 1} if outlet else {}, date, date)


def summed(*counts: Mapping[str, int]) -> dict[str, int]:
    """The sums by name, without those that are not positive."""
    found: dict[str, int] = {}
    for each in counts:
        for name, number in each.items():
            found[name] = found.get(name, 0) + number
    return {name: number for name, number in found.items() if number > 0}


def together(parts: Iterable[TellingCounts]) -> TellingCounts:
    """The sum of these counts."""
    return sum(parts, TellingCounts())

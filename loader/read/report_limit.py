"""A bounded list for reports: keeps the first items of each kind and counts the rest."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item")
MOST = 20
"""Maximum per kind; otherwise a file of two million broken lines would give two million lines of report."""


class FirstTold(list[Item], Generic[Item]):
    """A list that keeps the first MOST of each kind; `counts` counts all by kind."""

    def __init__(self, kind: Callable[[Item], str] = lambda item: "") -> None:
        super().__init__()
        self._kind = kind
        self.counts: Counter[str] = Counter()

    def append(self, item: Item) -> None:
        """Keeps the item, or only counts it."""
        kind = self._kind(item)
        self.counts[kind] += 1
        if self.counts[kind] <= self.most(kind):
            super().append(item)

    def most(self, kind: str) -> int:
        """The maximum kept of a kind."""
        return MOST

    def extend(self, items: Iterable[Item]) -> None:
        """Appends each item as `append` does."""
        for item in items:
            self.append(item)

    @property
    def total(self) -> int:
        """The number of items, kept or only counted."""
        return sum(self.counts.values())

    @property
    def more(self) -> int:
        """The number of items that were only counted."""
        return self.total - len(self)

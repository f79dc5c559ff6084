"""Reports that stay short and small, however much there is to report: the first of each kind, and how many there were."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item")
MOST = 20
"""Of a kind: a file of two million broken lines would be two million lines of a report."""


class FirstTold(list[Item], Generic[Item]):
    """A list that keeps the first MOST of each kind; `counts` counts all by kind."""

    def __init__(self, kind: Callable[[Item], str] = lambda item: "") -> None:
        super().__init__()
        self._kind = kind
        self.counts: Counter[str] = Counter()

    def append(self, item: Item) -> None:
        """Keep the item, or only count it."""
        kind = self._kind(item)
        self.counts[kind] += 1
        if self.counts[kind] <= self.most(kind):
            super().append(item)

    def most(self, kind: str) -> int:
        """How many of a kind are kept."""
        return MOST

    def extend(self, items: Iterable[Item]) -> None:
        """Each of these as by `append`."""
        for item in items:
            self.append(item)

    @property
    def total(self) -> int:
        """All that were met."""
        return sum(self.counts.values())

    @property
    def more(self) -> int:
        """Those that were only counted."""
        return self.total - len(self)

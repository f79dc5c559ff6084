"""Prints messages and progress counts to the terminal."""

import sys
import time
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TypeVar

Item = TypeVar("Item")
PERSON = 0.2  # seconds between two updates on a terminal
LOG = 15.0  # seconds between two lines in a log file


def say(message: str) -> None:
    """Prints a line on standard error."""
    print(f"simpul: {message}", file=sys.stderr, flush=True)


class Progress:
    """Progress counter: updates in place on a terminal, prints a line now and then elsewhere. A context manager."""

    def __init__(self, noun: str, total: int | None = None) -> None:
        self.noun = noun
        self.total = total
        self.count = 0
        self._terminal = sys.stderr.isatty()
        self._start = self._last = time.monotonic()
        self._shown = False

    def each(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yields the items and counts them."""
        for item in items:
            yield item
            self.tick(1)

    def tick(self, more: int) -> None:
        """Adds `more` to the count; prints it if enough time has passed."""
        self.count += more
        now = time.monotonic()
        if now - self._last >= (PERSON if self._terminal else LOG):
            self._last = now
            self._say(now)

    def _say(self, now: float) -> None:
        speed = self.count / max(now - self._start, 0.001)
        of = f" of {self.total:,}" if self.total else ""
        text = f"{self.count:,}{of} {self.noun}, {speed:,.1f} a second"
        if self._terminal:
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
            self._shown = True
        else:
            say(text)

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

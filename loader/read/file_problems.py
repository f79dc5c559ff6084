"""Collects inputs without an article, one line per file: the first fault is reported, further ones in that file are counted."""

from dataclasses import replace

from loader.read.raw_article import Skipped
from loader.read.report_limit import FirstTold

MOST_FILES = 200
"""Maximum lines per kind, one per file."""
_MOST_PLACES = 5
_OF_RECORDS = ("repeat", "language")
"""These are no faults: they are reported record by record."""


class FileProblems(FirstTold[Skipped]):
    """The first problems of each kind; `counts` counts by kind all inputs without an article, files and records."""

    def __init__(self) -> None:
        super().__init__(lambda one: one.kind)
        self._file = ""
        self._kept: int | None = None
        self._first: Skipped | None = None
        self._places: list[str] = []
        self._more = 0

    @property
    def total(self) -> int:
        """The number of problems."""
        return sum(self.counts.values()) + self._joined

    def most(self, kind: str) -> int:
        """The maximum lines reported of a kind."""
        return super().most(kind) if kind in _OF_RECORDS else MOST_FILES

    _joined = 0

    def append(self, item: Skipped) -> None:
        """Keeps the item, or counts it, or adds it to the line of its file."""
        file, _, place = item.where.rpartition(":")
        file, place = (file, place) if place.isdigit() else (item.where, "")
        if item.kind in _OF_RECORDS:
            super().append(item)
        elif self._first and file == self._file:
            self._join(place)
        else:
            before = len(self)
            super().append(item)
            self._file, self._first, self._places, self._more = file, item, [], 0
            self._kept = before if len(self) > before else None

    def _join(self, place: str) -> None:
        self._more += 1
        self._joined += 1
        if place and len(self._places) < _MOST_PLACES:
            self._places.append(place)
        if self._kept is not None and self._first:
            rest = ", …" if len(self._places) < self._more else ""
            where = f": {', '.join(self._places)}{rest}" if self._places else ""
            self[self._kept] = replace(self._first, why=f"{self._first.why} (and {self._more:,} more in this file{where})")

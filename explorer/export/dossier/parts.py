"""Data classes of a dossier, as plain text: these values contain no markup of any format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """An article in the numbered list of sources; `date` is in the reader's language, '' where unknown."""

    number: int
    title: str
    outlet: str
    date: str
    url: str | None


@dataclass(frozen=True)
class Quote:
    """A sentence as in the article, the numbers of the sources that contain it verbatim, and in words whom it quotes."""

    text: str
    sources: tuple[int, ...]
    said_by: str = ""

    @property
    def reference(self) -> str:
        """Numbers and speakers in brackets: "[1, 3; said by Hassan Rouhani]"."""
        return f"[{'; '.join(part for part in (', '.join(map(str, self.sources)), self.said_by) if part)}]"


@dataclass(frozen=True)
class Line:
    """An event or relationship: date, text, remarks such as "planned", quotes, and in words how many sentences more."""

    when: str
    text: str
    remarks: tuple[str, ...]
    quotes: tuple[Quote, ...]
    more: str = ""
    note: str = ""
    """The reader's note on it."""


@dataclass(frozen=True)
class Section:
    """A heading and its lines, which can be read once: they are made while they are written."""

    title: str
    lines: Iterator[Line]


@dataclass(frozen=True)
class Document:
    """The whole dossier. `facts` are lines under the title; `sources` has every source once the sections are read."""

    title: str
    language: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    sources: Iterable[Source]
    source_title: str
    note_title: str
    note: tuple[str, ...]

"""Data classes of a dossier, as plain text: these values contain no markup of any format."""

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
    """A sentence as in the article, and the numbers of the sources that contain it verbatim."""

    text: str
    sources: tuple[int, ...]


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
    """A heading and its lines."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Document:
    """The whole dossier. `facts` are lines under the title."""

    title: str
    language: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    source_title: str
    note_title: str
    note: tuple[str, ...]

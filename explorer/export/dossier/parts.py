"""What a dossier holds, as plain text: no markup of any format stands in these values."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """One article, by its number in the list of sources; `date` is in the reader's language, '' where unknown."""

    number: int
    title: str
    outlet: str
    date: str
    url: str | None


@dataclass(frozen=True)
class Quote:
    """A sentence as the article has it, and the numbers of the sources that carry it word for word."""

    text: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Line:
    """One event or relationship: when, what in words, remarks such as "planned", its quotes, and how many more sentences."""

    when: str
    text: str
    remarks: tuple[str, ...]
    quotes: tuple[Quote, ...]
    more: int = 0
    note: str = ""
    """What the reader wrote about it."""


@dataclass(frozen=True)
class Section:
    """A heading and its lines; `remark` says what a reader must know of all of them."""

    title: str
    lines: tuple[Line, ...]
    remark: str = ""


@dataclass(frozen=True)
class Document:
    """The whole dossier. `facts` are lines under the title; `left_out` events did not fit and are said."""

    title: str
    language: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    source_title: str
    note_title: str
    note: tuple[str, ...]

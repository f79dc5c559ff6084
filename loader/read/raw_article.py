"""Defines the raw parts of an article as its file has them, and skipped inputs."""

from dataclasses import dataclass, field
from typing import Any

LARGEST = 10_000_000  # bytes of one article's file, or of one record


@dataclass(frozen=True)
class Skipped:
    """An input that gave no article: where, why (one line), and the kind of problem.

    `kind` is one of missing, unreadable, unknown, empty, binary, size, format, language, repeat; `language` is set for a text
    that is not Indonesian.
    """

    where: str
    why: str
    kind: str
    language: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


@dataclass(frozen=True)
class RawArticle:
    """The parts of an article as its file has them.

    `fields` are title, published, url and source of a record, unparsed; `markup` is a whole HTML page.
    """

    where: str
    doc: str
    text: str = ""
    markup: str | None = None
    fields: dict[str, Any] = field(default_factory=dict)

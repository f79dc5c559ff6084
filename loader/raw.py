"""The raw parts of an article, or why there are none; and the text of bytes."""

from dataclasses import dataclass, field
from typing import Any

LARGEST = 10_000_000  # bytes of one article's file, or of one line of a .jsonl file
_BINARY_SHARE = 0.02  # of control characters; a text with a stray NUL is still a text


@dataclass(frozen=True)
class Skipped:
    """An input that gave no article: where, why (one line), and the kind of trouble.

    `kind` is one of missing, unreadable, unknown, empty, binary, encoding, size, format, language, repeat.
    """

    where: str
    why: str
    kind: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


@dataclass(frozen=True)
class RawArticle:
    """The parts of an article as its file has them; `fields` are those of a .jsonl line, `markup` the bytes of a page."""

    where: str
    doc: str
    text: str = ""
    markup: bytes | None = None
    fields: dict[str, Any] = field(default_factory=dict)


def decoded(data: bytes) -> str | tuple[str, str]:
    """The text of UTF-8 bytes; else why it is none, and the kind of trouble."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16 text; expected UTF-8: save it again in that encoding", "encoding"
    controls = sum(byte < 9 or 13 < byte < 32 for byte in data[:65536])
    if controls > _BINARY_SHARE * min(len(data), 65536):
        return "a binary file; expected UTF-8 text", "binary"
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return f"not UTF-8 (byte {error.start}); expected UTF-8: save it again in that encoding", "encoding"

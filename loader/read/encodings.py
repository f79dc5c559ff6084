"""Detects the encoding of a file and decodes it; a guessed encoding is reported."""

import codecs
import re
from dataclasses import dataclass

_BINARY_SHARE = 0.02  # of control characters; a text with a stray NUL is still a text
_CONTROLS = bytes(byte for byte in range(32) if byte < 9 or byte > 13)
_LOOKED_AT = 65_536  # bytes of a file's beginning
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# Single-byte encodings of Indonesian texts: charset-normalizer's name and the common name.
_NAMES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "latin_1": "Latin-1", "iso8859_15": "Latin-9", "cp850": "DOS 850"}
# A multi-byte letter in UTF-8: a text with many of these and few invalid bytes is damaged UTF-8.
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]+")
# Quotes open after a space and close before one; accented letters are small, or begin a word.
_USUAL = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(\[]))[“‘](?=\w)|(?<=[\w.,!?…])[”’](?!\w)|(?<=\w)’(?=\w)|(?<=[\w ])[–—](?=[\w ])|(?<=\w)…"
    r"|(?<![A-Z])[à-öø-ÿ]|(?<!\w)[À-ÖØ-Þ](?=[a-zà-ÿ])|(?<=\d)°|(?<= )[•€£](?=[ \d])|[©®™]"
)


@dataclass(frozen=True)
class Decoded:
    """A file's text; `note` says which encoding was assumed, empty for UTF-8."""

    text: str
    note: str = ""


def decoded(data: bytes) -> Decoded | tuple[str, str]:
    """Decodes bytes; else returns why they are no text, and the kind of problem."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(codec, "replace") if codec == "utf-8" else data.decode(codec, "replace")
            return _mended_utf8(data[len(mark) :]) if "\ufffd" in text and codec == "utf-8" else Decoded(text, _read_as(name))
    if wide := _wide_codec(data):
        return Decoded(data.decode(wide, "replace"), "read as UTF-16")
    start = data[:_LOOKED_AT]
    if len(start) - len(start.translate(None, _CONTROLS)) > _BINARY_SHARE * len(start):
        return "a binary file; expected text", "binary"
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError:
        return _mended_utf8(data)


def _read_as(name: str) -> str:
    return f"read as {name}" if name else ""


def _wide_codec(data: bytes) -> str | None:
    """The UTF-16 codec of bytes without a byte order mark: nearly every other byte is zero; None if it is not UTF-16."""
    start = data[: _LOOKED_AT - _LOOKED_AT % 2]
    if len(start) < 4 or b"\0" not in start:
        return None
    half = len(start) // 2
    even, odd = start[0::2].count(0) / half, start[1::2].count(0) / half
    if odd > 0.6 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.05 else None


def _mended_utf8(data: bytes) -> Decoded:
    """Decodes bytes that are not valid UTF-8: as UTF-8 with some invalid bytes, or as another encoding."""
    letters = _UTF8_LETTER.findall(data)
    wrong = sum(len(run) for run in _HIGH.findall(_UTF8_LETTER.sub(b"", data)))
    if len(letters) > wrong or not wrong:
        text = data.decode("utf-8", "cp1252_byte")
        return Decoded(text, f"{wrong:,} bytes are not UTF-8; read as Windows-1252")
    name = _one_byte_encoding(data)
    return Decoded(data.decode(name, "replace"), f"not UTF-8; read as {_NAMES.get(name, name)}")


def _one_byte_encoding(data: bytes) -> str:
    """Among charset-normalizer's guesses, the encoding that gives the most letters and marks usual in the press."""
    from charset_normalizer import from_bytes  # takes a while to import, and few files need it

    sample = b" ".join(_around(data))[:_LOOKED_AT]
    found = from_bytes(sample, cp_isolation=list(_NAMES), threshold=1.0)
    names = [name for match in found for name in match.could_be_from_charset if name in _NAMES]
    return max(dict.fromkeys(["cp1252", *names]), key=lambda name: _usual(sample.decode(name, "replace")))


def _usual(text: str) -> int:
    """The number of letters and marks usual in newspapers, minus unusual ones, such as a capital inside a word."""
    strange = sum(not character.isascii() for character in text)
    return 2 * len(_USUAL.findall(text)) - strange


def _around(data: bytes) -> list[bytes]:
    """The contexts of non-ASCII bytes, which distinguish the encodings."""
    return [
        data[max(0, found.start() - 60) : found.end() + 60] for found, _ in zip(_HIGH.finditer(data), range(400), strict=False)
    ]


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """A codecs error handler: decodes a byte that is not UTF-8 as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("cp1252_byte", _as_cp1252)

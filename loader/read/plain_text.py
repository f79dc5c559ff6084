"""Normalizes raw text: encoding errors, control characters, white space, line ends. Offsets count characters of the result."""

import re
import unicodedata
from collections.abc import Iterator

from ftfy import fix_encoding

# Zero-width and bidirectional controls can hide or reorder words ("Ru\u200bsia", a right-to-left override); soft hyphens too.
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ufff9-\uffff]")
# Halves of surrogate pairs, which JSON can smuggle in ("\\ud800"), cannot be written as UTF-8.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# C1 controls are remains of garbled letters ("Hamas\u00e2\x80\x94yang"): they separate words.
_SPACES = re.compile("[\t\x80-\x84\x86-\x9f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# A no-break space whose two UTF-8 bytes were decoded as Mac Roman.
_GARBLED_SPACE = "\u00ac\u2020"
# UTF-8 letters and marks decoded as Latin-1, Windows-1252 or Mac Roman: "Ã©", "√©" for "é", "‚Äú" for "“". ftfy repairs lines
# that are garbled uniformly; these remain in lines that mix correct and garbled letters.
_ENCODINGS = ("latin-1", "cp1252", "mac_roman")
_LETTERS = [*(chr(code) for code in range(0xC0, 0x180) if chr(code).isalpha()), *"“”‘’–—…•"]
# Long white space carries no information, and a run of a hundred thousand spaces is slow to search.
_WIDE = re.compile(" {9,}")
_EMPTY_LINES = re.compile("\n[ \n]{9,}")


def _garbled() -> Iterator[tuple[str, str]]:
    """Yields, for each accented letter or mark, what its bytes become in a wrong encoding, and the letter."""
    for letter in _LETTERS:
        data = letter.encode()
        for encoding in _ENCODINGS:
            garbled = data.decode(encoding, errors="ignore")
            if len(garbled) == len(data):  # Windows-1252 leaves five bytes undefined
                yield garbled, letter


_MENDED = dict(_garbled())
_GARBLED_LETTER = re.compile("|".join(re.escape(garbled) for garbled in sorted(_MENDED, key=len, reverse=True)))
# First characters of garbled letters: lines without one of these are skipped.
_GARBLED_START = re.compile(f"[{''.join(sorted({garbled[0] for garbled in _MENDED} | set('ðâÂÃâ‚√¬')))}]")


def mended(text: str) -> str:
    """Repairs, line by line, letters that were decoded once or twice with a wrong encoding."""
    if text.isascii() or not _GARBLED_START.search(text):
        return text
    return "\n".join(_mended_line(line) if _GARBLED_START.search(line) else line for line in text.split("\n"))


def _mended_line(line: str) -> str:
    return _GARBLED_LETTER.sub(lambda match: _MENDED[match.group()], fix_encoding(line))


def plain_text(raw: str) -> str:
    """Normalizes to NFC with plain spaces and newlines; removes wide gaps, control, zero-width and bidirectional characters."""
    text = mended(raw)
    if text.isascii():
        text = _NEWLINES.sub("\n", text).replace("\t", " ")
    else:
        text = unicodedata.normalize("NFC", text)
        text = _NEWLINES.sub("\n", text).replace(_GARBLED_SPACE, " ")
        text = _SPACES.sub(" ", _INVISIBLE.sub("", text))
    text = _CONTROLS.sub("", text)
    return _EMPTY_LINES.sub("\n\n", _WIDE.sub(" ", text))

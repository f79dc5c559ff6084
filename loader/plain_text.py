"""Text as read, made safe once: everything after this counts characters of what comes out of here."""

import re
import unicodedata

# Zero-width and bidirectional controls can hide or reorder words ("Ru\u200bsia", a right-to-left override); soft hyphens too.
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ufff9-\uffff]")
# Halves of surrogate pairs, which JSON can smuggle in ("\\ud800"), cannot be written as UTF-8.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# C1 controls are halves of garbled letters ("Hamas\u00e2\x80\x94yang"): they part words.
_SPACES = re.compile("[\t\x80-\x84\x86-\x9f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# A no-break space whose two UTF-8 bytes were read as Mac Roman.
_GARBLED_SPACE = "\u00ac\u2020"
# White space beyond what a layout needs says nothing, and a run of a hundred thousand spaces is slow to search.
_WIDE = re.compile(" {9,}")
_EMPTY_LINES = re.compile("\n[ \n]{9,}")


def plain_text(raw: str) -> str:
    """The text in NFC with plain spaces and newlines, without wide gaps, control, zero-width and bidirectional characters."""
    text = _NEWLINES.sub("\n", unicodedata.normalize("NFC", raw)).replace(_GARBLED_SPACE, " ")
    text = _SPACES.sub(" ", _CONTROLS.sub("", _INVISIBLE.sub("", text)))
    return _EMPTY_LINES.sub("\n\n", _WIDE.sub(" ", text))

"""Escapes Markdown and HTML: text of articles, addresses, files and people reaches Streamlit as plain text. Pure."""

import re

_JOINER = "\u2060"  # word joiner: invisible, zero width
_MARKS = re.compile(r"[\\`*_\[\]<>~$!|&^{}=]")
_AT_START = re.compile(r"^(?:[#+\-:]|\d{1,9}(?=[.)]))")
# Links and emoji are detected again after backslashes are removed, and a directive (":red") is a colon with a letter: a joiner
# separates these.
_BEGINNINGS = re.compile(r"(?<=:)(?=//)|(?<=:)(?=[A-Za-z+\-])|(?<=:)(?=\w+:)|(?<=www)(?=\.)|(?<=[\w.+\-])(?=@)", re.IGNORECASE)


def literal(text: str) -> str:
    """Escapes text as Markdown that shows exactly it, on one line: no markup, link, picture, formula or icon.

    Every call of Streamlit that interprets Markdown gets its text through here, except our own messages without values
    (tests/unit/explorer/test_escape.py checks the code for others).
    """
    line = " ".join(text.split())
    parted = _MARKS.sub(r"\\\g<0>", _BEGINNINGS.sub(_JOINER, line))
    return _AT_START.sub(lambda found: f"\\{found[0]}" if not found[0].isdigit() else f"{found[0]}{_JOINER}", parted)

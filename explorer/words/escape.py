"""Escapes Markdown and HTML: text of articles, addresses, files and people reaches Streamlit as text only. Pure."""

import re

_JOINER = "\u2060"  # no width, no break: what is read is the same
_MARKS = re.compile(r"[\\`*_\[\]<>~$!|&^{}=]")
_AT_START = re.compile(r"^(?:[#+\-:]|\d{1,9}(?=[.)]))")
# Links and emoji are looked for once more after backslashes are gone, and a directive (":red") is a colon with a letter: these
# are parted.
_BEGINNINGS = re.compile(r"(?<=:)(?=//)|(?<=:)(?=[A-Za-z+\-])|(?<=:)(?=\w+:)|(?<=www)(?=\.)|(?<=[\w.+\-])(?=@)", re.IGNORECASE)


def literal(text: str) -> str:
    """The text as Markdown that shows exactly it, on one line: no markup, no link, no picture, no formula, no icon.

    Every call of Streamlit that reads Markdown is given its text through here, unless it is a message of ours without a value
    in it (tests/unit/explorer/test_literal.py reads the code for others).
    """
    line = " ".join(text.split())
    parted = _MARKS.sub(r"\\\g<0>", _BEGINNINGS.sub(_JOINER, line))
    return _AT_START.sub(lambda found: f"\\{found[0]}" if not found[0].isdigit() else f"{found[0]}{_JOINER}", parted)

"""Cleans up a pasted query: reads its `:param` lines and removes a trailing semicolon."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from cypher.tokens import tokens

_PARAM = re.compile(r"^[ \t]*:param\s+`?(\w+)`?\s*(?:=>|:|\s)\s*(.+?)\s*;?[ \t]*$", re.IGNORECASE)


@dataclass(frozen=True)
class Pasted:
    """The query to run, its line numbers unchanged, and the values of its `:param` lines."""

    text: str
    parameters: dict[str, Any] = field(default_factory=dict)


def pasted(text: str) -> Pasted:
    """Removes `:param` lines and a semicolon at the end of a query, also one that a comment follows.

    A parameter value that is neither JSON nor a text in single quotes is kept as text.
    """
    values: dict[str, Any] = {}
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if found := _PARAM.match(line):
            values[found[1]] = _value(found[2])
            lines[place] = ""
    return Pasted(_open_ended("\n".join(lines)), values)


def _value(text: str) -> Any:
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("\\'", "'")
    try:
        return json.loads(text)
    except ValueError:
        return text


def _open_ended(text: str) -> str:
    words = [word for word in tokens(text) if word.kind not in ("comment", "space")]
    while words and words[-1].text == ";":
        at = words.pop().start
        text = f"{text[:at]} {text[at + 1 :]}"
    return text

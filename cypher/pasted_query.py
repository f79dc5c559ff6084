"""A query as people paste it: `:param` lines and a semicolon at its end are taken in, not stumbled over."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from cypher.tokens import tokens

_PARAM = re.compile(r"^[ \t]*:param\s+`?(\w+)`?\s*(?:=>|:|\s)\s*(.+?)\s*;?[ \t]*$", re.IGNORECASE)


@dataclass(frozen=True)
class Pasted:
    """The text to run, its lines where they were, and the values its `:param` lines gave."""

    text: str
    parameters: dict[str, Any] = field(default_factory=dict)


def pasted(text: str) -> Pasted:
    """The query without `:param` lines and without a semicolon at its end, also where a comment stands behind it.

    A value that is no number, string, list, true, false or null is left as text.
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

"""Parses lists and objects printed as text by Python or JSON: "['Kalimat satu.', 'Kalimat dua.']", "{'judul': …}"."""

import ast
import json
from typing import Any

LONGEST = 2_000_000
"""Characters; a longer text was not printed by a script."""
_FAULTS = (ValueError, SyntaxError, MemoryError, RecursionError, TypeError)


def literal(text: str) -> Any:
    """The list or object printed in a text, else None; pandas writes a list of paragraphs into a cell so."""
    if len(text) > LONGEST:
        return None
    for read in (json.loads, ast.literal_eval):
        try:
            value = read(text)
        except _FAULTS:
            continue
        return value if isinstance(value, (dict, list)) else None
    return None

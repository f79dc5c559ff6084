"""Values that stand in a text as Python or JSON writes them: "['Kalimat satu.', 'Kalimat dua.']", "{'judul': …}"."""

import ast
import json
from typing import Any

LONGEST = 2_000_000
"""Characters: what is longer was not printed by a script."""
_FAULTS = (ValueError, SyntaxError, MemoryError, RecursionError, TypeError)


def literal(text: str) -> Any:
    """The list or object that a text is, None where it is none: pandas writes a list of paragraphs into a cell so."""
    if len(text) > LONGEST:
        return None
    for read in (json.loads, ast.literal_eval):
        try:
            value = read(text)
        except _FAULTS:
            continue
        return value if isinstance(value, (dict, list)) else None
    return None

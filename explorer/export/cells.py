"""Formats values for table cells and file attributes: plain text, safe from spreadsheet formulas and invalid XML."""

import json
import re
from collections.abc import Iterable
from typing import Any

from cypher.evidence import Evidence

# A spreadsheet runs a cell that begins with one of these (OWASP, "CSV Injection"); the full-width forms count in Excel.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠|%]|[\t\r]")
# Characters that XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets), among them halves of surrogate pairs.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def guarded(value: Any) -> Any:
    """Guards a spreadsheet cell: text that looks like a formula gets a leading apostrophe; None becomes ''."""
    if isinstance(value, str):
        return f"'{value}" if _FORMULA.match(value) else value
    return "" if value is None else value


def xml_text(text: str) -> str:
    """Removes the characters that XML cannot represent."""
    return _NOT_XML.sub("", text)


def flat(value: Any) -> str | int | float | bool:
    """Converts a value to a scalar for a cell or an attribute: lists and maps to JSON, None to ''."""
    if isinstance(value, str | int | float | bool):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False, default=str)


def listed(value: Any) -> str:
    """Joins a list with commas: "military, diplomatic"; converts another value to text."""
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    return "" if value is None else str(value)


def sentences(evidence: Iterable[Evidence]) -> str:
    """Formats sentences with their references, one per line: “…” (title, source, date) link."""
    return "\n".join(f"“{item.text}” ({item.reference})" + (f" {item.url}" if item.url else "") for item in evidence)


def evidence_records(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    """Converts sentences to plain data for JSON."""
    return [
        {
            "sentence": item.sentence,
            "text": item.text,
            "article": item.article,
            "title": item.title,
            "published": item.published,
            "source": item.source,
            "link": item.url,
            "said_by": list(item.speakers),
        }
        for item in evidence
    ]

"""Cells of tables and attributes of files: plain text of any value, safe for what will open it."""

import json
import re
from collections.abc import Iterable
from typing import Any

from cypher.evidence import Evidence

# A spreadsheet runs a cell that begins with one of these (OWASP, "CSV Injection"); the full-width forms count in Excel.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠|%]|[\t\r]")
# Characters that XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets), halves of surrogate pairs among them.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def guarded(value: Any) -> Any:
    """The value for a spreadsheet's cell: text that looks like a formula gets an apostrophe in front."""
    if isinstance(value, str):
        return f"'{value}" if _FORMULA.match(value) else value
    return "" if value is None else value


def xml_text(text: str) -> str:
    """The text without what XML cannot hold."""
    return _NOT_XML.sub("", text)


def flat(value: Any) -> str | int | float | bool:
    """One value for a cell or an attribute: lists and maps as JSON, nothing as an empty text."""
    if isinstance(value, str | int | float | bool):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False, default=str)


def listed(value: Any) -> str:
    """A list as people write one: "military, diplomatic"; another value as text."""
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    return "" if value is None else str(value)


def sentences(evidence: Iterable[Evidence]) -> str:
    """Sentences with where they stand, one a line: “…” (title, source, date) link."""
    return "\n".join(f"“{item.text}” ({item.reference})" + (f" {item.url}" if item.url else "") for item in evidence)


def evidence_records(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    """The sentences as plain data for JSON."""
    return [
        {
            "sentence": item.sentence,
            "text": item.text,
            "article": item.article,
            "title": item.title,
            "published": item.published,
            "source": item.source,
            "link": item.url,
        }
        for item in evidence
    ]

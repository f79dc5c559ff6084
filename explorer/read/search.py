"""Full-text search for sentences; cypher/name_search.py searches entities by name."""

import re
from collections.abc import Iterable
from dataclasses import replace

from explorer.read.evidence import Mark, Quote, flat, quotes_from
from explorer.read.run_reads import Source, rows

FOUND = "found"
"""The id of a mark for a matched word, which refers to no node."""


def stretches(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Finds where words of the text begin with words of the query, as (start, end) without overlaps."""
    words = [re.escape(word) for word in re.findall(r"\w+", query)]
    if not words:
        return ()
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\w*", re.IGNORECASE)
    return tuple(match.span() for match in pattern.finditer(text))


def sentences_with(source: Source, text: str, limit: int = 40) -> list[Quote]:
    """Searches the database's full-text index for sentences with the words of the text, best first."""
    query = full_text_query(text)
    return quotes_from(source, rows(source, "full_text", query=query, limit=limit)) if query else []


def marked(quotes: Iterable[Quote], text: str) -> tuple[list[Quote], set[str]]:
    """Marks the matched words in sentences; returns also the nodes whose mentions contain one."""
    shown, named = [], set()
    for quote in quotes:
        found = [Mark(start, end, FOUND, "", "trigger") for start, end in stretches(quote.text, text)]
        named |= {mark.id for mark in quote.marks for word in found if mark.start < word.end and word.start < mark.end}
        shown.append(replace(quote, marks=flat([*quote.marks, *found], len(quote.text))))
    return shown, named


def full_text_query(text: str) -> str:
    """Builds a Lucene query from typed text: every word is required, the last is a prefix; no operators.

    "perbatasan Tajik" is `+perbatasan +tajik*`.
    """
    words = re.findall(r"\w+", text.casefold())[:12]
    if not words:
        return ""
    return " ".join([*(f"+{word}" for word in words[:-1]), f"+{words[-1]}*" if len(words[-1]) > 2 else f"+{words[-1]}"])

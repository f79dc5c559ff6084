"""Finding sentences by their words; entities are found by their names in cypher/name_search.py."""

import re
from collections.abc import Iterable
from dataclasses import replace

from explorer.read.evidence import Mark, Quote, flat, quotes_from
from explorer.read.run_reads import Source, rows

FOUND = "found"
"""What a mark stands for that is a word looked for, and no node."""


def stretches(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Where words of the query begin words of the text, as (start, end); none overlap."""
    words = [re.escape(word) for word in re.findall(r"\w+", query)]
    if not words:
        return ()
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\w*", re.IGNORECASE)
    return tuple(match.span() for match in pattern.finditer(text))


def sentences_with(source: Source, text: str, limit: int = 40) -> list[Quote]:
    """Sentences in which words of the text stand, best first; the full-text index of the database does it."""
    query = full_text_query(text)
    return quotes_from(source, rows(source, "full_text", query=query, limit=limit)) if query else []


def marked(quotes: Iterable[Quote], text: str) -> tuple[list[Quote], set[str]]:
    """Sentences with the words that were looked for marked, and the nodes whose mentions hold such a word."""
    shown, named = [], set()
    for quote in quotes:
        found = [Mark(start, end, FOUND, "", "trigger") for start, end in stretches(quote.text, text)]
        named |= {mark.id for mark in quote.marks for word in found if mark.start < word.end and word.start < mark.end}
        shown.append(replace(quote, marks=flat([*quote.marks, *found], len(quote.text))))
    return shown, named


def full_text_query(text: str) -> str:
    """What a person typed as a query of Lucene: every word must be there, the last may go on; no operators.

    "perbatasan Tajik" is `+perbatasan +tajik*`.
    """
    words = re.findall(r"\w+", text.casefold())[:12]
    if not words:
        return ""
    return " ".join([*(f"+{word}" for word in words[:-1]), f"+{words[-1]}*" if len(words[-1]) > 2 else f"+{words[-1]}"])

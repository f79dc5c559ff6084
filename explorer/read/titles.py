"""Titles of articles: the headline, or the first sentence where there is none."""

from collections.abc import Iterable
from typing import Any

from explorer.read.run_reads import Source, graph_by_label
from explorer.style import shortened

LENGTH = 100
"""Maximum characters of a first sentence used as a title."""


def entitled(source: Source, found: Iterable[dict[str, Any]], article: str = "article") -> list[dict[str, Any]]:
    """Fills missing `title`s of rows with the article's first sentence; the column `article` has the article's id.

    An article without sentences stays without a title.
    """
    rows = list(found)
    bare = {f"{row[article]}#0" for row in rows if not row["title"]}
    first = {node.id: node for node in graph_by_label(source, "nodes", sorted(bare)).nodes} if bare else {}
    return [row if row["title"] else {**row, "title": _words(first.get(f"{row[article]}#0"))} for row in rows]


def _words(sentence: Any) -> str | None:
    text = str(sentence.properties.get("text") or "") if sentence else ""
    return shortened(text, LENGTH) or None

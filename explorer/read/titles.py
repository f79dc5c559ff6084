"""What an article is called: its headline, or where none was found its first sentence."""

from collections.abc import Iterable
from typing import Any

from explorer.read.run_reads import Source, graph_by_label
from explorer.style import shortened

LENGTH = 100
"""Characters of a first sentence that stands for a headline."""


def entitled(source: Source, found: Iterable[dict[str, Any]], article: str = "article") -> list[dict[str, Any]]:
    """Rows with `title` and an article's id in the column `article`; a missing title is the article's first sentence.

    An article without sentences keeps none.
    """
    rows = list(found)
    bare = {f"{row[article]}#0" for row in rows if not row["title"]}
    first = {node.id: node for node in graph_by_label(source, "nodes", sorted(bare)).nodes} if bare else {}
    return [row if row["title"] else {**row, "title": _words(first.get(f"{row[article]}#0"))} for row in rows]


def _words(sentence: Any) -> str | None:
    text = str(sentence.properties.get("text") or "") if sentence else ""
    return shortened(text, LENGTH) or None

"""Whether a stored article is what extraction says now."""

import hashlib
import json

from loader.article_graph import ArticleGraph, to_json

FORM = 1
"""Raised when stored articles must be written anew, because rows have another form."""


def fingerprint(graph: ArticleGraph) -> str:
    """The same for two graphs that are stored the same."""
    data = json.dumps([FORM, to_json(graph)], sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:16]

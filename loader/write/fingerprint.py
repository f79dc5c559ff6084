"""Whether a stored article is what extraction says now."""

import hashlib
import json
from dataclasses import replace

from graph.article_graph import ArticleGraph, to_json

FORM = 4
"""Raised when stored articles must be written anew, because rows have another form."""


def fingerprint(graph: ArticleGraph) -> str:
    """The same for two graphs that are stored the same, wherever the article came from: a moved file is no new article."""
    sentences = tuple(replace(sentence, start=0, end=0) for sentence in graph.sentences)  # where they stood is not stored
    data = json.dumps(
        [FORM, to_json(replace(graph, doc="", sentences=sentences))], sort_keys=True, ensure_ascii=False, default=str
    )
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:16]

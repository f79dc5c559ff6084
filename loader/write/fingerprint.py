"""Fingerprints an article graph, to detect whether the stored article differs from what extraction gives now."""

import hashlib
import json
from dataclasses import replace

from graph.article_graph import ArticleGraph, to_json

FORM = 5
"""Increased when stored articles must be rewritten, because the form of rows changed."""


def fingerprint(graph: ArticleGraph) -> str:
    """Equal for two graphs that are stored the same way, wherever the article came from: a moved file is no new article."""
    sentences = tuple(replace(sentence, start=0, end=0) for sentence in graph.sentences)  # their offsets are not stored
    data = json.dumps(
        [FORM, to_json(replace(graph, doc="", sentences=sentences))], sort_keys=True, ensure_ascii=False, default=str
    )
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:16]

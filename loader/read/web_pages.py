"""Extracts the article and its metadata from a web page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from loader.read.markup import blocks_of, text_of_field, tree_of
from loader.read.page_body import FEWEST_WORDS, body_blocks
from loader.read.page_head import head_of, headline_of, linked_data, metas_of

LARGEST_TAG = 50_000
"""Characters between < and >; with many attributes, parsing such a tag takes too long."""
_MOST_ATTRIBUTES = 1_000
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{LARGEST_TAG},}}")


@dataclass(frozen=True)
class Page:
    """The article of a page as plain text, with the page's metadata."""

    text: str
    title: str | None
    source: str | None
    published: date | None
    url: str | None


def page_of(markup: str, address: str | None = None) -> Page | None:
    """The article in an HTML page saved from `address`; None if there is none or the page cannot be parsed."""
    if any(len(found.group().split()) > _MOST_ATTRIBUTES for found in _LONG_TAG.finditer(markup)):
        return None
    root = tree_of(markup)
    if root is None:
        return None
    linked = linked_data(root)
    headline = headline_of(root, metas_of(root), linked)
    blocks = blocks_of(root)
    body = body_blocks(blocks, headline or "")
    text = "\n\n".join(block.text for block in body) or _stated_body(linked)
    if not text:
        return None
    head = head_of(root, blocks, body, address, headline)
    return Page(text, head.title, head.source, head.published, head.url)


def _stated_body(linked: Mapping[str, Any]) -> str:
    """The article in the page's JSON-LD, for pages that scripts build in the browser; empty if it has none."""
    stated = linked.get("articleBody")
    text = text_of_field(stated) if isinstance(stated, str) else ""
    return text if len(text.split()) >= FEWEST_WORDS else ""

"""The heading of a panel: what is selected."""

from collections.abc import Iterable

from cypher.values import Node
from explorer.claims import (
    kind_in_words,
    swatch,
)
from explorer.messages import Words
from explorer.sheet import Block
from explorer.style import shortened


def heading(words: Words, node: Node, title: str = "", notes: Iterable[dict[str, str]] = ()) -> Block:
    """What is selected: its kind and its name."""
    name = title or shortened(node.name, 1000)
    return {"kind": "heading", "kicker": kind_in_words(words, node), "title": name, "badges": list(notes), **swatch(node)}

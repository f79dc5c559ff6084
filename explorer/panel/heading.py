"""Builds the heading of a panel: kind and name of the selection."""

from collections.abc import Iterable

from explorer.style import shortened
from explorer.widgets.blocks.kinds import Heading
from explorer.words.claims import Badge, kind_in_words, swatch
from explorer.words.messages import Words
from graph.stored_graph import Node


def heading(words: Words, node: Node, title: str = "", notes: Iterable[Badge] = ()) -> Heading:
    """Builds the heading of a node: its kind, its name (or `title`) and badges."""
    name = title or shortened(node.name, 1000)
    return Heading(kind="heading", kicker=kind_in_words(words, node), title=name, badges=list(notes), **swatch(node))

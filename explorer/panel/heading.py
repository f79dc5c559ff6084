"""The heading of a panel: what is selected."""

from collections.abc import Iterable

from explorer.style import shortened
from explorer.widgets.blocks.kinds import Heading
from explorer.words.claims import Badge, kind_in_words, swatch
from explorer.words.messages import Words
from graph.stored_graph import Node


def heading(words: Words, node: Node, title: str = "", notes: Iterable[Badge] = ()) -> Heading:
    """What is selected: its kind and its name."""
    name = title or shortened(node.name, 1000)
    return Heading(kind="heading", kicker=kind_in_words(words, node), title=name, badges=list(notes), **swatch(node))

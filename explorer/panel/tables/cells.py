"""Formats a value for a table cell."""

from collections.abc import Mapping, Sequence
from typing import Any

from explorer.style import shortened
from explorer.words.claims import doubted, name_of, told_as
from explorer.words.messages import Words
from graph.stored_graph import Graph, Node, Relationship

CELL = 500
"""Maximum characters of a cell on the page; the panel has the whole text."""
WHOLE = 1_000_000
"""Maximum characters of a cell in a file."""

Row = dict[str, Any]


def line_of(words: Words, node: Node | None, id: str) -> str:
    """Describes a node in one line: its name, or an event's summary with its modality; the id if the node is missing."""
    if node is None:
        return id
    return doubted(words, node) if node.label == "Event" else name_of(node)


def cell(words: Words, value: Any, most: int = CELL) -> Any:
    """Formats a value for a table cell of at most so many characters."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Node):
        return line_of(words, value, value.id)
    if isinstance(value, Relationship):
        return told_as(words, value)
    if isinstance(value, Graph):
        return " → ".join(line_of(words, node, node.id) for node in value.nodes)[:most]
    if isinstance(value, Mapping):
        return shortened(str(value["text"] if "text" in value else dict(value)), most)
    if isinstance(value, list | tuple):
        return _several(words, value, most)
    return shortened(str(value), most)


def _several(words: Words, values: Sequence[Any], most: int) -> str:
    shown = [str(cell(words, value, most)) for value in values]
    if shown and isinstance(values[0], Mapping) and "text" in values[0]:
        more = words(" (and {n} more)", n=words.number(len(shown) - 1)) if len(shown) > 1 else ""
        return shown[0] + more
    return shortened(", ".join(shown), most)

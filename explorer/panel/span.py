"""Says in the panel that a span is chosen on the timeline, and offers all dates."""

from explorer.picture.filter import in_time, may_be_in_time
from explorer.picture.view import View
from explorer.widgets.blocks.kinds import Block, Item
from explorer.words.messages import Words
from graph.dates.spans import Span
from graph.stored_graph import Node


def span_blocks(words: Words, span: Span) -> list[Block]:
    """Builds the note that events, sentences and articles are those of the span."""
    return _told(words, words("Events, sentences and articles of the chosen time: {span}", span=span_told(words, span)))


def outside_blocks(words: Words, event: Node, view: View) -> list[Block]:
    """Builds the note that an event is not in the span of the view, or not surely; nothing for one that is."""
    if view.span is None or in_time(event, view):
        return []
    span = span_told(words, view.span)
    if may_be_in_time(event, view):
        return _told(words, words("Dated too roughly to tell whether it is in the chosen time: {span}", span=span))
    return _told(words, words("Not in the chosen time: {span}", span=span))


def span_told(words: Words, span: Span) -> str:
    """A span in words: "Sep 2019", "14 Sep 2019 – 18 Sep 2019"."""
    first, last = (words.date(date) for date in span)
    return first if first == last else f"{first} – {last}"


def _told(words: Words, text: str) -> list[Block]:
    every: Item = {"text": words("All dates"), "action": {"do": "span", "year": "", "all": True}}
    return [{"kind": "note", "text": text}, {"kind": "chips", "items": [every]}]

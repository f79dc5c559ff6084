"""Builds what a reader can say of which event a telling is of: buttons, the events that may be the same, the words so far."""

from collections.abc import Mapping, Sequence

from explorer.panel.click_actions import open_tab, show
from explorer.panel.events import event_item
from explorer.read.coreference import Coreference, Decided
from explorer.read.evidence import Quote
from explorer.style import shortened
from explorer.widgets.blocks.actions import Action
from explorer.widgets.blocks.kinds import Block, Item, Link, Quotes
from explorer.words.claims import event_line
from explorer.words.messages import Words
from graph.stored_graph import Node

SAME = "same"
"""The tab of an event that lists those that may be the same."""


def add_parting(words: Words, event: str, quotes: Sequence[Quote], block: Quotes) -> None:
    """Adds to the first sentence of each telling the button that parts it from its event; none where there is only one."""
    tellings = [str(quote.told.get("telling") or "") for quote in quotes]
    if len(set(tellings)) < 2:
        return
    for place, (telling, item) in enumerate(zip(tellings, block["items"], strict=True)):
        if telling and telling not in tellings[:place]:
            title = words("Part what this article tells from this event")
            part: Action = {"do": "judge", "about": "telling", "id": event, "tellings": [telling], "says": "another event"}
            button: Item = {"text": words("This is another event"), "title": title, "action": part}
            item["meta"] = [*item.get("meta", ()), button]


def same_event_button(words: Words, opened: bool) -> Item:
    """Builds the button that lists the events that may be the same, or closes the list."""
    return {"text": words("Same event as…"), "action": open_tab("overview" if opened else SAME), "pressed": str(opened).lower()}


def coreference_blocks(words: Words, event: str, told: Coreference) -> list[Block]:
    """Builds the words so far, each with a link to take it back, and the events that may be the same, if they are asked for."""
    items = [_decided_item(words, event, each, told.nodes) for each in told.decided]
    decided: list[Block] = [{"kind": "links", "label": words("Decided"), "items": items}] if items else []
    if told.alike is None:
        return decided
    alike = [_alike_item(words, event, told.nodes[id]) for id in told.alike if id in told.nodes]
    if not alike:
        none = words("No other event of this kind names these countries or parties in these weeks.")
        return [*decided, {"kind": "note", "text": none}]
    return [*decided, {"kind": "links", "label": words("Which is the same event? The most alike first"), "items": alike}]


def _alike_item(words: Words, event: str, node: Node) -> Link:
    line = event_item(words, node)
    articles = words.plural("{n} article", "{n} articles", int(node.properties.get("articles") or 0))
    join: Action = {"do": "judge", "about": "telling", "id": event, "ids": [node.id], "says": "same event"}
    return {**line, "meta": f"{line.get('meta', '')} · {articles}", "aside": {"text": words("same event"), "action": join}}


def _decided_item(words: Words, event: str, decided: Decided, nodes: Mapping[str, Node]) -> Link:
    verdict, node = decided.verdict, nodes.get(decided.other)
    if verdict.says == "same event":
        one, two = (shortened(str(side.get("summary") or ""), 60) for side in (verdict.was, verdict.was["other"]))
        text = words("One event: {one}; {two}", one=one, two=two)
    else:
        text = words("Another event: {what}", what=event_line(words, node) if node else shortened(decided.what, 120))
    back: Action = {"do": "judge", "about": "telling", "id": event, "name": verdict.key, "says": "open"}
    states = {"waiting": words("waits for its article"), "overruled": words("a later word stands")}
    return {
        "text": text,
        "meta": states.get(decided.state, ""),
        "action": show(node.id if node else event),
        "aside": {"text": words("take back"), "action": back},
    }

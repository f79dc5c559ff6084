"""Builds the buttons for a reader's verdict on a claim, and the note on a verdict already given."""

from collections.abc import Mapping
from typing import Any

from explorer.style import shortened
from explorer.widgets.blocks.actions import About
from explorer.widgets.blocks.kinds import Block, Item
from explorer.words.claims import READER
from explorer.words.messages import N_, Words
from graph.stored_graph import Node, Relationship


def event_word_blocks(words: Words, node: Node, *more: Item) -> list[Block]:
    """Builds the verdict on an event, and the buttons to give one; `more` come after them."""
    correct: Item = {"text": words("Correct…"), "action": {"do": "correct", "about": "event", "id": node.id}}
    return _blocks(words, node.properties, ("event", node.id), correct, *more)


def relation_word_blocks(words: Words, relationship: Relationship) -> list[Block]:
    """Builds the verdict on a relation between entities, and the buttons to give one."""
    return _blocks(words, relationship.properties, ("relation", relationship.id))


def _blocks(words: Words, properties: Mapping[str, Any], target: tuple[About, str], *more: Item) -> list[Block]:
    about, id = target
    said = str(properties.get("reader") or "")
    items: list[Item] = [
        {"text": words(text), "action": {"do": "judge", "about": about, "id": id, "says": says}}
        for says, text in BUTTONS
        if says != said
    ]
    items += more
    if said:
        items.append({"text": words("Take back"), "action": {"do": "judge", "about": about, "id": id, "says": "open"}})
    blocks: list[Block] = [{"kind": "buttons", "label": words("Your word"), "items": items}]
    if said in READER and (note := shortened(str(properties.get("reader_note") or ""), 300)):
        blocks.insert(0, {"kind": "note", "text": f"{words(READER[said])}: {note}"})
    return blocks


BUTTONS = (("right", N_("Right")), ("wrong", N_("Wrong")))

"""Builds the panel as blocks (explorer/widgets/blocks): the selection and the sentences that support it. Pure."""

from explorer.panel.click_actions import edge, show
from explorer.panel.entity import Choice, entity_blocks
from explorer.panel.event import event_panel
from explorer.panel.events import event_blocks
from explorer.panel.heading import heading
from explorer.panel.names import name_blocks
from explorer.panel.quotes import copy_item, mark_item, quote_item, quotes_block, source_line
from explorer.panel.reader_note import note_in_words, reader_note_block
from explorer.panel.relations import relation_blocks, relationship_panel
from explorer.panel.selection import several_panel, welcome_panel

__all__ = [
    "Choice",
    "copy_item",
    "edge",
    "entity_blocks",
    "event_blocks",
    "event_panel",
    "heading",
    "mark_item",
    "name_blocks",
    "note_in_words",
    "quote_item",
    "quotes_block",
    "reader_note_block",
    "relation_blocks",
    "relationship_panel",
    "several_panel",
    "show",
    "source_line",
    "welcome_panel",
]

"""Streamlit component that draws a document of blocks from plain data: the panel, the article page, lists of hits.

Streamlit's own Markdown would interpret article text; this component puts every string into the page as a text node.
`kinds.py` defines the blocks, `actions.py` the actions of clicks on them.
"""

import functools
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from typing import Any

import streamlit as st

from explorer.widgets.assets import joined
from explorer.widgets.blocks.actions import Action
from explorer.widgets.blocks.kinds import Block
from explorer.widgets.callbacks import uninterrupted
from explorer.widgets.widget_values import said_by

__all__ = ["Action", "Block", "sheet"]

STAMP = "at"
"""The field that main.js adds to an action, so that two clicks on the same thing are two; removed before use."""


@functools.cache
def _component() -> Any:
    here = files("explorer.widgets.blocks")
    return st.components.v2.component(
        "simpul_blocks",
        js=joined("widgets/blocks", "parts", "reader_note", "blocks", "main"),
        css=(here / "blocks.css").read_text("utf-8"),
    )


def sheet(
    blocks: Sequence[Block],
    key: str,
    on_action: Callable[[Mapping[str, Any]], None],
    *,
    focus: str = "",
    row: str = "",
    hotkey: str = "",
) -> None:
    """Draws the blocks; `on_action` is called with the action of a click, before the page runs again.

    Once for each `focus` text the focus goes to what opens the id `row` (or does this), else to the first row; to the first row
    also whenever the key `hotkey` is pressed outside of a field.
    """

    def clicked() -> None:
        action = said_by(key, "action")
        if isinstance(action, dict):
            on_action({name: value for name, value in action.items() if name != STAMP})

    data = {"blocks": list(blocks), "focus": focus, "row": row, "hotkey": hotkey}
    _component()(key=key, data=data, on_action_change=uninterrupted(clicked))

"""A document of blocks drawn from plain data: the panel, the article page, lists of hits.

Streamlit's own markdown would interpret what articles say; this component puts every string into the page as a text node.
A block is a dict with `kind`: heading, chips, buttons, facts, links, cards, bars, quotes, prose, steps, details, line,
note or rule (blocks.js shows what each holds). What can be clicked holds an `action`, a dict that comes back as it was sent.
"""

import functools
from collections.abc import Callable, Sequence
from importlib.resources import files
from typing import Any

import streamlit as st

from explorer.component.assets import joined

Block = dict[str, Any]
Action = dict[str, Any]


@functools.cache
def _component() -> Any:
    here = files("explorer") / "sheet"
    return st.components.v2.component(
        "simpul_sheet", js=joined("sheet", "parts", "blocks", "sheet"), css=(here / "sheet.css").read_text("utf-8")
    )


def sheet(blocks: Sequence[Block], key: str, on_action: Callable[[Action], None]) -> None:
    """Draws the blocks; `on_action` is called with the action of what is clicked, before the page runs again."""

    def clicked() -> None:
        action = st.session_state[key].get("action")
        if isinstance(action, dict):
            on_action(action)

    _component()(key=key, data={"blocks": list(blocks)}, on_action_change=clicked)

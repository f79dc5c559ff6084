"""Widths of a table's columns, so that what a reader looks for is in sight beside the panel without scrolling sideways."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from explorer.panel.tables import Row
from explorer.words.messages import N_, Words

WIDTHS: Mapping[str, int] = {
    N_("Date"): 148,
    N_("Who"): 136,
    N_("What"): 158,
    N_("To whom"): 100,
    N_("Where"): 96,
    N_("Told as"): 90,
    N_("Sentences"): 74,
}
"""Pixels of the columns of events: together about 710, what a window of 1400 pixels leaves beside the sidebar and the panel."""


def columns_of(words: Words, rows: Sequence[Row]) -> Mapping[str, Any]:
    """The configuration of the columns of events; tables of anything else are left as wide as their contents.

    The other columns of events are off; the menu "Show or hide columns" has them, and the panel has their contents.
    """
    if not rows or words("What") not in rows[0]:
        return {}
    widths = {words(name): width for name, width in WIDTHS.items()}
    if words("Where") in rows[0]:
        widths[words("Sentences")] = 0  # there is no room for it beside the place
    return {name: st.column_config.Column(width=widths[name]) if widths.get(name) else None for name in rows[0]}

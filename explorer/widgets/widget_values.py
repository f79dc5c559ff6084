"""The values of widgets, which Streamlit keeps in its session under their keys: read, set, begun with."""

from typing import Any, Literal

import streamlit as st


def value_of_widget(key: str) -> Any:
    """What the widget holds; None before it is drawn."""
    return st.session_state.get(key)


def set_widget(key: str, value: Any) -> None:
    """Has the widget hold this; only before it is drawn in a run, or in a callback."""
    st.session_state[key] = value


def begin_widget(key: str, value: Any) -> None:
    """Has the widget begin with this, unless it holds something."""
    st.session_state.setdefault(key, value)


ROWS_AND_CELLS: tuple[Literal["multi-row"], Literal["single-cell"]] = ("multi-row", "single-cell")
"""How rows of a table are chosen: several by their boxes, one by a click anywhere in it."""


def rows_chosen(key: str) -> list[int]:
    """The places of the rows chosen in a table, by their boxes or by a click on a cell; empty before it is drawn."""
    selection = (st.session_state.get(key) or {}).get("selection", {})
    return list(dict.fromkeys([*selection.get("rows", ()), *(row for row, _ in selection.get("cells", ()))]))


def said_by(key: str, name: str) -> Any:
    """What a component of ours just sent under this name; None when nothing."""
    return (st.session_state.get(key) or {}).get(name)

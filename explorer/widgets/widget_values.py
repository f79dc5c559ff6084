"""Reads, sets and initializes the values of widgets, which Streamlit stores in its session state under their keys."""

from typing import Any, Literal

import streamlit as st


def value_of_widget(key: str) -> Any:
    """The value of a widget; None before it is drawn."""
    return st.session_state.get(key)


def set_widget(key: str, value: Any) -> None:
    """Sets the value of a widget; only before it is drawn in a run, or in a callback."""
    st.session_state[key] = value


def begin_widget(key: str, value: Any) -> None:
    """Sets the initial value of a widget, unless it has one."""
    st.session_state.setdefault(key, value)


ROWS_AND_CELLS: tuple[Literal["multi-row"], Literal["single-cell"]] = ("multi-row", "single-cell")
"""Selection modes of tables: several rows by their checkboxes, one by a click anywhere in it."""


def rows_chosen(key: str) -> list[int]:
    """Indexes of the selected rows of a table, by checkbox or by a click on a cell; empty before it is drawn."""
    selection = (st.session_state.get(key) or {}).get("selection", {})
    return list(dict.fromkeys([*selection.get("rows", ()), *(row for row, _ in selection.get("cells", ()))]))


def said_by(key: str, name: str) -> Any:
    """The value a component of ours just sent under this name; None if nothing."""
    return (st.session_state.get(key) or {}).get(name)

"""Closes the sidebar where it covers the page: on a phone, the page that was opened must be visible at once."""

import functools
from importlib.resources import files
from typing import Any

import streamlit as st


@functools.cache
def _component() -> Any:
    script = (files("explorer.widgets.close_sidebar") / "close_sidebar.js").read_text("utf-8")
    return st.components.v2.component("simpul_close_sidebar", js=script)


def closed_after(arrivals: int) -> None:
    """Closes the sidebar of a narrow window each time `arrivals` has increased; on a wide window it stays."""
    _component()(key="drawer", data={"arrivals": arrivals})

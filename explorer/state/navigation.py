"""Page navigation, including the browser's back button."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from explorer.state import actions
from explorer.state.reader_session import reader
from explorer.state.requests import OpenPage

PARAMETERS: Mapping[str, tuple[str, ...]] = {
    "graph": ("s", "view"),
    "questions": ("q", "p.", "on"),
    "article": ("id", "n"),
    "sentences": ("find",),
    "notes": ("mark",),
}
"""Address parameters of each page; a trailing dot means a prefix. `lang` is allowed on every page."""


def follow(here: str, pages: Mapping[str, Any]) -> None:
    """Opens the page that an action requested before this run; `here` is the current page."""
    now = reader()
    if not (wanted := now.requests.take(OpenPage)):
        return
    parameters = dict(wanted.address)
    if wanted.name == "graph":
        parameters |= actions.address_of(now.scene)
    now.left[here] = dict(st.query_params)
    now.arrivals, now.opened = now.arrivals + 1, wanted.name
    st.switch_page(pages[wanted.name], query_params=parameters)


def mend_address(here: str) -> None:
    """Removes parameters of another page from the address, and restores those of the current page.

    When switching pages, Streamlit first adds the next page's parameters to the address of the current one, which becomes an
    entry of the browser's history: its back button stops there.
    """
    if all(name == "lang" or belongs(name, here) for name in st.query_params):
        return
    language = {name: value for name, value in st.query_params.items() if name == "lang"}
    own = {name: value for name, value in st.query_params.items() if belongs(name, here)}  # a link with a foreign parameter
    st.query_params.from_dict((own or reader().left.get(here, {})) | language)


def belongs(parameter: str, page: str) -> bool:
    """Whether a parameter belongs to this page."""
    own = PARAMETERS.get(page, ())
    return any(parameter.startswith(name) if name.endswith(".") else parameter == name for name in own)

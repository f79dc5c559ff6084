"""The way from page to page, and back again in the browser."""

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
"""Parameters of each page's address; one that ends with a dot stands for all that begin so. Any page may have `lang`."""


def follow(here: str, pages: Mapping[str, Any]) -> None:
    """Goes to the page an action asked for before this run; `here` is the page that is open."""
    now = reader()
    if not (wanted := now.requests.take(OpenPage)):
        return
    parameters = dict(wanted.address)
    if wanted.name == "graph":
        parameters |= actions.address_of(now.scene)
    now.left[here] = dict(st.query_params)
    now.arrivals += 1
    st.switch_page(pages[wanted.name], query_params=parameters)


def mend_address(here: str) -> None:
    """Puts the parameters of the page that is open behind its address, where those of another page stand.

    Going from page to page, Streamlit first writes the parameters of the next page behind the address of this one, which
    becomes a place in the browser's history: its back button stops there.
    """
    if all(name == "lang" or belongs(name, here) for name in st.query_params):
        return
    language = {name: value for name, value in st.query_params.items() if name == "lang"}
    own = {name: value for name, value in st.query_params.items() if belongs(name, here)}  # a link with a stranger's parameter
    st.query_params.from_dict((own or reader().left.get(here, {})) | language)


def belongs(parameter: str, page: str) -> bool:
    """Whether a parameter is one of this page's."""
    own = PARAMETERS.get(page, ())
    return any(parameter.startswith(name) if name.endswith(".") else parameter == name for name in own)

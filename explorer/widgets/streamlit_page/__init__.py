"""Translates Streamlit's own texts into the reader's language: Streamlit is English only and takes no translations.

Its labels, tooltips and menus are replaced in the page where they match exactly. The calendar's months and days come from the
browser; the text of Streamlit's own errors stays English.
"""

import functools
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import streamlit as st

from explorer.words.messages import Words


def table(words: Words) -> dict[str, str]:
    """Maps Streamlit's English texts to the reader's language."""
    return {
        "Skip to main content": words("Skip to main content"),
        "Sidebar": words("Sidebar"),
        "Collapse sidebar": words("Collapse sidebar"),
        "Expand sidebar": words("Expand sidebar"),
        "Close": words("Close"),
        "Dismiss": words("Close"),
        "Open": words("Open"),
        "Show/hide columns": words("Show or hide columns"),
        "Download as CSV": words("Download as CSV"),
        "Search": words("Search"),
        "Type to search": words("Type to search"),
        "Next Result": words("Next hit"),
        "Previous Result": words("Previous hit"),
        "Close Search": words("Close the search"),
        "Fullscreen": words("Full screen"),
        "Close fullscreen": words("Leave full screen"),
        "Clear selection": words("Clear the selection"),
        "Dataframe column menu": words("Menu of the column"),
        "Sort ascending": words("Sort ascending"),
        "Sort descending": words("Sort descending"),
        "Autosize": words("Fit the width"),
        "Pin column": words("Pin the column"),
        "Unpin column": words("Unpin the column"),
        "Hide column": words("Hide the column"),
        "Format": words("Format"),
        "Statistics": words("Statistics"),
        "Copy column name": words("Copy the column's name"),
        "Select all": words("Select everything"),
        "Choose date": words("Choose a date"),
        "Previous month": words("Previous month"),
        "Next month": words("Next month"),
        "Previous": words("Previous month"),
        "Next": words("Next month"),
        "Increment": words("More"),
        "Decrement": words("Less"),
        "Copy to clipboard": words("Copy"),
        "Add files": words("Add files"),
        "file upload": words("Choose files"),
        "Choose an option": words("Choose"),
        "Clear value": words("Clear"),
        "No results": words("Nothing found."),
        "No options": words("Nothing found."),
    }


@functools.cache
def _component() -> Any:
    script = (files("explorer.widgets.streamlit_page") / "streamlit_page.js").read_text("utf-8")
    return st.components.v2.component("simpul_streamlit_page", js=script)


def speak(words: Words, tips: Mapping[str, str] | None = None) -> None:
    """Translates Streamlit's own texts into the reader's language, from now on.

    `tips` (key of a button → text) become native tooltips: small, at the pointer, gone with the first click. Streamlit's `help`
    covers what is beside the button and stays.
    """
    titles = {f".st-key-{re.sub(r'[^a-zA-Z0-9_-]', '-', key)} button": text for key, text in (tips or {}).items()}
    _component()(key="chrome", data={"table": table(words), "titles": titles})

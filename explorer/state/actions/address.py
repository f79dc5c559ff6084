"""Keeps the picture in the page's address: writes each change, and reopens it on the browser's back and forward buttons."""

import streamlit as st

from explorer.picture.scene import Scene, Selection
from explorer.state.actions.current import fresh
from explorer.state.actions.opening import begin, open_link
from explorer.state.permalink import packed, unpacked
from explorer.state.reader_session import reader


def word_of(scene: Scene) -> str:
    """Packs the picture for an address; '' for the first scene as it opens, and for a picture that is too large."""
    # A word for the first scene would add a second entry to the browser's history, from which the back button never gets away.
    fitted = scene.laid_for is not None and not scene.past
    begun = fitted or scene.view == reader().start
    return "" if begun and scene.selected == Selection() else packed(scene.view, scene.selected)


def address_of(scene: Scene | None) -> dict[str, str]:
    """The parameters of the graph page's address for this picture, recorded as written."""
    word = word_of(scene) if scene else ""
    if scene:
        reader().written = word
    return {"s": word} if word else {}


def remember_address(scene: Scene) -> None:
    """Writes the picture into the address, so that it can be shared and survives a reload."""
    before, now = st.query_params.get("s", ""), address_of(scene)
    if now.get("s", "") != before:
        language = {"lang": st.query_params["lang"]} if "lang" in st.query_params else {}
        st.query_params.from_dict(now | language)


def follow_address() -> None:
    """Opens the picture of the address if it is not the one written last: the reader went back or forward in the browser.

    An address without a picture opens the first scene.
    """
    word, written = st.query_params.get("s", ""), reader().written
    if written is None or word == written or "view" in st.query_params:
        return
    if word:
        open_link(unpacked(word))
    else:
        begin()
    fresh()
    reader().written = word

"""The picture in the address of the page: written as it changes, opened when the reader goes back or forth in the browser."""

import streamlit as st

from explorer.picture.scene import Scene, Selection
from explorer.state.actions.current import fresh
from explorer.state.actions.opening import begin, open_link
from explorer.state.permalink import packed, unpacked
from explorer.state.reader_session import reader


def word_of(scene: Scene) -> str:
    """The picture as one word for an address; '' for the first scene as it opens, and for what is too large for one."""
    # A word for what opens without one would make a second entry of the browser's history, and its back button a trap.
    fitted = scene.laid_for is not None and not scene.past
    begun = fitted or scene.view == reader().start
    return "" if begun and scene.selected == Selection() else packed(scene.view, scene.selected)


def address_of(scene: Scene | None) -> dict[str, str]:
    """The parameters of the graph page's address for this picture, which count as written."""
    word = word_of(scene) if scene else ""
    if scene:
        reader().written = word
    return {"s": word} if word else {}


def remember_address(scene: Scene) -> None:
    """Writes what is seen into the address, so that it can be sent and a reload brings it back."""
    before, now = st.query_params.get("s", ""), address_of(scene)
    if now.get("s", "") != before:
        language = {"lang": st.query_params["lang"]} if "lang" in st.query_params else {}
        st.query_params.from_dict(now | language)


def follow_address() -> None:
    """Opens what the address holds when it is not what was written into it: the reader went back, or forth, in the browser.

    An address without a picture is the first scene.
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

"""The address of the page, which follows what is seen."""

import streamlit as st

from explorer import actions
from explorer.permalink import packed


def remember_address() -> None:
    """Writes what is seen into the address, so that it can be sent and a reload brings it back."""
    scene = actions.scene()
    word = packed(scene.view, scene.selected)
    if word and st.query_params.get("s") != word:
        st.query_params["s"] = word
        if "view" in st.query_params:
            del st.query_params["view"]
    st.session_state.address = word

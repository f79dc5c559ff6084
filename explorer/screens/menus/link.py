"""Link menu: the permalink of the current picture."""

import streamlit as st

from explorer.state import actions
from explorer.state.permalink import packed
from explorer.words.messages import Words


def link_menu(words: Words) -> None:
    """Shows the permalink of the picture, ready to be copied."""
    with st.popover(words("Link"), type="tertiary"):
        word = packed(actions.scene().view, actions.scene().selected)
        if word:
            st.caption(words("This address opens what you see: nodes, places, selection and filters."))
            st.code(f"{page_address()}?s={word}&lang={words.language}", language=None, wrap_lines=True, height=140)
        else:
            st.caption(words("This picture is too large for an address. Save it as a view: a view has a short one."))


def page_address() -> str:
    """Address of the graph page as the browser has it, without parameters."""
    url = st.context.url or "http://127.0.0.1:8501/"
    return url.split("?")[0]

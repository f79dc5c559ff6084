"""The page that opens: the picture, its tables, and the panel."""

import streamlit as st

from explorer import actions, session
from explorer.messages import N_
from explorer.stage import bar, decision_dialog, draw_answer, draw_panel, draw_picture, draw_tables

TABS = {"graph": N_("Graph"), "table": N_("Table"), "answer": N_("Answer")}


def page() -> None:
    """Draws the page; an empty graph says how to fill it."""
    words = session.words()
    with session.troubles(words):
        if not session.index().entries:
            st.header(words("Nothing is loaded yet"), anchor=False)
            st.text(words("Simpul shows a graph as soon as it has read some articles: text files, web pages or JSON Lines."))
            st.button(words("Load articles"), type="primary", on_click=lambda: st.session_state.update(go=("load", {})))
            return
        actions.follow_address()
        stage()


@st.fragment
def stage() -> None:
    """The picture and the panel; a click in one runs only this."""
    words = session.words()
    if st.session_state.get("go"):
        st.rerun()
    with session.troubles(words):
        actions.scene()
    with session.troubles(words), st.container(key="stage"):
        left, right = st.columns([7, 3], gap="small")
        with left, st.container(key="picture"):
            tab = bar(words, TABS)
            if tab == "table":
                draw_tables(words)
            elif tab == "answer":
                draw_answer(words)
            else:
                draw_picture(words)
        with right, st.container(key="panel"):
            draw_panel(words)
        decision_dialog(words)
        actions.remember_address(actions.scene())

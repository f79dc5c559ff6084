"""Start page: the picture, its tabs, and the panel."""

import streamlit as st

from explorer.screens.graph_page import (
    bar,
    decision_dialog,
    draw_answer,
    draw_compared,
    draw_dossier,
    draw_map,
    draw_panel,
    draw_picture,
    draw_step,
    draw_tables,
    draw_timeline,
)
from explorer.state import actions, session
from explorer.state.reader_session import reader
from explorer.state.requests import OpenPage
from explorer.widgets.callbacks import uninterrupted
from explorer.words.messages import N_, Words

TABS = {
    "graph": N_("Graph"),
    "timeline": N_("Timeline"),
    "map": N_("Map"),
    "table": N_("Table"),
    "compared": N_("Outlets"),
    "dossier": N_("Dossier"),
    "answer": N_("Answer"),
}
DRAWN = {
    "table": draw_tables,
    "answer": draw_answer,
    "compared": draw_compared,
    "map": draw_map,
    "timeline": draw_timeline,
    "dossier": draw_dossier,
}


def page() -> None:
    """Draws the page; with an empty graph it explains how to load articles."""
    words = session.words()
    with session.troubles(words):
        if not session.totals().articles:
            st.title(words("Nothing is loaded yet"), anchor=False)
            st.text(words("Simpul shows a graph as soon as it has read some articles: text files, web pages or JSON Lines."))
            st.button(
                words("Load articles"),
                type="primary",
                on_click=uninterrupted(reader().open_page),
                args=("load",),
            )
            return
        actions.follow_address()
        stage()


def _tell_damaged_address(words: Words, shown: tuple[str, ...]) -> None:
    """Shows the error of the address as long as the picture opened instead is unchanged."""
    if (damaged := reader().damaged_address) is None:
        return
    if damaged.shown == shown:
        session.show_trouble(words, damaged.error)
    else:
        reader().damaged_address = None


@st.fragment
def stage() -> None:
    """The picture and the panel, as a fragment: a click in one reruns only this."""
    words = session.words()
    if reader().requests.waiting(OpenPage):
        st.rerun()
    with session.troubles(words):
        _tell_damaged_address(words, actions.scene().view.shown)
    with session.troubles(words), st.container(key="stage"):
        left, right = st.columns([7, 3], gap="small")
        with left, st.container(key="picture"):
            tab = bar(words, TABS)
            draw_step(words)
            DRAWN.get(tab, draw_picture)(words)
        with right, st.container(key="panel"):
            draw_panel(words)
        decision_dialog(words)
        actions.remember_address(actions.scene())

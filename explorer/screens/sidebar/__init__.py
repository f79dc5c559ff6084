"""Frame of every page: the style, and the sidebar with search, questions, pages and language."""

import json
from importlib.resources import files

import streamlit as st

from explorer.screens.sidebar.decision_progress import names_status
from explorer.screens.sidebar.lists import language_switch, page_list, question_list, question_tips
from explorer.screens.sidebar.search import search_box
from explorer.state import session
from explorer.state.reader_session import reader
from explorer.widgets import graph as component
from explorer.widgets import streamlit_page
from explorer.widgets.close_sidebar import closed_after
from explorer.words.messages import Words


def icon() -> str:
    """The page icon: a knot."""
    return "🪢"


def dress(words: Words) -> None:
    """Adds our style sheet, translates Streamlit's texts, and preloads the graph's program; contains no article text."""
    with st.container(key="dress"):
        st.html(f"<style>{(files('explorer.screens.sidebar') / 'page.css').read_text('utf-8')}{_spoken(words)}</style>")
        closed_after(reader().arrivals)
        component.prepare()
        streamlit_page.speak(words, question_tips(words))


def _spoken(words: Words) -> str:
    """Translations of Streamlit's file uploader as CSS variables; page.css inserts them."""
    texts = {"choose-files": words("Choose files"), "drop-files": words("or drop them here · 200 MB each at most")}
    return ":root {" + "".join(f"--{name}: {json.dumps(text, ensure_ascii=False)};" for name, text in texts.items()) + "}"


def sidebar(words: Words, here: str) -> None:
    """Draws name, search, questions, pages and language; `here` is the current page."""
    with st.sidebar:
        with st.container(key="brand"):
            st.markdown("Simpul")
        with session.troubles(words):
            search_box()
        st.header(words("Questions"), anchor=False)
        with st.container(key="ask"):
            question_list(words)
        st.header(words("Go to"), anchor=False)
        with st.container(key="nav"):
            page_list(words, here)
        names_status(words)
        language_switch(words)

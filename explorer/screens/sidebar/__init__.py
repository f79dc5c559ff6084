"""What surrounds every page: the style, and the sidebar with search, questions, pages and language."""

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
    """The sign of a tab: a knot."""
    return "🪢"


def dress(words: Words) -> None:
    """Puts our style over Streamlit's, and has the browser read the graph's program early; nothing from articles."""
    with st.container(key="dress"):
        st.html(f"<style>{(files('explorer.screens.sidebar') / 'page.css').read_text('utf-8')}{_spoken(words)}</style>")
        closed_after(reader().arrivals)
        component.prepare()
        streamlit_page.speak(words, question_tips(words))


def _spoken(words: Words) -> str:
    """Streamlit's own English of the place to drop files, said in the reader's language; page.css puts it there."""
    texts = {"choose-files": words("Choose files"), "drop-files": words("or drop them here · 200 MB each at most")}
    return ":root {" + "".join(f"--{name}: {json.dumps(text, ensure_ascii=False)};" for name, text in texts.items()) + "}"


def sidebar(words: Words, here: str) -> None:
    """Name, search, questions, the other pages, the language; `here` is the page that is open."""
    with st.sidebar:
        with st.container(key="brand"):
            st.markdown("Simpul")
        with session.troubles(words):
            search_box()
        st.subheader(words("Questions"), anchor=False)
        with st.container(key="ask"):
            question_list(words)
        st.subheader(words("Go to"), anchor=False)
        with st.container(key="nav"):
            page_list(words, here)
        names_status(words)
        language_switch(words)

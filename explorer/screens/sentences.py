"""Sentences page: full-text search with more results than the search box, best first."""

import streamlit as st

from explorer.panel import quotes_block
from explorer.read.search import marked, sentences_with
from explorer.state import actions, session
from explorer.state.reader_session import reader
from explorer.style import shortened
from explorer.widgets.blocks import sheet
from explorer.words.escape import literal

AT_ONCE = 40
"""Sentences the page shows at first; each press of the button doubles them."""


def page() -> None:
    """Draws the sentences that contain the words of the address (`find`)."""
    words = session.words()
    text = st.query_params.get("find", "")[:200]
    with session.troubles(words), st.container(key="reading"):
        st.title(literal(words("Sentences with “{name}”", name=shortened(text, 80))), anchor=False)
        if not text.strip():
            st.text(words("Type words into the search box on the left."))
            return
        limit = reader().listed.get(f"sentences {text}", AT_ONCE)
        found = session.remembered(("sentences", text, limit), lambda: sentences_with(session.database(), text, limit + 1))
        if not found:
            st.text(words("Nothing found; try fewer letters or another spelling."))
            return
        shown, strong = marked(found[:limit], text)
        sheet([quotes_block(words, shown, strong, words("Best first"))], "sentences sheet", session.answer_to(_perform))
        if len(found) > limit:
            st.caption(literal(words("The best {n} are listed; there are more.", n=words.number(limit))))
            if st.button(words("Show more")):
                reader().listed[f"sentences {text}"] = limit * 2
                st.rerun()


def _perform(action: dict[str, object]) -> None:
    if action.get("do") != "article":
        reader().open_page("graph")
    actions.perform(action)

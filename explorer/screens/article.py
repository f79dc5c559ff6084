"""One article for reading: its text with entities and events marked, and the way from both into the graph."""

import streamlit as st

from explorer import actions, session
from explorer.panel.article import article_blocks
from explorer.reading import reading_of
from explorer.sheet import sheet


def page() -> None:
    """Draws the article named in the address (`id`), at a sentence of it (`n`)."""
    words = session.words()
    with session.troubles(words), st.container(key="reading"):
        id, n = st.query_params.get("id", ""), st.query_params.get("n", "")
        reading = session.remembered(("article", id), lambda: reading_of(session.database(), id))
        if reading is None:
            st.header(words("This article is not in the graph"), anchor=False)
            st.text(words("It may have been withdrawn or changed since the link was made."))
            st.button(words("All articles"), on_click=lambda: st.session_state.update(go=("articles", {})))
            return
        sheet(article_blocks(words, reading, int(n) if n.isdigit() else None), "article sheet", session.answer_to(_perform))


def _perform(action: dict[str, object]) -> None:
    # Whatever is clicked in an article is looked at in the graph.
    st.session_state.go = ("graph", {})
    actions.perform(action)

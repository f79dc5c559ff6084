"""All articles of the graph, newest first."""

import streamlit as st

from explorer import session
from explorer.reading import articles
from explorer.style import shortened

AT_ONCE = 2000


def page() -> None:
    """Draws the list; a chosen row opens the article."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        total = session.index().articles
        st.header(words.plural("{n} article", "{n} articles", total), anchor=False)
        found = session.remembered(("articles",), lambda: articles(session.database(), limit=AT_ONCE))
        if not found:
            st.text(words("Nothing is loaded yet"))
            return
        listed = [
            {
                words("Title"): shortened(row["title"] or "", 300) or words("untitled article"),
                words("Source"): shortened(row["source"] or "", 80),
                words("Date"): row["published"] or "",
                words("Loaded"): str(row["loaded"] or "")[:16].replace("T", " "),
            }
            for row in found
        ]
        st.caption(words("Choose a row to read the article."))
        st.dataframe(
            listed,
            hide_index=True,
            key="articles table",
            selection_mode="single-row",
            on_select=lambda: _open([row["id"] for row in found]),
            height="content" if len(found) < 20 else 620,
        )
        if total > len(found):
            st.caption(words("The newest {n} are listed; search finds the others.", n=words.number(len(found))))


def _open(ids: list[str]) -> None:
    if rows := st.session_state["articles table"]["selection"]["rows"]:
        st.session_state.go = ("article", {"id": ids[rows[0]]})

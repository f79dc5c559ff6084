"""Every entity of the graph, those most articles name first; a chosen row opens it in the picture."""

import streamlit as st

from explorer import actions, session
from explorer.style import shortened
from explorer.vocabulary import LABELS, called

AT_ONCE = 5000


def page() -> None:
    """Draws the list."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        entries = session.index().entries
        st.header(words.plural("{n} entity", "{n} entities", len(entries)), anchor=False)
        if not entries:
            st.text(words("Nothing is loaded yet"))
            return
        listed = [
            {
                words("Name"): shortened(entry.name, 200),
                words("Type"): called(words, LABELS, entry.label),
                words("Articles"): entry.articles,
                words("Sentences"): entry.sentences,
                words("Names as written"): shortened(", ".join(entry.aliases), 300),
            }
            for entry in entries[:AT_ONCE]
        ]
        st.caption(words("Choose a row to see it in the graph."))
        st.dataframe(
            listed,
            hide_index=True,
            key="entities table",
            selection_mode="single-row",
            on_select=session.answer_to(lambda: _open([entry.id for entry in entries[:AT_ONCE]])),
            height="content" if len(listed) < 20 else 620,
        )
        if len(entries) > AT_ONCE:
            st.caption(words("The strongest {n} are listed; search finds the others.", n=words.number(AT_ONCE)))


def _open(ids: list[str]) -> None:
    if rows := st.session_state["entities table"]["selection"]["rows"]:
        st.session_state.go = ("graph", {})
        actions.perform({"do": "show", "id": ids[rows[0]]})

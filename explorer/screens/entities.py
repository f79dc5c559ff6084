"""Entities page: all entities, sorted by number of articles; choosing a row opens it in the picture."""

import streamlit as st

from explorer.read.store import strongest
from explorer.state import actions, session
from explorer.state.reader_session import reader
from explorer.style import shortened
from explorer.widgets.callbacks import uninterrupted
from explorer.widgets.widget_values import rows_chosen
from explorer.words.escape import literal
from explorer.words.translated_codes import LABEL_NAMES, called

AT_ONCE = 1000
"""Entities the page lists at first; each press of the button adds as many."""


def page() -> None:
    """Draws the list."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        total = session.totals().entities
        shown = reader().listed.get("entities", AT_ONCE)
        entries = session.remembered(("entities", shown), lambda: strongest(session.database(), shown))
        st.title(literal(words.plural("{n} entity", "{n} entities", total)), anchor=False)
        if not entries:
            st.text(words("Nothing is loaded yet"))
            return
        st.button(words("Which of them may be one?"), on_click=uninterrupted(reader().open_page), args=("pairs",))
        listed = [
            {
                words("Name"): shortened(entry.name, 200),
                words("Type"): called(words, LABEL_NAMES, entry.label),
                words("Articles"): entry.articles,
                words("Sentences"): entry.sentences,
                words("Names as written"): shortened(", ".join(entry.aliases), 300),
            }
            for entry in entries
        ]
        st.caption(words("Choose a row to see it in the graph."))
        st.dataframe(
            listed,
            hide_index=True,
            key="entities table",
            selection_mode="single-row",
            on_select=session.answer_to(lambda: _open([entry.id for entry in entries])),
            height="content" if len(listed) < 20 else 620,
        )
        if total > len(entries):
            numbers = {"n": words.number(len(entries)), "total": words.number(total)}
            st.caption(literal(words("{n} of {total} are listed, those of most articles.", **numbers)))
            if st.button(words("Show more")):
                reader().listed["entities"] = shown + AT_ONCE
                st.rerun()


def _open(ids: list[str]) -> None:
    if rows := rows_chosen("entities table"):
        reader().open_page("graph")
        actions.perform({"do": "show", "id": ids[rows[0]]})

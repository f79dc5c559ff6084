"""Cypher desk: runs typed read-only queries; shows answers as graph or table, and errors with their position."""

import streamlit as st

from explorer.screens.cypher_desk.result import draw_result
from explorer.screens.cypher_desk.running import begin
from explorer.screens.cypher_desk.writing import parameter_fields, query_editor, save_menu
from explorer.state import session
from explorer.state.reader_session import reader
from explorer.words.escape import literal


def page() -> None:
    """Draws the desk."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        st.title(words("Cypher desk"), anchor=False)
        limit = words.number(session.settings().query_timeout)
        st.caption(literal(words("Read only, stopped after {limit} seconds. Results come as a graph or a table.", limit=limit)))
        text = query_editor(words)
        st.caption(words("Ctrl+Space completes, Ctrl+Enter runs."))
        given = parameter_fields(words, text)
        with st.container(horizontal=True):
            if st.button(words("Run"), type="primary"):
                begin(text, given)
            if st.button("EXPLAIN"):
                begin(text, given, explain=True)
            save_menu(words, text)
        running = reader().desk.run
        st.fragment(draw_result, run_every=0.3 if running and not running.done() else None)()

"""What a typed query answers: a table, a picture, its plan, or what is wrong and where."""

from concurrent.futures import Future

import streamlit as st

from cypher.values import Answer
from explorer import actions, session
from explorer.messages import Words
from explorer.origin import Origin
from explorer.screens.desk.running import stop
from explorer.tables import answer_rows
from simpul.errors import QueryFailed, SimpulError


def draw_result() -> None:
    """The answer, what went wrong, or that it is still being worked on."""
    words = session.words()
    running: Future[Answer | str] | None = st.session_state.get("desk run")
    if running is None:
        return
    if not running.done():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(words("Running…"))
            st.button(words("Stop"), on_click=stop)
        st.session_state["desk polled"] = True
        return
    if st.session_state.pop("desk polled", False):
        st.rerun(scope="app")
    try:
        _show(words, running.result())
    except QueryFailed as error:
        st.error(words("The database cannot run this:"))
        st.text(str(error))
        _place(words, st.session_state.get("desk ran", ""), error)
    except SimpulError as error:
        session.show_trouble(words, error)


def _place(words: Words, text: str, error: QueryFailed) -> None:
    if error.line is None:
        return
    lines = text.splitlines()
    if 1 <= error.line <= len(lines):
        pointer = f"\n{' ' * ((error.column or 1) - 1)}^" if error.column else ""
        st.text(words("Line {line}:", line=error.line))
        st.code(f"{lines[error.line - 1]}{pointer}", language=None)


def _show(words: Words, answer: Answer | str) -> None:
    if isinstance(answer, str):
        st.code(answer, language=None)
        return
    if not answer.rows:
        st.text(words("No rows."))
        return
    count = words.plural("{n} row", "{n} rows", len(answer.rows))
    st.caption(f"{count} · {words('more were left out')}" if answer.truncated else count)
    if answer.graph.nodes and st.button(words("Show as graph"), type="primary"):
        if actions.show_answer(answer, Origin("query")):
            st.session_state.go = ("graph", {})
            st.rerun(scope="app")
        st.text(words("Nothing in this answer can be drawn: it holds only sentences or articles."))
    st.dataframe(answer_rows(words, answer), hide_index=True)

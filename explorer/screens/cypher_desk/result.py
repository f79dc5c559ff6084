"""Shows the result of a typed query: a table, a picture, its plan, or an error with its position."""

import streamlit as st

from cypher.saved_queries.row_counts import Counted
from cypher.unknown_names import unknown_names
from explorer.panel.tables import WHOLE, answer_rows
from explorer.picture.provenance import Origin
from explorer.screens.cypher_desk.running import begin, every_row, stop
from explorer.state import actions, session
from explorer.state.asked_question import MORE_ROWS
from explorer.state.reader_session import reader
from explorer.style import shortened
from explorer.widgets.callbacks import uninterrupted
from explorer.words.escape import literal
from explorer.words.messages import N_, Words
from explorer.words.question_summary import download_told, more_rows_told, picture_told, rows_told
from graph.errors import QueryFailed, QueryRefused, SimpulError
from graph.stored_graph import Answer

KINDS = {"label": N_("label"), "relationship type": N_("relationship type"), "property": N_("property")}


def draw_result() -> None:
    """Draws the answer, the error, or that the query is still running."""
    words = session.words()
    desk = reader().desk
    running = desk.run
    if running is None:
        return
    if not running.done():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(words("Running…"))
            st.button(words("Stop"), on_click=uninterrupted(stop))
        return
    if desk.awaited:  # what stands above, the editor with the line of a mistake, was drawn before the answer came
        desk.awaited = False
        st.rerun(scope="app")
    try:
        _show(words, running.result())
        _unknown(words, desk.ran)
    except QueryFailed as error:
        st.error(words("The database cannot run this:"))
        st.text(str(error))
        _place(words, desk.ran, error)
        _unknown(words, desk.ran)
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


def _unknown(words: Words, text: str) -> None:
    try:
        lines = unknown_names(text)
    except QueryRefused:
        return
    for line in lines:
        said = words("The graph has no {kind} “{name}”.", kind=words(KINDS[line.kind]), name=shortened(line.name, 60))
        st.text(f"{said} {words('Did you mean {name}?', name=line.meant)}" if line.meant else said)


def _show(words: Words, answer: Answer | str) -> None:
    if isinstance(answer, str):
        st.code(answer, language=None)
        return
    if not answer.rows:
        st.text(words("No rows."))
        return
    _draw_count(words, answer)
    with st.container(horizontal=True):
        drawn = answer.graph.nodes and st.button(words("Show as graph"), type="primary")
        _draw_download(words, answer)
    if drawn:
        if actions.show_answer(answer, Origin("query")):
            reader().open_page("graph")
            st.rerun(scope="app")
        st.text(words("Nothing in this answer can be drawn: it holds only sentences or articles."))
    st.dataframe(answer_rows(words, answer), hide_index=True)


def _draw_count(words: Words, answer: Answer) -> None:
    """How many rows there are; if there are others, a button that runs the query again for them."""
    rows, desk = len(answer.rows), reader().desk
    picture = picture_told(words, len(answer.graph.nodes), answer.nodes_left_out)
    told = [rows_told(words, rows, Counted(), answer.truncated), picture]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(literal(" · ".join(filter(None, told))), width="content")
        if answer.truncated and st.button(literal(more_rows_told(words, rows, MORE_ROWS, None))):
            begin(desk.ran, desk.ran_with, limit=rows + MORE_ROWS)
            st.rerun(scope="app")


def _draw_download(words: Words, answer: Answer) -> None:
    """Download button for every row, also those that are not shown."""
    from explorer import export

    text, given = reader().desk.ran, reader().desk.ran_with

    def made() -> bytes:
        return export.rows_as_csv(answer_rows(words, every_row(text, given) if answer.truncated else answer, WHOLE))

    st.download_button(
        literal(download_told(words, len(answer.rows), None, answer.truncated)),
        made,
        export.file_name(export.About("cypher"), "csv"),
        "text/csv",
        key="desk download",
        on_click="ignore",
    )

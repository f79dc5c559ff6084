"""Input of the Cypher desk: the editor, a field for each parameter, and saving the query as a question."""

from typing import Any

import streamlit as st

from cypher.saved_queries.library import save_query, text_with_header, used_parameters
from explorer.screens.cypher_desk.running import begin
from explorer.state import session
from explorer.state.reader_session import reader
from explorer.state.requests import EditQuery, RunQuery
from explorer.widgets.editor import editor
from explorer.words.escape import literal
from explorer.words.messages import Words
from graph.errors import QueryFailed, SimpulError
from graph.model import graph_model

EXAMPLE = """MATCH (n:Country)-[r:MEMBER_OF]->(o:Organization)
RETURN n, r, o
LIMIT 50"""


def query_editor(words: Words) -> str:
    """Draws the editor and returns its text; a question to be edited replaces it."""
    desk, requests = reader().desk, reader().requests
    if wanted := requests.take(EditQuery):
        desk.typed, desk.version = wanted.text, desk.version + 1
    text = desk.typed if desk.typed is not None else EXAMPLE
    if requests.take(RunQuery):
        begin(text, desk.given)

    def typed(now: str) -> None:
        desk.typed = now

    def run(now: str) -> None:
        desk.typed = now
        requests.add(RunQuery())

    model = graph_model()
    told = {name for type in model.relationships.values() for name in type.properties}
    names = {
        "labels": sorted(model.nodes),
        "types": sorted(model.relationships),
        "properties": sorted({name for type in model.nodes.values() for name in type.properties} | told),
    }
    label = words("Query")
    editor("desk", label, text, desk.version, typed, run, names=names, error_line=_bad_line(text))
    return text


def _bad_line(text: str) -> int | None:
    running = reader().desk.run
    if running is None or not running.done() or reader().desk.ran != text:
        return None
    error = running.exception()
    return error.line if isinstance(error, QueryFailed) else None


def parameter_fields(words: Words, text: str) -> dict[str, Any]:
    """Draws a field for each parameter of the text, and returns the values."""
    given: dict[str, Any] = {}
    told = words("A number is passed as a number, null as nothing.")
    for name in used_parameters(text)[:12]:
        value = st.text_input(literal(f"${name}"), key=f"desk ${name}", help=literal(told))
        given[name] = int(value) if value.lstrip("-").isdigit() else None if value in ("", "null") else value
    reader().desk.given = given
    return given


def save_menu(words: Words, text: str) -> None:
    """Saves the query as the reader's own question."""
    with st.popover(words("Save as a question")):
        title = st.text_input(words("Title"), key="desk title")
        name = st.text_input(words("File name"), key="desk name", placeholder="who_met_whom")
        asked = st.button(words("Save"), key="desk save")
        if asked and not (name.strip() and title.strip()):
            st.caption(words("Give it a name and a title first."))
        elif asked:
            whole = text if text.lstrip().startswith("//") else text_with_header(text, {"id": title, "en": title})
            try:
                saved = save_query(session.settings(), name.strip(), whole)
                st.success(words("Saved among your questions."))
                st.text(str(saved.path or saved.name))
            except SimpulError as error:
                st.error(words("Not saved:"))
                st.text(str(error))

"""Where a query is typed: the editor, a field for each parameter, and keeping it as a question."""

from concurrent.futures import Future
from typing import Any

import streamlit as st

from cypher.graph_model import graph_model
from cypher.library import save_query, text_with_header, used_parameters
from cypher.values import Answer
from explorer import session
from explorer.editor import editor
from explorer.messages import Words
from explorer.screens.desk.running import begin
from simpul.errors import QueryFailed, SimpulError

EXAMPLE = """MATCH (n:Country)-[r:MEMBER_OF]->(o:Organization)
RETURN n, r, o
LIMIT 50"""


def query_editor(words: Words) -> str:
    """The text that is typed; `desk_text` in the session replaces it (a question to be edited, a run from the keyboard)."""
    state = st.session_state
    if "desk_text" in state:
        state["desk typed"], state["desk version"] = state.pop("desk_text"), state.get("desk version", 0) + 1
    text: str = state.setdefault("desk typed", EXAMPLE)
    if state.pop("desk run asked", False):
        begin(text, state.get("desk given", {}))

    def typed(now: str) -> None:
        state["desk typed"] = now

    def run(now: str) -> None:
        state["desk typed"], state["desk run asked"] = now, True

    model = graph_model()
    told = {name for type in model.relationships.values() for name in type.properties}
    names = {
        "labels": sorted(model.nodes),
        "types": sorted(model.relationships),
        "properties": sorted({name for type in model.nodes.values() for name in type.properties} | told),
    }
    label, version = words("Query"), state.get("desk version", 0)
    editor("desk", label, text, version, typed, run, names=names, error_line=_bad_line(text))
    return text


def _bad_line(text: str) -> int | None:
    running: Future[Answer | str] | None = st.session_state.get("desk run")
    if running is None or not running.done() or st.session_state.get("desk ran") != text:
        return None
    error = running.exception()
    return error.line if isinstance(error, QueryFailed) else None


def parameter_fields(words: Words, text: str) -> dict[str, Any]:
    """A field for each parameter the text uses; their values."""
    given: dict[str, Any] = {}
    for name in used_parameters(text)[:12]:
        value = st.text_input(f"${name}", key=f"desk ${name}", help=words("A number is passed as a number, null as nothing."))
        given[name] = int(value) if value.lstrip("-").isdigit() else None if value in ("", "null") else value
    st.session_state["desk given"] = given
    return given


def save_menu(words: Words, text: str) -> None:
    """Keeps the query as a question of one's own."""
    with st.popover(words("Save as a question")):
        name = st.text_input(words("File name"), key="desk name", placeholder="who_met_whom")
        title = st.text_input(words("Title"), key="desk title")
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

"""The Cypher desk: typed queries, read only, with their answer as graph or table and errors that point at the place."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

import streamlit as st

from cypher.graph_model import graph_model
from cypher.library import save_query, text_with_header, used_parameters
from cypher.values import Answer
from explorer import actions, session
from explorer.editor import editor
from explorer.messages import Words
from explorer.origin import Origin
from explorer.tables import answer_rows
from simpul.errors import QueryFailed, SimpulError

EXAMPLE = """MATCH (n:Country)-[r:MEMBER_OF]->(o:Organization)
RETURN n, r, o
LIMIT 50"""


@st.cache_resource(show_spinner=False)
def _workers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(4, "desk")


def page() -> None:
    """Draws the desk."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        st.header(words("Cypher desk"), anchor=False)
        limit = words.number(session.settings().query_timeout)
        st.caption(words("Read only, stopped after {limit} seconds. Results come as a graph or a table.", limit=limit))
        text = _editor(words)
        st.caption(words("Ctrl+Space completes, Ctrl+Enter runs."))
        given = _parameters(words, text)
        with st.container(horizontal=True):
            if st.button(words("Run"), type="primary"):
                _begin(text, given)
            if st.button("EXPLAIN"):
                _begin(text, given, explain=True)
            _save(words, text)
        running: Future[Answer | str] | None = st.session_state.get("desk run")
        st.fragment(_result, run_every=0.3 if running and not running.done() else None)()


def _begin(text: str, given: dict[str, Any], explain: bool = False) -> None:
    source, stop = session.database(), Event()
    work = (lambda: source.explain(text, given)) if explain else (lambda: source.read(text, given, stop=stop))
    st.session_state["desk ran"], st.session_state["desk stop"] = text, stop
    st.session_state["desk run"] = _workers().submit(work)


def _editor(words: Words) -> str:
    """The text that is typed; `desk_text` in the session replaces it (a question to be edited, a run from the keyboard)."""
    state = st.session_state
    if "desk_text" in state:
        state["desk typed"], state["desk version"] = state.pop("desk_text"), state.get("desk version", 0) + 1
    text: str = state.setdefault("desk typed", EXAMPLE)
    if state.pop("desk run asked", False):
        _begin(text, state.get("desk given", {}))

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


def _parameters(words: Words, text: str) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for name in used_parameters(text)[:12]:
        value = st.text_input(f"${name}", key=f"desk ${name}", help=words("A number is passed as a number, null as nothing."))
        given[name] = int(value) if value.lstrip("-").isdigit() else None if value in ("", "null") else value
    st.session_state["desk given"] = given
    return given


def _save(words: Words, text: str) -> None:
    with st.popover(words("Save as a question")):
        name = st.text_input(words("File name"), key="desk name", placeholder="who_met_whom")
        title = st.text_input(words("Title"), key="desk title")
        if st.button(words("Save"), disabled=not (name.strip() and title.strip()), key="desk save"):
            whole = text if text.lstrip().startswith("//") else text_with_header(text, {"id": title, "en": title})
            try:
                saved = save_query(session.settings(), name.strip(), whole)
                st.success(words("Saved among your questions."))
                st.text(str(saved.path or saved.name))
            except SimpulError as error:
                st.error(words("Not saved:"))
                st.text(str(error))


def _result() -> None:
    words = session.words()
    running: Future[Answer | str] | None = st.session_state.get("desk run")
    if running is None:
        return
    if not running.done():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(words("Running…"))
            st.button(words("Stop"), on_click=_stop)
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


def _stop() -> None:
    if stop := st.session_state.get("desk stop"):
        stop.set()


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

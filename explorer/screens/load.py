"""Loading: files dropped here are read by the loader; progress, report, and what is new."""

from collections import Counter

import streamlit as st

from explorer import actions, session
from explorer.load_report import in_words
from explorer.loading import SUFFIXES, Load, begin
from explorer.messages import Words
from explorer.origin import Origin
from explorer.reading import articles_since, last_loaded, reading_of
from explorer.scene import show_only
from explorer.store import graph_of_ids, without_loners
from explorer.style import shortened

MOST_EVENTS = 60
MOST_ENTITIES = 200
"""What is looked at for the picture of new articles; of it, what is connected is drawn."""


def page() -> None:
    """Draws the place to drop files, and the load that runs or has ended."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        st.header(words("Load articles"), anchor=False)
        st.text(words("Text files, saved web pages or JSON Lines. Loading the same article again changes nothing."))
        given = st.file_uploader(words("Files"), type=list(SUFFIXES), accept_multiple_files=True, key=f"files {_round()}")
        load: Load | None = st.session_state.get("load")
        busy = bool(load and load.running)
        label = words.plural("Load {n} file", "Load {n} files", len(given)) if given else words("Load")
        if st.button(label, type="primary", disabled=not given or busy):
            st.session_state.loaded_before = last_loaded(session.database())
            st.session_state.load = begin(session.settings(), [(file.name, file.getvalue()) for file in given])
            st.session_state.load_round = _round() + 1
            st.rerun()
        if load:
            _watch()


def _round() -> int:
    return int(st.session_state.get("load_round", 0))


def _watch() -> None:
    load: Load = st.session_state.load
    st.fragment(_progress, run_every=0.7 if load.running else None)()


def _progress() -> None:
    words, load = session.words(), st.session_state.load
    lines = in_words(words, load.messages(), str(load.folder))
    if load.running:
        # Not by `with`: at its end Streamlit takes the work for done and says so.
        st.status(words.plural("Loading {n} file…", "Loading {n} files…", load.files), expanded=True).text(
            "\n".join(lines[-12:]) or words("Starting…")
        )
        st.button(words("Stop"), on_click=load.stop)
        st.session_state.load_seen = False
        return
    if not st.session_state.get("load_seen"):
        st.session_state.load_seen = True
        session.forget()
        st.rerun(scope="app")
    title = words("Loaded") if load.worked else words("Loading ended with a problem")
    with st.status(title, state="complete" if load.worked else "error", expanded=True):
        st.text("\n".join(lines))
    _news(words)


def _news(words: Words) -> None:
    found = articles_since(session.database(), st.session_state.get("loaded_before", ""))
    st.subheader(words.plural("{n} new or changed article", "{n} new or changed articles", len(found)), anchor=False)
    for row in found[:50]:
        label = shortened(row["title"] or "", 160) or words("untitled article")
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(words("Read"), key=f"read {row['id']}", type="tertiary"):
                st.session_state.go = ("article", {"id": row["id"]})
                st.rerun(scope="app")
            st.text(f"{label} · {words.date(row['published'])}")
    if found and st.button(words("Show what is new as a graph"), type="primary"):
        _show(words, [row["id"] for row in found[:30]])


def _show(words: Words, ids: list[str]) -> None:
    source, index = session.database(), session.index()
    readings = [reading for id in ids if (reading := reading_of(source, id))]
    quotes = [quote for reading in readings for quote in reading.sentences]
    events = [report.id for quote in quotes for report in quote.reports]
    named = Counter(mark.id for quote in quotes for mark in quote.marks)
    wanted = dict.fromkeys([*events[:MOST_EVENTS], *(id for id, _ in named.most_common(MOST_ENTITIES))])
    graph = graph_of_ids(source, index, wanted)
    connected = without_loners(graph) if graph.relationships else graph
    actions.keep(show_only(actions.scene(), connected, Origin("articles")))
    actions.look_at_all()
    st.session_state.go = ("graph", {})
    st.rerun(scope="app")

"""Load page: passes uploaded files to the loader; shows progress, report, and new articles."""

from collections import Counter

import streamlit as st

from explorer.picture.provenance import Origin
from explorer.picture.scene import show_only
from explorer.read.articles import articles_since, last_loaded, only_in, reading_of
from explorer.read.store import graph_of_ids, without_loners
from explorer.screens.load_inputs import ask
from explorer.state import actions, session
from explorer.state.loading import begin
from explorer.state.reader_session import reader
from explorer.style import shortened
from explorer.widgets.callbacks import uninterrupted
from explorer.words.escape import literal
from explorer.words.load_report import in_words
from explorer.words.messages import Words

LISTED, DRAWN = 50, 30
"""New articles listed at once, and those of which a picture is drawn."""
MOST_EVENTS = 60
MOST_ENTITIES = 200
"""Events and entities considered for the picture of new articles; the connected ones are drawn."""


def page() -> None:
    """Draws the upload fields, and the load that is running or has ended."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        st.title(words("Load articles"), anchor=False)
        st.text(words("Text, saved pages, tables, JSON, documents or feeds. Loading the same article again changes nothing."))
        given = ask(words, reader().loading.round)
        now = reader().loading
        load = now.load
        busy = bool(load and load.running)
        count = len(given.files)
        label = words.plural("Load {n} file", "Load {n} files", count) if count else words("Load")
        if st.button(literal(label), type="primary", disabled=not count or busy):
            now.before = last_loaded(session.database())
            now.load = begin(session.settings(), given.files, given.fields)
            now.round += 1
            st.rerun()
        if load:
            st.fragment(_progress, run_every=0.7 if load.running else None)()


def _progress() -> None:
    words, now = session.words(), reader().loading
    load = now.load
    if load is None:
        return
    lines = in_words(words, load.messages(), str(load.folder))
    if load.running:
        # Not as a `with` block: at its end Streamlit would mark the status as complete.
        st.status(literal(words.plural("Loading {n} file…", "Loading {n} files…", load.files)), expanded=True).text(
            "\n".join(lines[-12:]) or words("Starting…")
        )
        st.button(words("Stop"), on_click=uninterrupted(load.stop))
        now.seen = False
        return
    if not now.seen:
        now.seen = True
        session.forget()
        st.rerun(scope="app")
    title = words("Loaded") if load.worked else words("Loading ended with a problem")
    with st.status(literal(title), state="complete" if load.worked else "error", expanded=True):
        st.text("\n".join(lines))
    _news(words)


def _news(words: Words) -> None:
    found, shown = articles_since(session.database(), reader().loading.before), reader().listed.get("news", LISTED)
    st.header(literal(words.plural("{n} new or changed article", "{n} new or changed articles", len(found))), anchor=False)
    for row in found[:shown]:
        label = shortened(row["title"] or "", 160) or words("untitled article")
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(words("Open"), key=f"read {row['id']}", type="tertiary"):
                reader().open_page("article", {"id": row["id"]})
                st.rerun(scope="app")
            st.text(f"{label} · {words.date(row['published'])}")
    if len(found) > shown:
        left = min(LISTED, len(found) - shown)
        if st.button(literal(words("{n} of {total}, show more", n=words.number(shown), total=words.number(len(found))))):
            reader().listed["news"] = shown + left
            st.rerun(scope="app")
    if len(found) > DRAWN:
        numbers = {"n": words.number(DRAWN), "total": words.number(len(found))}
        st.caption(literal(words("The graph is of {n} of the {total} articles; each has one of its own.", **numbers)))
    if found and st.button(words("Show what is new as a graph"), type="primary"):
        _show(words, [row["id"] for row in found[:DRAWN]])


def _show(words: Words, ids: list[str]) -> None:
    source = session.database()
    readings = [reading for id in ids if (reading := reading_of(source, id))]
    quotes = [quote for reading in readings for quote in reading.sentences]
    events = [report.id for quote in quotes for report in quote.reports]
    named = Counter(mark.id for quote in quotes for mark in quote.marks)
    wanted = dict.fromkeys([*events[:MOST_EVENTS], *(id for id, _ in named.most_common(MOST_ENTITIES))])
    graph = graph_of_ids(source, wanted)
    connected = without_loners(graph) if graph.relationships else graph
    scene = show_only(actions.scene(), connected, Origin("articles"), fresh=only_in(source, readings, connected))
    reader().asked = None  # the panel is of what is new, not of an earlier question
    actions.keep(scene)
    actions.look_at_all()
    reader().open_page("graph")
    st.rerun(scope="app")

"""The picture a session begins with: the first scene, a link, a saved view, a step back in the browser."""

from dataclasses import replace

import streamlit as st

from explorer import session
from explorer.actions.current import fresh, keep, look_at_all
from explorer.permalink import Link, unpacked
from explorer.scene import Scene, scene_of, select, show_only, show_view
from explorer.store import first_scene, graph_of_ids
from explorer.view import ViewError


def scene() -> Scene:
    """The picture of this session; made from the address, or the first scene of the loaded graph."""
    if "scene" not in st.session_state:
        reopen()
    found: Scene = st.session_state.scene
    return found


def begin(trail: str) -> None:
    """The first scene of the loaded graph, as a step that can be undone."""
    graph = first_scene(session.database(), session.index())
    before: Scene | None = st.session_state.get("scene")
    keep(show_only(before, graph) if before else scene_of(graph), trail)
    look_at_all()


def reopen() -> None:
    """The picture of the address: a packed scene (`s`), else a saved view (`view`), else the first scene.

    A damaged address is told on the page, above the first scene.
    """
    from explorer.views import named

    word, name = st.query_params.get("s"), st.query_params.get("view")
    try:
        if name:
            saved = named(session.settings(), name)
            open_link(Link(saved.view, saved.selected), saved.name)
        elif word:
            open_link(unpacked(word), "")
        else:
            begin("")
    except ViewError as error:
        begin("")
        st.session_state.trouble = error


def follow_address() -> None:
    """Opens what the address holds when it is not what was written into it: the reader went back, or forth, in the browser."""
    word = st.query_params.get("s")
    if word and word != st.session_state.get("address") and st.session_state.get("address"):
        open_link(unpacked(word), st.session_state.get("trail", ""))
        fresh()


def open_link(link: Link, trail: str) -> None:
    """Shows the nodes of a link that are in the graph, where they were."""
    graph = graph_of_ids(session.database(), session.index(), link.view.shown)
    there = {node.id for node in graph.nodes}
    if not there:
        return begin("")
    view = replace(link.view, shown=tuple(id for id in link.view.shown if id in there))
    before: Scene | None = st.session_state.get("scene")
    opened = show_view(before, graph, view) if before else scene_of(graph, view)
    look_at_all()
    keep(select(opened, link.selected.nodes, link.selected.edges), trail)

"""Opens a picture: the first scene, a link, a saved view, or the picture of the page's address."""

from dataclasses import replace

import streamlit as st

from explorer.picture.provenance import Origin, begun, origin_in_words
from explorer.picture.scene import Scene, scene_of, select, show_only, show_view
from explorer.picture.view import ViewError
from explorer.read.store import first_scene, graph_of_ids
from explorer.state import session
from explorer.state.actions.current import keep, look_at_all
from explorer.state.permalink import Link, unpacked
from explorer.state.reader_session import DamagedAddress, reader
from explorer.state.saved_views import SavedView, named
from explorer.words.messages import Words


def scene() -> Scene:
    """The scene of this session; on first use it is opened from the address, else the first scene of the graph."""
    if reader().scene is None:
        reopen()
    found = reader().scene
    assert found is not None  # whatever the address holds, a scene is opened
    return found


def title(words: Words) -> str:
    """Title of the picture: its origin, and the nodes added and hidden since."""
    view = scene().view
    return origin_in_words(words, view.origin, view.shown, session.totals().entities)


def begin() -> None:
    """Opens the first scene of the loaded graph, as a step that can be undone."""
    graph = first_scene(session.database())
    before = reader().scene
    keep(show_only(before, graph, Origin()) if before else scene_of(graph))
    reader().start = scene().view
    look_at_all()


def reopen() -> None:
    """Opens the picture of the address: a saved view (`view`), else a packed scene (`s`), else the first scene.

    An invalid address opens the first scene, and the page shows the error above it.
    """
    word, name = st.query_params.get("s"), st.query_params.get("view")
    try:
        if name:
            saved = named(session.settings(), name)
            open_view(saved)
        elif word:
            open_link(unpacked(word))
        else:
            begin()
    except ViewError as error:
        begin()
        reader().damaged_address = DamagedAddress(error, scene().view.shown)


def open_link(link: Link) -> None:
    """Shows those nodes of a link that are in the graph, at its positions."""
    graph = graph_of_ids(session.database(), link.view.shown)
    there = {node.id for node in graph.nodes}
    if not there:
        return begin()
    shown = tuple(id for id in link.view.shown if id in there)
    view = replace(link.view, shown=shown, origin=begun(link.view.origin, shown))
    before = reader().scene
    opened = show_view(before, graph, view) if before else scene_of(graph, view)
    look_at_all()
    keep(select(opened, link.selected.nodes, link.selected.edges))


def open_view(saved: SavedView) -> None:
    """Shows a saved view; its name becomes the title of the picture."""
    open_link(Link(replace(saved.view, origin=Origin("view", saved.name)), saved.selected))

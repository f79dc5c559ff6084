"""What the reader's clicks outside the picture do to it: bring in, select, connect, reopen. Keeps the scene in the session."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from cypher.values import Answer, Graph
from explorer import session
from explorer.details import relationship_details
from explorer.panel import Choice
from explorer.paths import common_neighbours, connecting, paths_between
from explorer.permalink import Link, unpacked
from explorer.reads import label_of
from explorer.reducer import receive
from explorer.scene import Expansion, Request, Scene, hide, scene_of, select, show, show_only, show_view
from explorer.store import expand, first_scene, graph_of_ids, joined, weighed, with_parties
from explorer.view import ViewError


def scene() -> Scene:
    """The picture of this session; made from the address, or the first scene of the loaded graph."""
    if "scene" not in st.session_state:
        reopen()
    found: Scene = st.session_state.scene
    return found


def keep(changed: Scene, trail: str | None = None) -> None:
    """Makes this the picture; `trail` says what is shown and why."""
    st.session_state.scene = changed
    if trail is not None:
        st.session_state.trail = trail


def look_at_all() -> None:
    """Has the browser bring the whole picture into the window: it is a new one."""
    st.session_state.fits = st.session_state.get("fits", 0) + 1


def choice() -> Choice:
    """What is chosen in the panel."""
    found: Choice = st.session_state.setdefault("choice", Choice())
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
        _fresh()


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


def receive_message(message: Mapping[str, Any]) -> None:
    """Takes in what the browser says of the picture."""
    source, index = session.database(), session.index()

    def fetch(expansion: Expansion) -> Graph:
        return expand(source, index, expansion)

    before = scene()
    after = receive(before, message, expand=fetch)
    if after.selected != before.selected:
        st.session_state.choice = Choice()
        st.session_state.pop("panel", None)
    keep(after)
    for request in after.requests:
        _request(request)


def _request(request: Request) -> None:
    if request.action in ("paths", "common", "connect", "article"):
        perform({"do": request.action, "ids": list(request.nodes)})
    elif request.action == "question":
        st.session_state.go = ("questions", {"on": request.nodes[0]} if request.nodes else {})


def perform(action: Mapping[str, Any]) -> None:
    """Does what a click in the panel, the search box or the tables asks for; unknown actions do nothing."""
    do = ACTIONS.get(str(action.get("do")))
    if do:
        do(action)


def _show(action: Mapping[str, Any]) -> None:
    id = str(action["id"])
    now = scene()
    if label_of(id) == "Article":
        return _article(action)
    if id in now.view.shown:
        keep(select(now, nodes=(id,)))
    else:
        source, index = session.database(), session.index()
        around = with_parties(source, index, [id])
        graph = graph_of_ids(source, index, [*now.view.shown, *(node.id for node in around.nodes)])
        keep(show(now, graph, focus=id))
    _fresh()


def _edge(action: Mapping[str, Any]) -> None:
    id = str(action["id"])
    source, index, now = session.database(), session.index(), scene()
    if id not in {r.id for r in now.visible_graph.relationships} and (found := relationship_details(source, id)):
        now = show(now, graph_of_ids(source, index, [*now.view.shown, found[1].id, found[2].id]))
    keep(select(now, edges=(id,)))
    _fresh()


def _select(action: Mapping[str, Any]) -> None:
    keep(select(scene(), nodes=tuple(action.get("ids") or ()), edges=tuple(action.get("edges") or ())))
    _fresh()


def _fresh() -> None:
    st.session_state.choice = Choice()
    st.session_state.pop("panel", None)


def _choose(**changes: Any) -> None:
    st.session_state.choice = replace(choice(), **changes)


def _article(action: Mapping[str, Any]) -> None:
    n = action.get("n")
    st.session_state.go = ("article", {"id": str(action["id"])} | ({"n": str(n)} if n is not None else {}))


def _page(action: Mapping[str, Any]) -> None:
    page = str(action["page"])
    if page in ("table", "answer"):
        st.session_state.tab_wanted = page
    elif page == "question":
        asked = st.session_state.asked
        st.session_state.go = (
            "questions",
            {"q": asked.query.name, **{f"p.{name}": value for name, value in asked.given.items()}},
        )
    else:
        st.session_state.go = (page, {})


def _paths(action: Mapping[str, Any]) -> None:
    first, second = (*action["ids"], "", "")[:2]
    _, graph = paths_between(session.database(), session.index(), first, second)
    _bring(graph, (first, second))
    st.session_state.panel = ("paths", first, second)


def _common(action: Mapping[str, Any]) -> None:
    first, second = (*action["ids"], "", "")[:2]
    graph = common_neighbours(session.database(), session.index(), first, second)
    _bring(graph, (first, second))
    st.session_state.panel = ("common", first, second, tuple(n.id for n in graph.nodes if n.id not in (first, second)))


def _connect(action: Mapping[str, Any]) -> None:
    ids = [str(id) for id in action["ids"]]
    graph = connecting(session.database(), session.index(), ids)
    _bring(graph, ids)
    st.session_state.panel = ("connect", tuple(ids), tuple(n.id for n in graph.nodes if n.id not in ids))


def _bring(graph: Graph, selected: Sequence[str]) -> None:
    now = scene()
    if graph.nodes:
        source, index = session.database(), session.index()
        whole = graph_of_ids(source, index, [*now.view.shown, *(node.id for node in graph.nodes)])
        now = show(now, joined(whole, graph))
    _fresh()
    keep(select(now, nodes=tuple(selected)))


def _ids(action: Mapping[str, Any]) -> None:
    graph = graph_of_ids(session.database(), session.index(), [str(id) for id in action["ids"]])
    keep(show_only(scene(), graph))
    look_at_all()
    _fresh()


def _only(action: Mapping[str, Any]) -> None:
    keep(show_only(scene(), graph_of_ids(session.database(), session.index(), action["ids"])))


def _hide(action: Mapping[str, Any]) -> None:
    keep(hide(scene(), tuple(action["ids"])))


def show_answer(answer: Answer, trail: str) -> bool:
    """Makes the graph of an answer the picture; False when it holds nothing a picture shows.

    Nodes that came without relationships are shown with what lies among them.
    """
    source, index = session.database(), session.index()
    graph = weighed(answer.graph, index)
    if not graph.nodes:
        return False
    if not graph.relationships:
        graph = with_parties(source, index, [node.id for node in graph.nodes])
    keep(show_only(scene(), graph), trail)
    look_at_all()
    _fresh()
    return True


def _question(action: Mapping[str, Any]) -> None:
    st.session_state.go = ("questions", {"q": str(action["name"])})


ACTIONS: dict[str, Callable[[Mapping[str, Any]], None]] = {
    "show": _show,
    "edge": _edge,
    "select": _select,
    "article": _article,
    "page": _page,
    "question": _question,
    "paths": _paths,
    "common": _common,
    "connect": _connect,
    "ids": _ids,
    "only": _only,
    "hide": _hide,
    "tab": lambda action: _choose(tab=str(action["tab"]), sentences=20),
    "year": lambda action: _choose(year=str(action["year"])),
    "spelling": lambda action: _choose(tab="sentences", spelling=str(action["text"]), sentences=20),
    "more": lambda action: _choose(sentences=choice().sentences + 40),
    "not_same": lambda action: st.session_state.update(decision=("never", str(action["id"]), str(action["text"]))),
    "same_as": lambda action: st.session_state.update(decision=("always", str(action["id"]), "")),
}

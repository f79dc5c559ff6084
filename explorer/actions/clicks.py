"""What a click in the panel, the search box or the tables does to the picture."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from cypher.decisions import Decision, take_back
from explorer import session
from explorer.actions.connections import show_common, show_connections, show_paths
from explorer.actions.current import choice, choose, fresh, keep, look_at_all
from explorer.actions.opening import scene
from explorer.details import relationship_details
from explorer.origin import Origin
from explorer.reads import label_of
from explorer.scene import hide, select, show, show_only
from explorer.store import graph_of_ids, with_parties


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
    fresh()


def _edge(action: Mapping[str, Any]) -> None:
    id = str(action["id"])
    source, index, now = session.database(), session.index(), scene()
    if id not in {r.id for r in now.visible_graph.relationships} and (found := relationship_details(source, id)):
        now = show(now, graph_of_ids(source, index, [*now.view.shown, found[1].id, found[2].id]))
    keep(select(now, edges=(id,)))
    fresh()


def _select(action: Mapping[str, Any]) -> None:
    keep(select(scene(), nodes=tuple(action.get("ids") or ()), edges=tuple(action.get("edges") or ())))
    fresh()


def _article(action: Mapping[str, Any]) -> None:
    n = action.get("n")
    st.session_state.go = ("article", {"id": str(action["id"])} | ({"n": str(n)} if n is not None else {}))


def _page(action: Mapping[str, Any]) -> None:
    page = str(action["page"])
    if page in ("table", "answer"):
        st.session_state.tab_wanted = page
    elif page == "question":
        asked = st.session_state.asked
        st.session_state.go = ("questions", asked.address)
    else:
        st.session_state.go = (page, {})


def _question(action: Mapping[str, Any]) -> None:
    st.session_state.go = ("questions", {"q": str(action["name"])})


def _ids(action: Mapping[str, Any]) -> None:
    graph = graph_of_ids(session.database(), session.index(), [str(id) for id in action["ids"]])
    keep(show_only(scene(), graph, Origin("article", str(action.get("title") or ""))))
    look_at_all()
    fresh()


def _only(action: Mapping[str, Any]) -> None:
    keep(show_only(scene(), graph_of_ids(session.database(), session.index(), action["ids"])))


def _hide(action: Mapping[str, Any]) -> None:
    keep(hide(scene(), tuple(action["ids"])))


def _take_back(action: Mapping[str, Any]) -> None:
    decision = Decision(*(str(action[key]) for key in ("entity", "text", "into")))
    if take_back(session.settings(), decision):
        words = session.words()
        st.session_state.done = words("Taken back. It holds from the next load on.")


ACTIONS: dict[str, Callable[[Mapping[str, Any]], None]] = {
    "show": _show,
    "edge": _edge,
    "select": _select,
    "article": _article,
    "page": _page,
    "question": _question,
    "paths": show_paths,
    "common": show_common,
    "connect": show_connections,
    "ids": _ids,
    "only": _only,
    "hide": _hide,
    "tab": lambda action: choose(tab=str(action["tab"]), sentences=20),
    "year": lambda action: choose(year=str(action["year"])),
    "spelling": lambda action: choose(tab="sentences", spelling=str(action["text"]), sentences=20),
    "more": lambda action: choose(sentences=choice().sentences + 40),
    "not_same": lambda action: st.session_state.update(decision=("never", str(action["id"]), str(action["text"]))),
    "take_back": _take_back,
    "same_as": lambda action: st.session_state.update(decision=("always", str(action["id"]), "")),
}

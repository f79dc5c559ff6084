"""Paths, what two nodes have in common, what connects several: brought into the picture and into the panel."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from cypher.values import Graph
from explorer import session
from explorer.actions.current import fresh, keep
from explorer.actions.opening import scene
from explorer.paths import common_neighbours, connecting, paths_between
from explorer.scene import select, show
from explorer.store import graph_of_ids, joined


def show_paths(action: Mapping[str, Any]) -> None:
    """The shortest paths between two nodes."""
    first, second = (*action["ids"], "", "")[:2]
    _, graph = paths_between(session.database(), session.index(), first, second)
    _bring(graph, (first, second))
    st.session_state.panel = ("paths", first, second)


def show_common(action: Mapping[str, Any]) -> None:
    """What two nodes are both directly related to."""
    first, second = (*action["ids"], "", "")[:2]
    graph = common_neighbours(session.database(), session.index(), first, second)
    _bring(graph, (first, second))
    st.session_state.panel = ("common", first, second, tuple(n.id for n in graph.nodes if n.id not in (first, second)))


def show_connections(action: Mapping[str, Any]) -> None:
    """What stands between several nodes."""
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
    fresh()
    keep(select(now, nodes=tuple(selected)))

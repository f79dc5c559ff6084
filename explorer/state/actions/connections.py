"""Shows paths, common neighbors and connections among several nodes in the picture and the panel."""

from collections.abc import Mapping, Sequence
from typing import Any

from explorer.picture.scene import select, show
from explorer.read.paths import common_neighbors, connecting, paths_between
from explorer.read.store import graph_of_ids, joined
from explorer.state import session
from explorer.state.actions.current import fresh, keep
from explorer.state.actions.opening import scene
from explorer.state.reader_session import CommonTo, Connecting, OutletsSentences, PathsBetween, reader
from graph.stored_graph import Graph


def show_paths(action: Mapping[str, Any]) -> None:
    """Shows the shortest paths between two nodes."""
    first, second = (*action["ids"], "", "")[:2]
    _, graph = paths_between(session.database(), first, second)
    _bring(graph, (first, second))
    reader().joint = PathsBetween(first, second)


def show_common(action: Mapping[str, Any]) -> None:
    """Shows the common neighbors of two nodes."""
    first, second = (*action["ids"], "", "")[:2]
    graph = common_neighbors(session.database(), first, second)
    _bring(graph, (first, second))
    reader().joint = CommonTo(first, second, tuple(n.id for n in graph.nodes if n.id not in (first, second)))


def show_connections(action: Mapping[str, Any]) -> None:
    """Shows the shortest paths among several nodes."""
    ids = [str(id) for id in action["ids"]]
    graph = connecting(session.database(), ids)
    _bring(graph, ids)
    reader().joint = Connecting(tuple(ids), tuple(n.id for n in graph.nodes if n.id not in ids))


def show_sentences(action: Mapping[str, Any]) -> None:
    """Shows one outlet's sentences on an event or claim, and selects it if it is in the picture."""
    about, ids = str(action["id"]), tuple(str(id) for id in action["ids"])
    keep(select(scene(), nodes=(about,), edges=(about,)))
    fresh()
    reader().joint = OutletsSentences(about, str(action["title"]), ids)


def _bring(graph: Graph, selected: Sequence[str]) -> None:
    now = scene()
    if graph.nodes:
        source = session.database()
        whole = graph_of_ids(source, [*now.view.shown, *(node.id for node in graph.nodes)])
        now = show(now, joined(whole, graph))
    fresh()
    keep(select(now, nodes=tuple(selected)))

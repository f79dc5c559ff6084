"""Adds nodes to the scene, selects and centers them. Pure."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import uuid4

from explorer.picture.layout import WINDOW
from explorer.picture.provenance import Origin, begun
from explorer.picture.scene.history import committed
from explorer.picture.scene.placing import completed
from explorer.picture.scene.state import Scene, Selection
from explorer.picture.view import View, arrived
from graph.stored_graph import Graph


def scene_of(graph: Graph, view: View | None = None, *, folded: bool = False, epoch: str | None = None) -> Scene:
    """Builds a scene that starts with this view, by default all of the graph. Nodes without a position are placed."""
    start = view or _view_of(graph, Origin(), folded)
    return Scene(graph, completed(graph, start), epoch=epoch or uuid4().hex, laid_for=None if start.positions else WINDOW)


def show(scene: Scene, graph: Graph, *, focus: str | None = None, by: str | None = None) -> Scene:
    """Adds a graph to the picture: a search hit, a path, an expansion. `focus` is selected and centered."""
    known = scene.graph | graph
    there = set(scene.view.shown)
    newcomers = [node.id for node in graph.nodes if node.id not in there]
    grown = replace(scene, graph=known)
    if newcomers:
        view = completed(known, arrived(scene.view, newcomers, {}, by), scene.window, scene.seen)
        grown = committed(grown, view)
    if focus is None or focus not in set(grown.view.shown):
        return grown
    return centered(select(grown, [focus]), focus)


def show_only(
    scene: Scene, graph: Graph, origin: Origin | None = None, *, folded: bool = False, fresh: frozenset[str] = frozenset()
) -> Scene:
    """Replaces the picture with this graph and `origin`; without one the current origin is kept.

    `fresh` are the nodes marked as new.
    """
    view = _view_of(graph, origin, folded) if origin else replace(_view_of(graph, Origin(), folded), origin=scene.view.origin)
    return show_view(scene, graph, replace(view, fresh=fresh))


def _view_of(graph: Graph, origin: Origin, folded: bool) -> View:
    shown = tuple(node.id for node in graph.nodes)
    return View(shown=shown, folded=folded, origin=begun(origin, shown))


def show_view(scene: Scene, graph: Graph, view: View) -> Scene:
    """Reopens a view: nodes move to its positions, nodes that the graph no longer has are dropped."""
    known = scene.graph | graph
    after = committed(replace(scene, graph=known), completed(known, view, scene.window))
    return replace(after, selected=Selection(), revision=scene.revision + 1)


def select(scene: Scene, nodes: Iterable[str] = (), edges: Iterable[str] = ()) -> Scene:
    """Selects these nodes and edges; ids that are not on screen are ignored."""
    there = set(scene.view.shown)
    edges = tuple(edges)
    lines = {each.id for each in scene.visible_graph.relationships} | there if edges else there
    chosen = Selection(tuple(id for id in nodes if id in there), tuple(id for id in edges if id in lines))
    return replace(scene, selected=chosen)


def centered(scene: Scene, id: str) -> Scene:
    """Requests that the browser center a node."""
    return replace(scene, focus=(id, (scene.focus[1] if scene.focus else 0) + 1))

"""The graph that is known, the view of it, and the steps back and forth. Pure: every step returns a new `Scene`."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

from cypher.values import Graph
from explorer import style
from explorer.layout import WINDOW, first_picture, place_newcomers
from explorer.picture import articles_of, label_of
from explorer.springs import Box
from explorer.ties import ties_of
from explorer.view import View, arrived, brought_from, settled, without

MOST_STEPS = 60
"""Steps that can be undone."""
BATCH = 25
"""Neighbours an expansion brings at most."""


@dataclass(frozen=True)
class Expansion:
    """What to fetch: the strongest `limit` neighbours of `node` that are not in `shown`; None means any."""

    node: str
    type: str | None = None
    direction: str | None = None
    label: str | None = None
    limit: int = BATCH
    shown: tuple[str, ...] = ()


Expand = Callable[[Expansion], Graph]
"""Fetches an expansion: the neighbours with their relationships to the node and to what is shown."""


@dataclass(frozen=True)
class Selection:
    """Ids of selected nodes, and of selected relationships or (folded) events."""

    nodes: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()


@dataclass(frozen=True)
class Request:
    """Something the browser asks of the page: an entry of the page's own menu, or data it was asked for."""

    action: str
    nodes: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    value: Any = None


@dataclass(frozen=True)
class Scene:
    """Everything the explorer remembers of one reader's picture.

    `epoch` and `acknowledged` say which browser events were applied. `revision` grows when nodes that are there get other
    places (undo, tidy up), which the browser then animates. `focus` (node id, running number) centers a node. `window` is
    the room for the picture in pixels, as the browser last told; `laid_for` is the window of a first picture
    whose places nobody chose.
    """

    graph: Graph = field(default_factory=Graph)
    view: View = field(default_factory=View)
    past: tuple[View, ...] = ()
    future: tuple[View, ...] = ()
    selected: Selection = field(default_factory=Selection)
    requests: tuple[Request, ...] = ()
    epoch: str = ""
    acknowledged: int = 0
    revision: int = 0
    focus: tuple[str, int] | None = None
    window: tuple[float, float] = WINDOW
    laid_for: tuple[float, float] | None = None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step back."""
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step forth."""
        return bool(self.future)

    @property
    def visible_graph(self) -> Graph:
        """The nodes on screen and the relationships among them."""
        return visible(self.graph, self.view.shown)


def scene_of(graph: Graph, view: View | None = None, *, folded: bool = False, epoch: str | None = None) -> Scene:
    """A scene that starts with this view, by default all of the graph. Nodes without a position are placed."""
    start = view or View(shown=tuple(node.id for node in graph.nodes), folded=folded)
    return Scene(graph, _completed(graph, start), epoch=epoch or uuid4().hex, laid_for=None if start.positions else WINDOW)


def visible(graph: Graph, shown: Iterable[str]) -> Graph:
    """The part of a graph that these nodes and the relationships among them are, nodes in the order shown."""
    by_id = {node.id: node for node in graph.nodes}
    nodes = {id: by_id[id] for id in shown if id in by_id}
    return Graph(
        tuple(nodes.values()), tuple(each for each in graph.relationships if each.source in nodes and each.target in nodes)
    )


def show(scene: Scene, graph: Graph, *, focus: str | None = None, by: str | None = None) -> Scene:
    """The scene with a graph brought into the picture: a search hit, a path, an expansion. `focus` is selected and centered."""
    known = scene.graph | graph
    there = set(scene.view.shown)
    newcomers = [node.id for node in graph.nodes if node.id not in there]
    grown = replace(scene, graph=known)
    if newcomers:
        view = _completed(known, arrived(scene.view, newcomers, {}, by), scene.window)
        grown = _committed(grown, view)
    if focus is None or focus not in set(grown.view.shown):
        return grown
    return centered(select(grown, [focus]), focus)


def show_only(scene: Scene, graph: Graph, *, folded: bool = False) -> Scene:
    """The scene with this graph as its whole picture: the answer to another question."""
    view = View(shown=tuple(node.id for node in graph.nodes), folded=folded)
    return show_view(scene, graph, view)


def show_view(scene: Scene, graph: Graph, view: View) -> Scene:
    """The scene with a view reopened: who is there goes where it says, what the graph no longer has is left out."""
    known = scene.graph | graph
    after = _committed(replace(scene, graph=known), _completed(known, view, scene.window))
    return replace(after, selected=Selection(), revision=scene.revision + 1)


def select(scene: Scene, nodes: Iterable[str] = (), edges: Iterable[str] = ()) -> Scene:
    """The scene with these selected; ids that are not on screen are left out."""
    there = set(scene.view.shown)
    edges = tuple(edges)
    lines = {each.id for each in scene.visible_graph.relationships} | there if edges else there
    chosen = Selection(tuple(id for id in nodes if id in there), tuple(id for id in edges if id in lines))
    return replace(scene, selected=chosen)


def centered(scene: Scene, id: str) -> Scene:
    """The scene with the browser asked to bring a node into the middle."""
    return replace(scene, focus=(id, (scene.focus[1] if scene.focus else 0) + 1))


def hide(scene: Scene, ids: Iterable[str]) -> Scene:
    """Without these nodes."""
    return _committed(scene, without(scene.view, ids))


def collapse(scene: Scene, id: str) -> Scene:
    """Without what expanding this node brought; if nothing did, without the neighbours that hang on it alone."""
    gone: Collection[str] = brought_from(scene.view, id) or _hanging(scene, id)
    return hide(scene, gone) if gone else scene


def pin(scene: Scene, ids: Iterable[str]) -> Scene:
    """With these nodes pinned, or unpinned when all of them are: pinned nodes stay when tidying up and collapsing."""
    chosen = frozenset(ids) & set(scene.view.shown)
    pinned = scene.view.pinned - chosen if chosen <= scene.view.pinned else scene.view.pinned | chosen
    return _committed(scene, replace(scene.view, pinned=pinned))


def move(scene: Scene, positions: Mapping[str, tuple[float, float]]) -> Scene:
    """With nodes where the reader dragged them; the browser has moved them already."""
    there = set(scene.view.shown)
    moved = {id: at for id, at in positions.items() if id in there}
    return _committed(scene, replace(scene.view, moved={**scene.view.moved, **moved})) if moved else scene


def tidy(scene: Scene) -> Scene:
    """Laid out anew; pinned nodes stay."""
    held = {id: at for id, at in scene.view.positions.items() if id in scene.view.pinned}
    boxes, links = measured(scene.graph, scene.view)
    view = settled(scene.view, {**scene.view.positions, **first_picture(boxes, links, fixed=held, window=scene.window)})
    return replace(_committed(scene, view), revision=scene.revision + 1)


def fitted(scene: Scene, window: tuple[float, float]) -> Scene:
    """For a window of this size. A first picture that nobody touched is laid out anew when its shape is quite another."""
    if scene.laid_for is None or scene.past:
        return scene
    shape, before = window[0] / window[1], scene.laid_for[0] / scene.laid_for[1]
    if max(shape / before, before / shape) < 1.5:
        return scene
    boxes, links = measured(scene.graph, scene.view)
    view = settled(scene.view, {**scene.view.positions, **first_picture(boxes, links, window=window)})
    return replace(scene, view=view, revision=scene.revision + 1, laid_for=window)


def fold(scene: Scene, on: bool) -> Scene:
    """With events as lines between their parties (`on`) or as nodes."""
    return _committed(scene, _completed(scene.graph, replace(scene.view, folded=on), scene.window))


def filter_kinds(scene: Scene, hidden: Iterable[str]) -> Scene:
    """With these kinds of the legend switched off."""
    return _committed(scene, replace(scene.view, hidden_kinds=frozenset(hidden)))


def filter_span(scene: Scene, span: tuple[str, str] | None, undated: bool = True) -> Scene:
    """With events of these months only (first and last, `2021-01`); None shows all. `undated` keeps events without date."""
    return _committed(scene, replace(scene.view, span=span, undated=undated))


def open_bundle(scene: Scene, id: str, on: bool) -> Scene:
    """With a bundle's lines drawn one by one, or as one again."""
    opened = scene.view.opened | {id} if on else scene.view.opened - {id}
    return _committed(scene, replace(scene.view, opened=opened))


def undo(scene: Scene) -> Scene:
    """One step back."""
    if not scene.past:
        return scene
    return _restored(scene, scene.past[-1], scene.past[:-1], (scene.view, *scene.future))


def redo(scene: Scene) -> Scene:
    """One step forth."""
    if not scene.future:
        return scene
    return _restored(scene, scene.future[0], (*scene.past, scene.view), scene.future[1:])


def _restored(scene: Scene, view: View, past: tuple[View, ...], future: tuple[View, ...]) -> Scene:
    there = set(view.shown)
    chosen = Selection(tuple(id for id in scene.selected.nodes if id in there), ())
    return replace(scene, view=settled(view), past=past, future=future, selected=chosen, revision=scene.revision + 1)


def _committed(scene: Scene, view: View) -> Scene:
    """The scene with this view, the one before it a step back; what is gone is no longer selected."""
    if view == scene.view:
        return scene
    there = set(view.shown)
    nodes = tuple(id for id in scene.selected.nodes if id in there)
    past = (*scene.past, scene.view)[-MOST_STEPS:]
    edges = scene.selected.edges if there >= set(scene.view.shown) else ()
    return replace(scene, view=view, past=past, future=(), selected=Selection(nodes, edges))


def measured(graph: Graph, view: View) -> tuple[dict[str, Box], list[tuple[str, str]]]:
    """The room each drawn node needs, and the links among them: what the layout works on."""
    shown = visible(graph, view.shown)
    nodes, ties = ties_of(shown, folded=view.folded)
    weights = articles_of(shown)
    boxes = {node.id: style.box_of(label_of(node), style.size_of(node, weights[node.id])) for node in nodes}
    return boxes, [(tie.source, tie.target) for tie in ties]


def _completed(graph: Graph, view: View, window: Box = WINDOW) -> View:
    """The view without nodes the graph lacks, and with a place for every node that is drawn and has none."""
    known = {node.id for node in graph.nodes}
    view = without(view, [id for id in view.shown if id not in known])
    boxes, links = measured(graph, view)
    there = view.positions
    homeless = [id for id in boxes if id not in there]
    if not homeless:
        return settled(view)
    if len(homeless) == len(boxes):
        return settled(view, {**there, **first_picture(boxes, links, window=window)})
    return settled(view, {**there, **place_newcomers({id: there[id] for id in boxes if id in there}, boxes, links, homeless)})


def _hanging(scene: Scene, id: str) -> set[str]:
    near: dict[str, set[str]] = {}
    for each in scene.visible_graph.relationships:
        near.setdefault(each.source, set()).add(each.target)
        near.setdefault(each.target, set()).add(each.source)
    return {other for other in near.get(id, ()) if near[other] == {id} and other not in scene.view.pinned} - {id}

"""Data classes of a scene: its state, its selection, expansions, and requests from the browser."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from explorer.picture.layout import WINDOW
from explorer.picture.view import Seen, View
from graph.stored_graph import Graph

BATCH = 25
"""Default maximum of neighbors per expansion."""


@dataclass(frozen=True)
class Expansion:
    """What to fetch: the strongest `limit` neighbors of `node` that are not in `shown`; None means any."""

    node: str
    type: str | None = None
    direction: str | None = None
    label: str | None = None
    limit: int = BATCH
    shown: tuple[str, ...] = ()


Expand = Callable[[Expansion], Graph]
"""Fetches an expansion: the neighbors with their relationships to the node and to the shown nodes."""


@dataclass(frozen=True)
class Selection:
    """Ids of selected nodes, and of selected relationships or (folded) events."""

    nodes: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()


@dataclass(frozen=True)
class Request:
    """A request of the browser to the page: an entry of the page's own menu, or data it was asked for."""

    action: str
    nodes: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    value: Any = None


@dataclass(frozen=True)
class Scene:
    """The state of one reader's picture.

    `epoch` and `acknowledged` say which browser events were applied. `revision` is incremented when existing nodes get new
    positions (undo, tidy up), which the browser then animates. `focus` (node id, running number) centers a node. `window` is
    the size for the picture in pixels, as last reported by the browser; `laid_for` is the window of a first picture that
    nobody rearranged. `seen` is the part of the picture that was visible when the browser last sent a message.
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
    seen: Seen | None = None

    @property
    def can_undo(self) -> bool:
        """Whether a step can be undone."""
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        """Whether a step can be redone."""
        return bool(self.future)

    @property
    def visible_graph(self) -> Graph:
        """The nodes on screen and the relationships among them."""
        return visible(self.graph, self.view.shown)


def visible(graph: Graph, shown: Iterable[str]) -> Graph:
    """Returns the subgraph of these nodes and the relationships among them, nodes in the order shown."""
    by_id = {node.id: node for node in graph.nodes}
    nodes = {id: by_id[id] for id in shown if id in by_id}
    return Graph(
        tuple(nodes.values()), tuple(each for each in graph.relationships if each.source in nodes and each.target in nodes)
    )

"""Graph, view and style → what the browser draws, as plain data. Pure; nothing of it is HTML."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any

from cypher.values import Graph, Node
from explorer import style
from explorer.component.texts import texts as texts_in
from explorer.ties import Tie, date_of, ties_of
from explorer.view import View

ENGLISH: Mapping[str, str] = texts_in()


@dataclass(frozen=True)
class Count:
    """How many neighbours of one kind a node has in the database: through `type`, `out` or `in`, of this label."""

    type: str
    direction: str
    label: str
    total: int
    shown: int = 0


@dataclass(frozen=True)
class PictureNode:
    """One node as drawn. `kind` is its line of the legend, `size` half its height in pixels, `doubt` why it is dashed."""

    id: str
    kind: str
    label: str
    name: str
    x: float
    y: float
    size: float
    color: str
    shape: str
    type: str = ""
    doubt: str = ""
    date: str | None = None
    articles: int = 1
    more: tuple[Count, ...] = ()

    @property
    def missing(self) -> int:
        """Neighbours in the database that are not on screen."""
        return sum(max(0, count.total - count.shown) for count in self.more)


@dataclass(frozen=True)
class PictureEdge:
    """One line as drawn: a tie, or with `members` the bundle of several between the same two nodes."""

    id: str
    about: str
    kind: str
    source: str
    target: str
    label: str
    width: float
    color: str
    doubt: str = ""
    date: str | None = None
    event: bool = False
    directed: bool = True
    evidence: int = 1
    detail: str = ""
    members: tuple["PictureEdge", ...] = ()


@dataclass(frozen=True)
class LegendEntry:
    """One line of the legend: its kind, how many are in the picture, and how it looks (no shape: a line)."""

    kind: str
    label: str
    count: int
    color: str
    shape: str = ""


@dataclass(frozen=True)
class Picture:
    """What is drawn; `texts` are the words in it."""

    nodes: tuple[PictureNode, ...]
    edges: tuple[PictureEdge, ...]
    legend: tuple[LegendEntry, ...]
    events: tuple[tuple[str, str | None, str], ...] = ()
    folded: bool = False
    foldable: bool = False
    texts: Mapping[str, str] = field(default_factory=lambda: ENGLISH)

    @cached_property
    def drawn(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Nodes and edges as the browser gets them, worked out once; nobody changes them."""
        return [_node_data(node) for node in self.nodes], [_edge_data(edge, self.texts) for edge in self.edges]

    def payload(self, *, language: str = "en", actions: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
        """The picture as the browser gets it. `actions` are the page's own entries of the context menu."""
        nodes, edges = self.drawn
        return {
            "nodes": nodes,
            "edges": edges,
            "legend": [asdict(entry) for entry in self.legend],
            "events": [list(event) for event in self.events],
            "folded": self.folded,
            "foldable": self.foldable,
            "language": language,
            "texts": dict(self.texts),
            "actions": [dict(action) for action in actions],
        }


def picture_of(
    graph: Graph, view: View, *, counts: Mapping[str, Sequence[Count]] | None = None, texts: Mapping[str, str] = ENGLISH
) -> Picture:
    """The picture of what `view` shows of `graph`. `counts` (by node id) tell what else the database has.

    The last few are remembered: a click changes neither graph nor view, and 10,000 nodes take 0.3 seconds.
    """
    global _recent
    for known, others, found in _recent:
        if known[0] is graph and known[1] is view and others == (counts, texts):
            return found
    picture = _picture_of(graph, view, counts, texts)
    _recent = (((graph, view), (counts, texts), picture), *_recent[: MOST_REMEMBERED - 1])
    return picture


MOST_REMEMBERED = 4
"""Pictures kept: about one for each reader of a page on one's own machine."""
_recent: tuple[tuple[tuple[Graph, View], tuple[Any, Any], Picture], ...] = ()


def _picture_of(graph: Graph, view: View, counts: Mapping[str, Sequence[Count]] | None, texts: Mapping[str, str]) -> Picture:
    seen = set(view.shown)
    by_id = {node.id: node for node in graph.nodes if node.id in seen}
    ordered = tuple(by_id[id] for id in view.shown if id in by_id)
    inside = Graph(ordered, tuple(each for each in graph.relationships if each.source in seen and each.target in seen))
    kept, ties = ties_of(inside, folded=view.folded)
    weights = articles_of(inside)
    near = _neighbour_counts(inside)
    nodes = tuple(replace(drawn_node(node, weights[node.id], view, texts), more=_more(counts, node.id, near)) for node in kept)
    edges = bundled([drawn_edge(tie, texts) for tie in ties])
    events = tuple((node.id, date_of(node), style.kind_of(node)) for node in ordered if node.label == "Event")
    return Picture(nodes, edges, _legend(kept, ties, texts), events, view.folded, bool(events), texts)


def drawn_node(node: Node, articles: int, view: View, texts: Mapping[str, str] = ENGLISH) -> PictureNode:
    """One node as drawn, where the view has it."""
    kind = style.kind_of(node)
    look = style.look_of(kind)
    x, y = view.placed.get(node.id, (0.0, 0.0))
    type = str(node.properties.get("type") or "") if node.label == "Event" else ""
    return PictureNode(
        id=node.id,
        kind=kind,
        label=label_of(node, texts),
        name=style.shortened(
            node.name if node.name != node.id or not type else texts.get(f"event.{type}", type), style.TEXT_LENGTH
        ),
        x=round(x, 1),
        y=round(y, 1),
        size=style.size_of(node, articles),
        color=look.color,
        shape=look.shape,
        type=type,
        doubt=style.doubt_of(node) if node.label == "Event" else "",
        date=date_of(node) if node.label == "Event" else None,
        articles=articles,
    )


def label_of(node: Node, texts: Mapping[str, str] = ENGLISH) -> str:
    """The few words under a node: a name shortened, for an event its verb."""
    if node.label == "Event":
        type = str(node.properties.get("type") or "")
        return texts.get(f"event.{type}", type.lower() or style.shortened(node.name))
    return style.shortened(node.name)


def drawn_edge(tie: Tie, texts: Mapping[str, str] = ENGLISH) -> PictureEdge:
    """One tie as drawn: an event's line in the colour of its quad class, any other in the theme's quiet one."""
    folded = tie.kind.startswith("event:")
    told = texts.get(f"event.{tie.type}" if folded else f"edge.{tie.type}", tie.type.replace("_", " ").lower())
    label = texts.get(f"edge.{tie.type}.{tie.doubt}", told)
    return PictureEdge(
        id=tie.id,
        about=tie.about,
        kind=tie.kind,
        source=tie.source,
        target=tie.target,
        label=style.shortened(label),
        width=style.width_of(tie.evidence),
        color=style.look_of(tie.kind).color if folded else "",
        doubt=tie.doubt,
        date=tie.date,
        event=tie.event,
        directed=tie.directed,
        evidence=tie.evidence,
        detail=style.shortened(tie.detail, style.TEXT_LENGTH),
    )


def bundled(edges: Sequence[PictureEdge]) -> tuple[PictureEdge, ...]:
    """Every two nodes joined by one edge at most: several become a bundle that carries them as members."""
    between: dict[tuple[str, str], list[PictureEdge]] = {}
    for edge in edges:
        between.setdefault((min(edge.source, edge.target), max(edge.source, edge.target)), []).append(edge)
    return tuple(group[0] if len(group) == 1 else _bundle(pair, group) for pair, group in between.items())


def _bundle(pair: tuple[str, str], group: Sequence[PictureEdge]) -> PictureEdge:
    members = tuple(sorted(group, key=lambda edge: (-edge.evidence, edge.kind, edge.id)))
    colors = {edge.color for edge in members}
    doubts = {edge.doubt for edge in members}
    return PictureEdge(
        id=f"bundle:{pair[0]}|{pair[1]}",
        about="",
        kind="bundle",
        source=pair[0],
        target=pair[1],
        label=str(len(members)),
        width=style.width_of(sum(edge.evidence for edge in members)),
        color=colors.pop() if len(colors) == 1 else "",
        doubt=doubts.pop() if len(doubts) == 1 else "",
        directed=False,
        evidence=sum(edge.evidence for edge in members),
        members=members,
    )


def articles_of(graph: Graph) -> dict[str, int]:
    """How many articles speak of each node: its `articles`, else as many as its relationships' evidence names."""
    found: dict[str, set[str]] = {node.id: set() for node in graph.nodes}
    weight: dict[str, int] = {}
    for each in graph.relationships:
        evidence = each.properties.get("evidence")
        said = {str(sentence).split("#")[0] for sentence in evidence} if isinstance(evidence, list | tuple) else set()
        for end in (each.source, each.target):
            if end in found:
                found[end] |= said
    for node in graph.nodes:
        told = node.properties.get("articles")
        weight[node.id] = max(1, told if isinstance(told, int) else len(found[node.id]))
    return weight


def _neighbour_counts(graph: Graph) -> Counter[tuple[str, str, str, str]]:
    """Neighbours on screen by node, type, direction and the neighbour's label."""
    labels = {node.id: node.label for node in graph.nodes}
    found: Counter[tuple[str, str, str, str]] = Counter()
    for each in graph.relationships:
        found[each.source, each.type, "out", labels[each.target]] += 1
        found[each.target, each.type, "in", labels[each.source]] += 1
    return found


def _more(
    counts: Mapping[str, Sequence[Count]] | None, id: str, near: Mapping[tuple[str, str, str, str], int]
) -> tuple[Count, ...]:
    return tuple(
        replace(count, shown=min(count.total, near.get((id, count.type, count.direction, count.label), 0)))
        for count in (counts or {}).get(id, ())
    )


def _legend(nodes: Sequence[Node], ties: Sequence[Tie], texts: Mapping[str, str]) -> tuple[LegendEntry, ...]:
    """Kinds of nodes in the order of `style.LOOKS`, then kinds of lines, the most frequent first."""
    kinds = Counter(style.kind_of(node) for node in nodes)
    folded = Counter({tie.about: tie.kind for tie in ties if tie.kind.startswith("event:")}.values())
    lines = Counter(tie.kind for tie in ties if not tie.kind.startswith("event:"))
    known = [kind for kind in style.LOOKS if kinds[kind] + folded[kind]]
    order = known + sorted(kind for kind in kinds if kind not in style.LOOKS)
    looks = {kind: style.look_of(kind) for kind in order}
    entries = [
        LegendEntry(kind, texts.get(f"kind.{kind}", kind), kinds[kind] + folded[kind], look.color, look.shape)
        for kind, look in looks.items()
    ]
    verbs = [(kind, texts.get(f"edge.{kind[5:]}", kind[5:].replace("_", " ").lower()), n) for kind, n in lines.most_common()]
    return (*entries, *(LegendEntry(kind, label, n, "") for kind, label, n in verbs))


NODE_DEFAULTS: Mapping[str, Any] = {"articles": 1, "size": 12.0}
EDGE_DEFAULTS: Mapping[str, Any] = {"evidence": 1, "directed": True, "event": False, "width": 1.4}
"""Values that are not sent: model.js knows them too. At 10,000 nodes this halves the payload."""


def _node_data(node: PictureNode) -> dict[str, Any]:
    data = {key: value for key, value in vars(node).items() if value not in ("", None, ()) and NODE_DEFAULTS.get(key) != value}
    if node.name == node.label:
        del data["name"]
    if node.more:
        data |= {"more": [asdict(count) for count in node.more], "missing": node.missing}
    return data


def _edge_data(edge: PictureEdge, texts: Mapping[str, str]) -> dict[str, Any]:
    data = {key: value for key, value in vars(edge).items() if value not in ("", None, ()) and EDGE_DEFAULTS.get(key) != value}
    if edge.about == edge.id:
        del data["about"]
    if texts.get(edge.kind.replace("edge:", "edge.")) == edge.label:
        del data["label"]
    if edge.members:
        data["members"] = [_edge_data(member, texts) for member in edge.members]
    return data

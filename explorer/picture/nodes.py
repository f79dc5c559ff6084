"""Nodes as they are drawn: label, size, place, and how many neighbours are missing. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cypher.values import Graph, Node
from explorer import style
from explorer.picture.values import ENGLISH, Count, PictureNode
from explorer.ties import date_of
from explorer.view import View


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


def neighbour_counts(graph: Graph) -> Counter[tuple[str, str, str, str]]:
    """Neighbours on screen by node, type, direction and the neighbour's label."""
    labels = {node.id: node.label for node in graph.nodes}
    found: Counter[tuple[str, str, str, str]] = Counter()
    for each in graph.relationships:
        found[each.source, each.type, "out", labels[each.target]] += 1
        found[each.target, each.type, "in", labels[each.source]] += 1
    return found


def more_of(
    counts: Mapping[str, Sequence[Count]] | None, id: str, near: Mapping[tuple[str, str, str, str], int]
) -> tuple[Count, ...]:
    """What the database has around a node, with how much of it is on screen."""
    return tuple(
        replace(count, shown=min(count.total, near.get((id, count.type, count.direction, count.label), 0)))
        for count in (counts or {}).get(id, ())
    )

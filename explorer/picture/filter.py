"""What of a picture its filters leave: kinds of the legend and a span of time. The browser follows the same rule. Pure."""

from explorer.notes import UNMARKED, Marks
from explorer.picture.ties import date_of, only_reported
from explorer.picture.view import View
from explorer.style import kind_of
from graph.stored_graph import Graph, Node


def filtered(graph: Graph, view: View, marks: Marks) -> Graph:
    """The part of a graph that the view's filters leave; an event without any date stays unless undated ones are hidden.

    `marks` is what a reader put on the nodes.
    """
    gone = gone_by_marks(graph, view, marks)
    nodes = tuple(node for node in graph.nodes if node.id not in gone and _left(node, view))
    there = {node.id for node in nodes}
    lines = (each for each in graph.relationships if f"edge:{each.type}" not in view.hidden_kinds)
    return Graph(nodes, tuple(each for each in lines if each.source in there and each.target in there))


def _left(node: Node, view: View) -> bool:
    return kind_of(node) not in view.hidden_kinds and (node.label != "Event" or in_time(node, view))


def gone_by_marks(graph: Graph, view: View, marks: Marks) -> set[str]:
    """What the lines of the legend for a reader's notes take out.

    Whoever has anything that is not switched off stays. "Without a mark" switches off all others, but for events between two
    that stay: one looks at the marked ones to see what happens among them.
    """
    there = {node.id for node in graph.nodes if marks.get(node.id)}
    if not there or not any(kind.startswith("note:") for kind in view.hidden_kinds):
        return set()
    gone = {id for id in there if view.hidden_kinds.issuperset(marks[id])}
    if UNMARKED not in view.hidden_kinds:
        return gone
    sides: dict[str, set[str]] = {}
    for each in graph.relationships:
        for event, other in ((each.source, each.target), (each.target, each.source)):
            if other in there - gone:
                sides.setdefault(event, set()).add(other)
    between = {node.id for node in graph.nodes if node.label == "Event" and len(sides.get(node.id, ())) > 1}
    return gone | {node.id for node in graph.nodes} - there - between


def in_time(event: Node, view: View) -> bool:
    """Whether an event belongs to the span of time a view shows: at its own date, else at the day it was first reported."""
    date = date_of(event)
    if not view.undated and (date is None or only_reported(event)):
        return False
    return view.span is None or date is None or touches(date, view.span)


def touches(date: str, span: tuple[str, str]) -> bool:
    """Whether a date of any precision touches a span of dates of any precision."""
    return _first(date) <= _last(span[1]) and _last(date) >= _first(span[0])


def _first(date: str) -> str:
    return f"{date}-01-01"[:10] if len(date) == 4 else f"{date}-01"[:10]


def _last(date: str) -> str:
    return f"{date}-12-31" if len(date) == 4 else f"{date}-31" if len(date) == 7 else date

"""Applies a view's filters to a graph: kinds of the legend and a span of time. The browser applies the same rule. Pure."""

from explorer.notes import UNMARKED, Marks
from explorer.picture.ties import date_of, only_reported
from explorer.picture.view import View
from explorer.style import kind_of
from graph.dates.spans import may_be_within, within
from graph.stored_graph import Graph, Node


def filtered(graph: Graph, view: View, marks: Marks) -> Graph:
    """Returns the part of a graph that passes the view's filters; undated events stay unless undated ones are hidden.

    `marks` are the reader's marks on the nodes.
    """
    gone = gone_by_marks(graph, view, marks)
    nodes = tuple(node for node in graph.nodes if node.id not in gone and _left(node, view))
    there = {node.id for node in nodes}
    lines = (each for each in graph.relationships if f"edge:{each.type}" not in view.hidden_kinds)
    return Graph(nodes, tuple(each for each in lines if each.source in there and each.target in there))


def _left(node: Node, view: View) -> bool:
    return kind_of(node) not in view.hidden_kinds and (node.label != "Event" or in_time(node, view))


def gone_by_marks(graph: Graph, view: View, marks: Marks) -> set[str]:
    """Returns the nodes that the legend entries of a reader's marks hide.

    A node with any mark that is not switched off stays. Hiding "without a mark" hides all others, except events between two
    marked nodes that stay: a reader looks at the marked ones to see what happens among them.
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
    """Whether an event is in the time span of a view: by its own date, else by the day it was first reported.

    A date that reaches beyond the span ("2019" in September 2019) is not known to be in it.
    """
    date = date_of(event)
    if not view.undated and (date is None or only_reported(event)):
        return False
    return view.span is None or date is None or within(date, view.span)


def may_be_in_time(event: Node, view: View) -> bool:
    """Whether an event that is not in the time span of a view may have happened in it, its date being too coarse to tell."""
    date = date_of(event)
    return view.span is not None and date is not None and not only_reported(event) and may_be_within(date, view.span)

"""Reads the details of an event, and of a relationship."""

from explorer.read.details.entity import node_of
from explorer.read.details.node_details import EventDetails
from explorer.read.run_reads import Source, answer
from graph.model import label_of
from graph.stored_graph import Node, Relationship


def event_details(source: Source, id: str) -> EventDetails | None:
    """Reads the details of an event; None if it is not in the graph."""
    node = node_of(source, id)
    if node is None:
        return None
    graph = answer(source, "parties", ids=[id]).graph
    by_id = {found.id: found for found in graph.nodes}
    order = ("ACTS_IN", "IS_RECIPIENT_OF", "TAKES_PLACE_IN")
    pairs = [(r.type, by_id[r.target if r.source == id else r.source]) for r in graph.relationships]
    return EventDetails(node, tuple(sorted(pairs, key=lambda pair: (order.index(pair[0]), pair[1].name, pair[1].id))))


def relationship_details(source: Source, id: str) -> tuple[Relationship, Node, Node] | None:
    """Reads the relationship with this id (`source TYPE target`) and its two ends; None if it is not in the graph."""
    parts = id.split(" ")
    if len(parts) != 3 or not (label := label_of(parts[0])) or not label_of(parts[2]):
        return None
    graph = answer(source, "relationship", label, source=parts[0], type=parts[1], target=parts[2]).graph
    by_id = {node.id: node for node in graph.nodes}
    found = next((r for r in graph.relationships if r.id == id), None)
    return (found, by_id[found.source], by_id[found.target]) if found else None

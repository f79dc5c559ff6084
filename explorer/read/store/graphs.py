"""Reads nodes by id, the relationships among them, and their neighbor counts."""

from collections.abc import Iterable

from explorer.picture import Count
from explorer.read.run_reads import Source, graph_by_label, rows_by_label
from explorer.words.translated_codes import ENTITY_LABELS
from graph.stored_graph import Graph, Node, graph_of


def weighed(graph: Graph) -> Graph:
    """Keeps only what a picture shows: entities and events. Relationships are sorted: the database has no order for them."""
    nodes = [node for node in graph.nodes if node.label in (*ENTITY_LABELS, "Event")]
    there = {node.id for node in nodes}
    inside = (r for r in graph.relationships if r.source in there and r.target in there)
    return Graph(tuple(nodes), tuple(sorted(inside, key=lambda r: r.id)))


def graph_of_ids(source: Source, ids: Iterable[str]) -> Graph:
    """Reads these nodes, in this order, and the relationships among them; unknown ids are left out."""
    wanted = list(dict.fromkeys(ids))
    nodes = nodes_of(source, wanted)
    there = Graph(tuple(nodes[id] for id in wanted if id in nodes))
    return weighed(there | graph_by_label(source, "among", wanted, all=wanted))


def nodes_of(source: Source, ids: Iterable[str]) -> dict[str, Node]:
    """Reads the nodes with these ids that are in the graph."""
    return {node.id: node for node in graph_by_label(source, "nodes", ids).nodes}


def joined(*graphs: Graph) -> Graph:
    """Merges graphs into one."""
    return graph_of((n for graph in graphs for n in graph.nodes), (r for graph in graphs for r in graph.relationships))


def counts_of(source: Source, ids: Iterable[str]) -> dict[str, tuple[Count, ...]]:
    """Counts each node's neighbors in the database by type, direction and label; larger counts first."""
    found: dict[str, list[Count]] = {}
    for row in rows_by_label(source, "counts_of_many", ids):
        found.setdefault(row["id"], []).append(Count(row["type"], row["direction"], row["label"], row["total"]))
    return {
        id: tuple(sorted(counts, key=lambda count: (-count.total, count.type, count.direction, count.label)))
        for id, counts in found.items()
    }

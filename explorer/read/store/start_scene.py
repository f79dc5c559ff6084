"""Selects the first scene of a graph: enough nodes to see who is with whom, few enough that every name can be read."""

from collections.abc import Sequence

from cypher.name_search import Entry
from explorer.picture.scene import Expansion
from explorer.read.hubs import MANY
from explorer.read.run_reads import Source, rows, rows_by_label
from explorer.read.store.graphs import graph_of_ids
from explorer.read.store.index import strongest
from explorer.read.store.neighbors import expand
from graph.stored_graph import Graph

FIRST_ENTITIES = 22
FIRST_EVENTS = 18
"""Maximum nodes of the first picture: enough to see who is with whom, few enough that every name can be read."""
FIRST_LEAST = 24
WINDOW = 5000
"""Where there are hubs, only so many events, those that most articles tell, are looked at."""
FIRST_AROUND = 4
"""Below FIRST_LEAST nodes, each of the strongest gets FIRST_AROUND neighbors: in mixed news the most mentioned entities seldom
meet.
"""


def first_scene(source: Source) -> Graph:
    """Reads the entities that most articles name, the events between them, and their relations; no node stays unconnected.

    Where few of them are connected, their strongest neighbors are added.
    """
    entries = strongest(source, FIRST_ENTITIES)
    strong = [entry.id for entry in entries]
    events = _events_among(source, entries, FIRST_EVENTS)
    whole = graph_of_ids(source, [*strong, *events])
    graph = without_loners(whole)
    for id in strong:
        if len(graph.nodes) >= FIRST_LEAST:
            break
        shown = tuple(dict.fromkeys([*(node.id for node in graph.nodes), id]))
        graph = without_loners(expand(source, Expansion(id, limit=FIRST_AROUND, shown=shown)))
    return graph if graph.nodes else whole


def without_loners(graph: Graph) -> Graph:
    """Removes nodes that have no relationship in the graph."""
    met = {end for r in graph.relationships for end in (r.source, r.target)}
    return Graph(tuple(node for node in graph.nodes if node.id in met), graph.relationships)


def _events_among(source: Source, strong: Sequence[Entry], limit: int) -> list[str]:
    ids = [entry.id for entry in strong]
    if strong and strong[0].articles >= MANY:
        found = rows(source, "events_among_told", all=ids, limit=limit, window=WINDOW)
    else:
        found = rows_by_label(source, "events_among", ids, all=ids, limit=limit)
    found.sort(key=lambda row: (-row["parties"], row["id"]))
    return list(dict.fromkeys(row["id"] for row in found))[:limit]

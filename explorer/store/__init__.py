"""What the loaded graph holds, as the picture needs it: names, the first scene, neighbors, what lies among nodes."""

from explorer.store.first import FIRST_ENTITIES, FIRST_EVENTS, first_scene, without_loners
from explorer.store.graphs import counts_of, graph_of_ids, joined, nodes_of, weighed
from explorer.store.index import Entry, Index, fingerprint, index_of
from explorer.store.neighbors import expand, with_parties

__all__ = [
    "FIRST_ENTITIES",
    "FIRST_EVENTS",
    "Entry",
    "Index",
    "counts_of",
    "expand",
    "fingerprint",
    "first_scene",
    "graph_of_ids",
    "index_of",
    "joined",
    "nodes_of",
    "weighed",
    "with_parties",
    "without_loners",
]

"""Reads what the picture needs of the loaded graph: totals, the first scene, neighbors, nodes and relationships by id."""

from explorer.read.store.graphs import counts_of, graph_of_ids, joined, nodes_of, weighed
from explorer.read.store.index import Totals, fingerprint, leading_of, strongest, totals_of
from explorer.read.store.neighbors import expand, with_parties
from explorer.read.store.start_scene import FIRST_ENTITIES, FIRST_EVENTS, first_scene, without_loners

__all__ = [
    "FIRST_ENTITIES",
    "FIRST_EVENTS",
    "Totals",
    "counts_of",
    "expand",
    "fingerprint",
    "first_scene",
    "graph_of_ids",
    "joined",
    "leading_of",
    "nodes_of",
    "strongest",
    "totals_of",
    "weighed",
    "with_parties",
    "without_loners",
]

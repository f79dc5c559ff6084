"""Writes GraphML with networkx, for yEd, Gephi, Cytoscape and igraph."""

from typing import BinaryIO

import networkx as nx

from explorer.export.contents import LoadedContents
from explorer.export.network import network_of


def write(contents: LoadedContents, out: BinaryIO) -> None:
    """Writes the graph as GraphML (http://graphml.graphdrawing.org/); edge ids are `source TYPE target`."""
    nx.write_graphml_xml(network_of(contents), out, prettyprint=True, edge_id_from_attribute=None)

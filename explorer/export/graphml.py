"""GraphML, written by networkx: yEd, Gephi, Cytoscape and igraph read it."""

from typing import BinaryIO

import networkx as nx

from explorer.export.contents import LoadedContents
from explorer.export.network import network_of


def write(contents: LoadedContents, out: BinaryIO) -> None:
    """The graph as GraphML (http://graphml.graphdrawing.org/); edge ids are `source TYPE target`."""
    nx.write_graphml_xml(network_of(contents), out, prettyprint=True, edge_id_from_attribute=None)

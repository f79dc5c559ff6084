"""Writes Cytoscape JSON and node-link JSON with networkx; evidence and lists stay structured."""

import json
from typing import Any, BinaryIO

import networkx as nx

from explorer.export.contents import LoadedContents
from explorer.export.network import network_of
from explorer.export.node_positions import placed


def write_cytoscape(contents: LoadedContents, out: BinaryIO) -> None:
    """Writes Cytoscape.js elements with positions (https://js.cytoscape.org/#notation/elements-json)."""
    data: dict[str, Any] = nx.cytoscape_data(_network(contents), name="label", ident="id")
    places = {each.node.id: each for each in placed(contents)}
    for node in data["elements"]["nodes"]:
        each = places[node["data"]["id"]]
        node["position"] = {"x": each.x, "y": each.y}
        node["data"].update(name=node["data"].get("label"), color=each.color)
    for edge in data["elements"]["edges"]:
        edge["data"]["id"] = edge["data"]["key"]
    _dump(data, out)


def write_node_link(contents: LoadedContents, out: BinaryIO) -> None:
    """Writes networkx's own node-link format (`networkx.node_link_graph` reads it back); D3 reads it too."""
    _dump(nx.node_link_data(_network(contents), edges="edges"), out)


def _network(contents: LoadedContents) -> "nx.MultiDiGraph[str]":
    """The network with `evidence` and `about` parsed: JSON does not need JSON inside strings."""
    network = network_of(contents)
    network.graph["about"] = json.loads(network.graph["about"])
    for _, attributes in network.nodes(data=True):
        attributes["evidence"] = json.loads(attributes["evidence"])
    for _, _, attributes in network.edges(data=True):
        attributes["evidence"] = json.loads(attributes["evidence"])
    return network


def _dump(data: dict[str, Any], out: BinaryIO) -> None:
    out.write(json.dumps(data, ensure_ascii=False, indent=1, default=str).encode())

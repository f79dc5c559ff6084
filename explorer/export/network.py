"""Builds the networkx graph of an export, for the formats networkx writes: GraphML, GEXF, Cytoscape and node-link JSON."""

import json
from typing import Any

import networkx as nx

from explorer.export.cells import evidence_records, flat, sentences, xml_text
from explorer.export.contents import Claim, Contents, Entry

NetworkX = nx.MultiDiGraph  # `nx.MultiDiGraph[str]` only while types are checked
_INNER = frozenset({"search", "id", "descriptions", "description_articles"})  # internal properties of the database


def network_of(contents: Contents) -> "nx.MultiDiGraph[str]":
    """Builds nodes by id and edges by `source TYPE target`; every attribute is text, a number or a boolean.

    The attribute `sentences` has the sentences for people, `evidence` the same as JSON; the graph's attribute `about` has the
    metadata.
    """
    network: nx.MultiDiGraph[str] = NetworkX()
    network.graph["about"] = json.dumps(contents.about.record(contents.counts()), ensure_ascii=False)
    network.graph["name"] = xml_text(contents.about.what)
    for entry in contents.nodes():
        network.add_node(entry.node.id, **_node(entry))
    for claim in contents.claims():
        relationship = claim.relationship
        network.add_edge(relationship.source, relationship.target, key=relationship.id, **_edge(claim))
    return network


def _node(entry: Entry) -> dict[str, Any]:
    return {"label": xml_text(entry.node.name), "node_type": entry.node.label, **_common(entry.node.properties, entry)}


def _edge(claim: Claim) -> dict[str, Any]:
    relationship = claim.relationship
    words = relationship.type.replace("_", " ").lower()
    return {"label": words, "relationship": relationship.type, **_common(relationship.properties, claim)}


def _common(properties: Any, item: Entry | Claim) -> dict[str, Any]:
    # 'type' is the event type here, but the direction of an edge in GEXF: it is renamed in every format.
    names = {"type": "event_type", "label": "label_property"}
    told = {names.get(key, key): flat(value) for key, value in properties.items() if key not in _INNER and key != "evidence"}
    said = {
        "sentences": sentences(item.evidence),
        "evidence": json.dumps(evidence_records(item.evidence), ensure_ascii=False),
        "links": " ".join(dict.fromkeys(one.url for one in item.evidence if one.url)),
    }
    return {key: xml_text(value) if isinstance(value, str) else value for key, value in (told | said).items()}

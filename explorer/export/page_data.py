"""What the stand-alone page draws and says, as plain data."""

from collections.abc import Mapping
from typing import Any

from explorer.export.cells import evidence_records
from explorer.export.contents import Dossier
from explorer.export.drawing import LINE
from explorer.export.places import Placed, placed
from explorer.export.told import BOTH_WAYS, arrow_of, facts_of_node, facts_of_relationship, label_name, told_as
from explorer.messages import Words
from explorer.style import doubt_of, width_of

SHAPES = {"circle": "dot", "pin": "triangleDown", "page": "box"}
"""vis-network's word for a shape, where it differs."""


def page_data(dossier: Dossier, words: Words, texts: Mapping[str, str]) -> dict[str, Any]:
    """What network.js draws; `vis` is pyvis's record of a node or an edge."""
    from pyvis.network import Network  # type: ignore[import-untyped]

    network = Network(directed=True)
    nodes = placed(dossier)
    for each in nodes:
        network.add_node(each.node.id, label=each.label, **_vis(each))
    names = {each.node.id: each.node.name for each in nodes}
    events = {each.node.id: each for each in nodes if each.node.label == "Event"}
    edges = [claim for claim in dossier.claims() if {claim.source.id, claim.target.id} <= names.keys()]
    for claim in edges:
        event = events.get(claim.source.id) or events.get(claim.target.id)
        color = event.color if event else LINE
        dashed = bool(doubt_of(event.node if event else claim.relationship))
        width = width_of(len(claim.evidence))
        start, end = arrow_of(claim.relationship)
        heads = {"arrows": {"to": {"enabled": False}}} if claim.relationship.type in BOTH_WAYS else {}
        network.add_edge(start, end, id=claim.relationship.id, color=color, width=width, dashes=dashed, **heads)
    return {
        "about": dossier.about.record(dossier.counts()),
        "words": texts,
        "nodes": [
            {
                "id": each.node.id,
                "name": each.node.name,
                "shape": each.shape,
                "kind": label_name(each.node, dossier.about.language),
                "facts": facts_of_node(words, each.node),
                "evidence": evidence_records(dossier.evidence.get(each.node.id, ())),
                "vis": vis,
            }
            for each, vis in zip(nodes, network.nodes, strict=True)
        ],
        "edges": [
            {
                "id": claim.relationship.id,
                "from": claim.source.id,
                "to": claim.target.id,
                "title": told_as(claim.relationship, claim.source.name, claim.target.name, dossier.about.language),
                "facts": facts_of_relationship(words, claim.relationship),
                "evidence": evidence_records(claim.evidence),
                "vis": vis,
            }
            for claim, vis in zip(edges, network.edges, strict=True)
        ],
    }


def _vis(each: Placed) -> dict[str, Any]:
    shape = SHAPES.get(each.shape, each.shape if each.shape in ("square", "diamond") else "dot")
    dashes = {"shapeProperties": {"borderDashes": [4, 3]}} if doubt_of(each.node) else {}
    return {"x": round(each.x, 1), "y": round(each.y, 1), "size": each.size, "color": each.color, "shape": shape, **dashes}


def page_words(words: Words) -> dict[str, str]:
    """The page's own words, in the language of the export."""
    return {
        "sentences": words("Sentences that say so"),
        "none": words("No sentence for this one in this file"),
        "article": words("original"),
        "relations": words("Relations"),
        "ends": words("Between"),
        "nodes": words("Nodes"),
        "find": words("Find a name…"),
        "graph": words("Graph. Arrows pan, n and p go through the nodes, + and - zoom, 0 shows everything."),
        "hint": words("Click a node or a line to read its sentences. Keyboard: / finds, n and p step, Esc goes back."),
    }

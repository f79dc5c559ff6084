"""Builds the data of the stand-alone page (nodes, edges, texts) as plain data for JSON."""

from collections.abc import Mapping
from typing import Any

from explorer.export.cells import evidence_records
from explorer.export.contents import LoadedContents
from explorer.export.drawing import LINE
from explorer.export.node_positions import Placed, placed
from explorer.export.wording import facts_of_node, facts_of_relationship, label_name, relation_title
from explorer.picture.ties import BOTH_WAYS, arrow_of
from explorer.style import doubt_of, width_of
from explorer.words.messages import Words

SHAPES = {"circle": "dot", "pin": "triangleDown", "page": "box"}
"""vis-network's name of a shape, where it differs."""


def page_data(contents: LoadedContents, words: Words, texts: Mapping[str, str]) -> dict[str, Any]:
    """Builds the data that network.js draws; `vis` is vis-network's record of a node or an edge."""
    nodes = placed(contents)
    names = {each.node.id: each.node.name for each in nodes}
    events = {each.node.id: each for each in nodes if each.node.label == "Event"}
    edges = [claim for claim in contents.claims() if {claim.source.id, claim.target.id} <= names.keys()]
    lines = []
    for claim in edges:
        event = events.get(claim.source.id) or events.get(claim.target.id)
        color = event.color if event else LINE
        dashed = bool(doubt_of(event.node if event else claim.relationship))
        width = width_of(len(claim.evidence))
        start, end = arrow_of(claim.relationship)
        heads = {"arrows": {"to": {"enabled": False}}} if claim.relationship.type in BOTH_WAYS else {}
        arrows = {"arrows": "to", **heads}
        lines.append(
            {"id": claim.relationship.id, "from": start, "to": end, "color": color, "width": width, "dashes": dashed, **arrows}
        )
    return {
        "about": contents.about.record(contents.counts()),
        "words": texts,
        "nodes": [
            {
                "id": each.node.id,
                "name": each.node.name,
                "shape": each.shape,
                "kind": label_name(each.node, contents.about.language),
                "facts": facts_of_node(words, each.node),
                "evidence": evidence_records(contents.evidence.get(each.node.id, ())),
                "vis": {"id": each.node.id, "label": each.label, **_vis(each)},
            }
            for each in nodes
        ],
        "edges": [
            {
                "id": claim.relationship.id,
                "from": claim.source.id,
                "to": claim.target.id,
                "title": relation_title(claim.relationship, claim.source.name, claim.target.name, contents.about.language),
                "facts": facts_of_relationship(words, claim.relationship),
                "evidence": evidence_records(claim.evidence),
                "vis": vis,
            }
            for claim, vis in zip(edges, lines, strict=True)
        ],
    }


def _vis(each: Placed) -> dict[str, Any]:
    shape = SHAPES.get(each.shape, each.shape if each.shape in ("square", "diamond") else "dot")
    dashes = {"shapeProperties": {"borderDashes": [4, 3]}} if doubt_of(each.node) else {}
    return {"x": round(each.x, 1), "y": round(each.y, 1), "size": each.size, "color": each.color, "shape": shape, **dashes}


def page_words(words: Words) -> dict[str, str]:
    """The page's own texts, in the language of the export."""
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

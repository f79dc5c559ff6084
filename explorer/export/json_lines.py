"""Writes JSON Lines: first the metadata, then one node or relationship per line, each with its sentences. Streams."""

import json
from typing import Any, BinaryIO

from explorer.export.cells import evidence_records
from explorer.export.contents import Contents


def write(contents: Contents, out: BinaryIO) -> None:
    """Writes lines of three kinds: about (one, the first), node, relationship."""
    line(out, {"kind": "about", **contents.about.record(contents.counts())})
    for entry in contents.nodes():
        node = entry.node
        head = {"kind": "node", "id": node.id, "label": node.label, "properties": dict(node.properties)}
        line(out, head | {"evidence": evidence_records(entry.evidence)})
    for claim in contents.claims():
        each = claim.relationship
        ends = {"kind": "relationship", "type": each.type, "from": each.source, "to": each.target}
        line(out, ends | {"properties": dict(each.properties), "evidence": evidence_records(claim.evidence)})


def line(out: BinaryIO, record: dict[str, Any]) -> None:
    """Writes one JSON object and a newline."""
    out.write(json.dumps(record, ensure_ascii=False, default=str).encode() + b"\n")

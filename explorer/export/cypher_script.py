"""Writes a Cypher script that rebuilds the graph in any Neo4j. Idempotent: running it again changes nothing. Streams."""

import json
import math
import re
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any, BinaryIO

from explorer.export.contents import Claim, Contents
from explorer.export.evidence_nodes import with_text
from graph.stored_graph import Node, Relationship

ROWS = 200
"""Rows per statement: small enough for a browser's editor, large enough to be fast."""
_HOW = "// Run it with cypher-shell -f FILE, or paste it into Neo4j Browser; running it again changes nothing."
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def write(contents: Contents, out: BinaryIO) -> None:
    """Writes constraints, nodes by label, then relationships by type; every statement ends with a semicolon and a newline."""
    whole = with_text(contents)
    about = json.dumps(whole.about.record(whole.counts()), ensure_ascii=False).replace("\n", " ")
    out.write(f"// {about}\n{_HOW}\n".encode())
    labels: set[str] = set()
    for label, group in groupby((entry.node for entry in whole.nodes()), key=lambda node: node.label):
        if label not in labels:
            labels.add(label)
            out.write(_constraint(label).encode())
        for rows in _batched(group):
            out.write(_nodes(label, rows).encode())
    for kind, claims in groupby(whole.claims(), key=_kind):
        for batch in _batched(claims):
            out.write(_relationships(kind, [claim.relationship for claim in batch]).encode())


def _kind(claim: Claim) -> tuple[str, str, str]:
    return claim.relationship.type, claim.source.label, claim.target.label


def _constraint(label: str) -> str:
    return f"CREATE CONSTRAINT {name(label.lower())}_id IF NOT EXISTS FOR (n:{name(label)}) REQUIRE n.id IS UNIQUE;\n"


def _nodes(label: str, nodes: list[Node]) -> str:
    rows = ",\n".join(literal({**node.properties, "id": node.id}) for node in nodes)
    return f"UNWIND [\n{rows}\n] AS row MERGE (n:{name(label)} {{id: row.id}}) SET n += row;\n"


def _relationships(kind: tuple[str, str, str], relationships: list[Relationship]) -> str:
    type_, source, target = map(name, kind)
    rows = ",\n".join(literal({"a": each.source, "b": each.target, "told": dict(each.properties)}) for each in relationships)
    ends = f"MATCH (a:{source} {{id: row.a}}) MATCH (b:{target} {{id: row.b}})"
    return f"UNWIND [\n{rows}\n] AS row {ends} MERGE (a)-[r:{type_}]->(b) SET r += row.told;\n"


def _batched(items: Iterable[Any]) -> Iterator[list[Any]]:
    source = iter(items)
    while batch := list(islice(source, ROWS)):
        yield batch


def name(text: str) -> str:
    """Formats a label, type or property name for Cypher, quoted where necessary."""
    return text if _NAME.fullmatch(text) else "`" + text.replace("`", "``") + "`"


def literal(value: Any) -> str:
    """Formats a value as a Cypher literal on one line; strings are escaped so that nothing ends them early."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else "null"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, dict):
        told = (f"{name(key)}: {literal(one)}" for key, one in value.items() if one is not None)
        return "{" + ", ".join(told) + "}"
    return _string(str(value))


def _string(text: str) -> str:
    # JSON escapes the same characters as Cypher, in the same way (\\n, \\", \\\\, \\uXXXX), including control characters.
    return (
        json.dumps(text, ensure_ascii=False)
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        .replace("\x85", "\\u0085")
    )

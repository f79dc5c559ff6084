"""What a row of an answer is about, and what it rests on."""

from collections.abc import Mapping, Sequence
from typing import Any

from cypher.values import Graph, Node, Relationship


def subjects(row: Sequence[Any]) -> tuple[list[str], list[str]]:
    """The ids of nodes and relationships in a row, also inside lists and paths."""
    nodes: list[str] = []
    edges: list[str] = []
    for value in row:
        if isinstance(value, Node):
            nodes.append(value.id)
        elif isinstance(value, Relationship):
            edges.append(value.id)
        elif isinstance(value, Graph | list | tuple):
            inside = (*value.nodes, *value.relationships) if isinstance(value, Graph) else tuple(value)
            more = subjects(inside)
            nodes, edges = nodes + more[0], edges + more[1]
    return nodes, edges


def evidence_ids(row: Sequence[Any]) -> list[str]:
    """The ids of the sentences a row rests on."""
    found = []
    for value in row:
        for item in value if isinstance(value, list | tuple) else (value,):
            if isinstance(item, Mapping) and "sentence" in item:
                found.append(str(item["sentence"]))
            elif isinstance(item, Relationship):
                found += [str(id) for id in item.properties.get("evidence") or ()]
            elif isinstance(item, Node) and item.label == "Sentence":
                found.append(item.id)
    return list(dict.fromkeys(found))

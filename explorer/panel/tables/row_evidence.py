"""Finds the nodes, relationships, sentences and claims of an answer row."""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.stored_graph import Graph, Node, Relationship


def subjects(row: Sequence[Any]) -> tuple[list[str], list[str]]:
    """Collects the ids of nodes and relationships in a row, also inside lists and paths."""
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


TELLING = {
    "suspended": ("tangguh", "beku"),
    "former": ("mantan", "keluar", "mundur", "bekas"),
    "observer": ("pengamat",),
    "candidate": ("calon", "bergabung"),
}
"""Stems by which a sentence reveals the status of a membership."""


def evidence_ids(row: Sequence[Any]) -> list[str]:
    """Collects the ids of a row's sentences, those that support most of the row first."""
    found = []
    for value in row:
        for item in _saying_most(row, value) if isinstance(value, list | tuple) else (value,):
            if isinstance(item, Mapping) and "sentence" in item:
                found.append(str(item["sentence"]))
            elif isinstance(item, Node) and item.label == "Sentence":
                found.append(item.id)
    return list(dict.fromkeys(found))


def claims_in(row: Sequence[Any]) -> list[str]:
    """Collects the claim ids of a row's relationships, also inside lists and paths."""
    found: list[str] = []
    for value in row:
        if isinstance(value, Relationship):
            found += [str(value.properties["claim"])] if value.properties.get("claim") else []
        elif isinstance(value, Graph | list | tuple):
            found += claims_in(value.relationships if isinstance(value, Graph) else tuple(value))
    return list(dict.fromkeys(found))


def _saying_most(row: Sequence[Any], said: Sequence[Any]) -> list[Any]:
    """Sorts sentences by how much of the row they mention: numbers and membership status, then names. Stable."""
    numbers = [form for value in row if isinstance(value, int | float) and value > 9 for form in _written(value)]
    kinds = [part for value in row if isinstance(value, str) for part in TELLING.get(value, ())]
    names = [value.name.casefold() for value in row if isinstance(value, Node) and value.label != "Event"]

    def weight(item: Any) -> int:
        text = str(item.get("text") or "").casefold() if isinstance(item, Mapping) else ""
        told = any(form in text for form in numbers) + any(part in text for part in kinds)
        return -(10 * told + sum(name in text for name in names))

    return sorted(said, key=weight)


def _written(number: float) -> tuple[str, ...]:
    whole = int(number)
    return str(whole), f"{whole:,}", f"{whole:,}".replace(",", ".")

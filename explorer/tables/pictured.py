"""What is in the picture, as rows."""

from collections.abc import Mapping
from typing import Any

from cypher.values import Graph, Node, Relationship
from explorer.claims import kind_in_words, remark, reported, told_as, when
from explorer.messages import Words
from explorer.tables.cells import Row, line_of
from explorer.vocabulary import MODALITIES, called


def node_rows(words: Words, graph: Graph) -> list[Row]:
    """A row for each node: name, type, articles, relations in the picture, date."""
    degree: dict[str, int] = {}
    for r in graph.relationships:
        for end in {r.source, r.target}:
            degree[end] = degree.get(end, 0) + 1
    return [
        {
            words("Name"): line_of(words, node, node.id),
            words("Type"): kind_in_words(words, node),
            words("Articles"): node.properties.get("articles"),
            words("Relations"): degree.get(node.id, 0),
            words("Date"): str(node.properties.get("date") or ""),
            "id": node.id,
        }
        for node in graph.nodes
    ]


def edge_rows(words: Words, graph: Graph) -> list[Row]:
    """A row for each relationship: from, verb, to, detail, sentences, modality, dates."""
    by_id = {node.id: node for node in graph.nodes}
    return [
        {
            words("From"): line_of(words, by_id.get(r.source), r.source),
            words("Relation"): told_as(words, r),
            words("To"): line_of(words, by_id.get(r.target), r.target),
            words("Detail"): remark(words, r),
            words("Sentences"): len(r.properties.get("evidence") or ()) or None,
            words("Modality"): _modality(words, r, by_id),
            words("Date"): _when(words, r, by_id),
            "id": r.id,
        }
        for r in graph.relationships
    ]


def _dated(r: Relationship, by_id: Mapping[str, Node]) -> Mapping[str, Any]:
    event = next((by_id[end] for end in (r.source, r.target) if end in by_id and by_id[end].label == "Event"), None)
    return event.properties if event else r.properties


def _when(words: Words, r: Relationship, by_id: Mapping[str, Node]) -> str:
    told = _dated(r, by_id)
    return reported(words, r.properties) if told is r.properties else when(words, told)


def _modality(words: Words, r: Relationship, by_id: Mapping[str, Node]) -> str:
    modality = str(_dated(r, by_id).get("modality") or "")
    return called(words, MODALITIES, modality) if modality else ""

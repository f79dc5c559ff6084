"""Builds the rows of the picture's entities and lasting relationships."""

from explorer.panel.tables.cells import Row, line_of
from explorer.words.claims import kind_in_words, remark, reported, told_as
from explorer.words.messages import Words
from graph.stored_graph import Graph, Relationship, sentences_of


def node_rows(words: Words, graph: Graph) -> list[Row]:
    """Builds a row for each entity: name, type, number of articles, number of relations in the picture."""
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
            "id": node.id,
        }
        for node in graph.nodes
        if node.label != "Event"
    ]


def edge_rows(words: Words, graph: Graph) -> list[Row]:
    """Builds a row for each lasting relationship: from, verb, to, detail, sentences, when reported; events have own rows."""
    by_id = {node.id: node for node in graph.nodes}
    return [
        {
            words("From"): line_of(words, by_id.get(r.source), r.source),
            words("Relation"): told_as(words, r),
            words("To"): line_of(words, by_id.get(r.target), r.target),
            words("Detail"): remark(words, r),
            words("Sentences"): sentences_of(r) or None,
            words("Reported"): reported(words, r.properties),
            "id": r.id,
        }
        for r in lasting(graph)
    ]


def lasting(graph: Graph) -> list[Relationship]:
    """The relationships that are not part of an event."""
    events = {node.id for node in graph.nodes if node.label == "Event"}
    return [r for r in graph.relationships if r.source not in events and r.target not in events]

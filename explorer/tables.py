"""Tables as plain rows: what is in the picture, and what a question answered. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from cypher.values import Answer, Graph, Node, Relationship
from explorer.claims import event_line, kind_in_words, name_of, remark, reported, told_as, when
from explorer.columns import code_in_words, column_name
from explorer.messages import Words
from explorer.style import shortened
from explorer.vocabulary import MODALITIES, RELATIONSHIPS, called

CELL = 500
"""Characters of a cell; the panel has the whole text."""

Row = dict[str, Any]


def node_rows(words: Words, graph: Graph) -> list[Row]:
    """A row for each node: name, type, articles, relations in the picture, date."""
    degree: dict[str, int] = {}
    for r in graph.relationships:
        for end in {r.source, r.target}:
            degree[end] = degree.get(end, 0) + 1
    return [
        {
            words("Name"): event_line(words, node) if node.label == "Event" else name_of(node),
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
            words("From"): _label(words, by_id.get(r.source), r.source),
            words("Relation"): told_as(words, r),
            words("To"): _label(words, by_id.get(r.target), r.target),
            words("Detail"): remark(words, r),
            words("Sentences"): len(r.properties.get("evidence") or ()) or None,
            words("Modality"): _modality(words, r, by_id),
            words("Date"): _when(words, r, by_id),
            "id": r.id,
        }
        for r in graph.relationships
    ]


def _label(words: Words, node: Node | None, id: str) -> str:
    if node is None:
        return id
    return event_line(words, node) if node.label == "Event" else name_of(node)


def _dated(r: Relationship, by_id: Mapping[str, Node]) -> Mapping[str, Any]:
    event = next((by_id[end] for end in (r.source, r.target) if end in by_id and by_id[end].label == "Event"), None)
    return event.properties if event else r.properties


def _when(words: Words, r: Relationship, by_id: Mapping[str, Node]) -> str:
    told = _dated(r, by_id)
    return reported(words, r.properties) if told is r.properties else when(words, told)


def _modality(words: Words, r: Relationship, by_id: Mapping[str, Node]) -> str:
    modality = str(_dated(r, by_id).get("modality") or "")
    return called(words, MODALITIES, modality) if modality else ""


def answer_rows(words: Words, answer: Answer) -> list[Row]:
    """The rows of a typed query as plain cells, in its order; evidence is the first sentence and how many more.

    Columns that hold only relationships say nothing in a table and are left out.
    """
    shown = [place for place in range(len(answer.columns)) if not all(isinstance(r[place], Relationship) for r in answer.rows)]
    return [{answer.columns[place].replace("_", " "): cell(words, row[place]) for place in shown} for row in answer.rows]


def question_rows(words: Words, answer: Answer) -> list[Row]:
    """The rows of a saved question, headings and codes in the reader's language.

    What is there for the picture alone is left out: relationships, paths' parts, nodes whose name another column has.
    """
    shown = [place for place in range(len(answer.columns)) if not _for_the_picture(answer, place)]
    return [{_heading(words, answer, place): _told(words, answer, row, place) for place in shown} for row in answer.rows]


def chart_columns(words: Words, answer: Answer, chart: Sequence[str]) -> list[str]:
    """The headings of the columns that are drawn."""
    return [_heading(words, answer, answer.columns.index(column)) for column in chart]


def _heading(words: Words, answer: Answer, place: int) -> str:
    # Two columns of one heading would be one in the table.
    name = column_name(words, answer.columns[place])
    twice = any(column_name(words, other) == name for other in answer.columns[:place])
    return f"{name} ({answer.columns[place].replace('_', ' ')})" if twice else name


def _told(words: Words, answer: Answer, row: Sequence[Any], place: int) -> Any:
    told = code_in_words(words, answer.columns[place], row[place])
    return cell(words, told)


def _for_the_picture(answer: Answer, place: int) -> bool:
    values = [row[place] for row in answer.rows if row[place] is not None]
    if not values or answer.columns[place] == "ids":
        return True
    if all(isinstance(value, Node) for value in values):
        names = [row[place].name if isinstance(row[place], Node) else None for row in answer.rows]
        return any([row[other] for row in answer.rows] == names for other in range(len(answer.columns)))
    return all(_drawn(value) for value in values)


def _drawn(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return bool(value) and all(isinstance(item, Relationship) for item in value)
    return isinstance(value, Relationship)


def cell(words: Words, value: Any) -> Any:
    """A value as people read it in a table."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Node):
        return _label(words, value, value.id)
    if isinstance(value, Relationship):
        return called(words, RELATIONSHIPS, value.type)
    if isinstance(value, Graph):
        return " → ".join(_label(words, node, node.id) for node in value.nodes)[:CELL]
    if isinstance(value, Mapping):
        return shortened(str(value["text"]), CELL) if "text" in value else shortened(str(dict(value)), CELL)
    if isinstance(value, list | tuple):
        return _several(words, value)
    return shortened(str(value), CELL)


def _several(words: Words, values: Sequence[Any]) -> str:
    shown = [str(cell(words, value)) for value in values]
    if shown and isinstance(values[0], Mapping) and "text" in values[0]:
        more = words(" (and {n} more)", n=words.number(len(shown) - 1)) if len(shown) > 1 else ""
        return shown[0] + more
    return shortened(", ".join(shown), CELL)


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

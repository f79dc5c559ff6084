"""Builds the rows of an answer: headings and codes in the reader's language."""

from collections.abc import Mapping, Sequence
from typing import Any

from cypher.evidence import Parties
from cypher.evidence.claim_evidence import evidence_from
from explorer.panel.tables.cells import CELL, Row, cell
from explorer.panel.tables.event_rows import event_rows
from explorer.words.columns import code_in_words, column_name
from explorer.words.messages import Words
from graph.stored_graph import Answer, Node, Relationship


def answer_rows(words: Words, answer: Answer, most: int = CELL) -> list[Row]:
    """Builds plain rows of a typed query, with all columns in order; evidence becomes the first sentence and a count."""
    return [
        {column.replace("_", " "): cell(words, value, most) for column, value in zip(answer.columns, row, strict=True)}
        for row in answer.rows
    ]


def question_rows(words: Words, answer: Answer, most: int = CELL) -> list[Row]:
    """Builds the rows of a saved question, with headings and codes in the reader's language.

    Columns that only the picture needs are left out: relationships, parts of paths, nodes whose name another column has.
    """
    shown = [place for place in range(len(answer.columns)) if not _for_the_picture(answer, place)]
    return [{_heading(words, answer, place): _told(words, answer, row, place, most) for place in shown} for row in answer.rows]


COVERED = frozenset(
    (
        *("event", "parties", "roles", "offices", "met", "date", "reported", "year", "type", "quad_class"),
        *("modality", "disputed", "kind", "summary", "sentences", "evidence"),
    )
)
"""Columns that an event row already shows in its own form."""


def answered_events(words: Words, answer: Answer, most: int = CELL) -> list[Row] | None:
    """Builds event rows of an answer, with its remaining columns; None if the answer is not about events."""
    if "event" not in answer.columns or not all(isinstance(row[answer.columns.index("event")], Node) for row in answer.rows):
        return None
    cells = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    events = [row["event"] for row in cells]
    parties = {row["event"].id: _parties(row) for row in cells}
    evidence = {row["event"].id: tuple(evidence_from(said) for said in row.get("evidence") or ()) for row in cells}
    rows = event_rows(words, events, parties, evidence, most)
    more = [
        place for place, column in enumerate(answer.columns) if column not in COVERED and not _for_the_picture(answer, place)
    ]
    for row, values in zip(rows, answer.rows, strict=True):
        row |= {_heading(words, answer, place): _told(words, answer, values, place, most) for place in more}
        del row["id"]
        if not any(parties[event.id].places for event in events):
            del row[words("Where")]
    return rows


def _parties(row: Mapping[str, Any]) -> Parties:
    """The parties of an event, from the nodes and relationships of a row."""
    nodes = {node.id: node for node in row.get("parties") or ()}
    roles = [role for role in row.get("roles") or () if isinstance(role, Relationship) and role.source in nodes]
    return Parties(
        *(tuple(nodes[role.source] for role in roles if role.type == type) for type in ("ACTS_IN", "IS_RECIPIENT_OF"))
    )


def answered_lines(words: Words, answer: Answer) -> list[str]:
    """Builds readable lines of the answer: the plain cells of each row, "Tajikistan · Afghanistan · 1.200"."""
    lines = []
    for row in question_rows(words, answer):
        told = [
            f"{words.number(value)}" if isinstance(value, int | float) and not isinstance(value, bool) else str(value)
            for heading, value in row.items()
            if value not in (None, "") and heading != words("Sentences")
        ]
        lines.append(" · ".join(told))
    return lines


def _heading(words: Words, answer: Answer, place: int) -> str:
    # Two columns with the same heading would become one in the table.
    name = column_name(words, answer.columns[place])
    twice = any(column_name(words, other) == name for other in answer.columns[:place])
    return f"{name} ({answer.columns[place].replace('_', ' ')})" if twice else name


def _told(words: Words, answer: Answer, row: Sequence[Any], place: int, most: int) -> Any:
    told = code_in_words(words, answer.columns[place], row[place])
    return cell(words, told, most)


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

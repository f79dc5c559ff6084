"""What a question answered, as rows: headings and codes in the reader's language."""

from collections.abc import Sequence
from typing import Any

from cypher.values import Answer, Node, Relationship
from explorer.columns import code_in_words, column_name
from explorer.messages import Words
from explorer.tables.cells import Row, cell


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

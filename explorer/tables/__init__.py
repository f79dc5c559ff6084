"""Tables as plain rows: what is in the picture, and what a question answered. Pure."""

from explorer.tables.answered import answer_rows, chart_columns, question_rows
from explorer.tables.cells import CELL, Row, cell
from explorer.tables.grounds import evidence_ids, subjects
from explorer.tables.pictured import edge_rows, node_rows

__all__ = [
    "CELL",
    "Row",
    "answer_rows",
    "cell",
    "chart_columns",
    "edge_rows",
    "evidence_ids",
    "node_rows",
    "question_rows",
    "subjects",
]

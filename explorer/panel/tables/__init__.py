"""Builds tables as plain rows: the nodes and relationships of the picture, and the answer to a question. Pure."""

from explorer.panel.tables.answer_rows import answer_rows, answered_events, answered_lines, question_rows
from explorer.panel.tables.cells import CELL, WHOLE, Row, cell
from explorer.panel.tables.chart import Chart, chart_of
from explorer.panel.tables.event_rows import event_rows
from explorer.panel.tables.picture_rows import edge_rows, lasting, node_rows
from explorer.panel.tables.row_evidence import claims_in, evidence_ids, subjects
from explorer.panel.tables.row_time import RowsInTime, rows_in_time

__all__ = [
    "CELL",
    "WHOLE",
    "Chart",
    "Row",
    "RowsInTime",
    "answer_rows",
    "answered_events",
    "answered_lines",
    "cell",
    "chart_of",
    "claims_in",
    "edge_rows",
    "event_rows",
    "evidence_ids",
    "lasting",
    "node_rows",
    "question_rows",
    "rows_in_time",
    "subjects",
]

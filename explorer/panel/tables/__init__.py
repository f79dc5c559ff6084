"""Tables as plain rows: what is in the picture, and what a question answered. Pure."""

from explorer.panel.tables.answered import answer_rows, answered_events, answered_lines, chart_columns, question_rows
from explorer.panel.tables.cells import CELL, Row, cell
from explorer.panel.tables.events import event_rows
from explorer.panel.tables.grounds import claims_in, evidence_ids, subjects
from explorer.panel.tables.pictured import edge_rows, lasting, node_rows

__all__ = [
    "CELL",
    "Row",
    "answer_rows",
    "answered_events",
    "answered_lines",
    "cell",
    "chart_columns",
    "claims_in",
    "edge_rows",
    "event_rows",
    "evidence_ids",
    "lasting",
    "node_rows",
    "question_rows",
    "subjects",
]

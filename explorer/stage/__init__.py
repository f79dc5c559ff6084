"""The parts of the graph page: the bar above, the picture, the panel, the tables, the answer."""

from explorer.stage.answer import draw_answer
from explorer.stage.bar import bar
from explorer.stage.canvas import draw_picture
from explorer.stage.side import decision_dialog, draw_panel
from explorer.stage.tables import draw_tables

__all__ = [
    "bar",
    "decision_dialog",
    "draw_answer",
    "draw_panel",
    "draw_picture",
    "draw_tables",
]

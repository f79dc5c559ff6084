"""Parts of the graph page: bar, picture, panel, tables, map, answer."""

from explorer.screens.graph_page.answer import draw_answer
from explorer.screens.graph_page.bar import bar
from explorer.screens.graph_page.canvas import draw_picture
from explorer.screens.graph_page.map import draw_map
from explorer.screens.graph_page.outlets_compared import draw_compared
from explorer.screens.graph_page.panel import decision_dialog, draw_panel
from explorer.screens.graph_page.stepping import draw_step
from explorer.screens.graph_page.story import draw_dossier, draw_timeline
from explorer.screens.graph_page.tables import draw_tables

__all__ = [
    "bar",
    "decision_dialog",
    "draw_answer",
    "draw_compared",
    "draw_dossier",
    "draw_map",
    "draw_panel",
    "draw_picture",
    "draw_step",
    "draw_tables",
    "draw_timeline",
]

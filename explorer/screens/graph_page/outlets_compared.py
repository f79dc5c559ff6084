"""Outlets tab: compares how outlets tell the picture's events."""

from explorer.panel.outlets_compared import compared_blocks
from explorer.picture.filter import filtered
from explorer.read.outlets import tellings_of
from explorer.state import actions, session
from explorer.widgets.blocks import sheet
from explorer.words.messages import Words


def draw_compared(words: Words) -> None:
    """Draws which outlets report or deny the picture's events, and whom they quote; a cell shows its sentences in the panel."""
    scene = actions.scene()
    graph = filtered(scene.visible_graph, scene.view, actions.marks())
    events = {node.id: node for node in graph.nodes if node.label == "Event"}
    ids = tuple(events)
    tellings = session.remembered(("outlets", ids), lambda: tellings_of(session.database(), ids))
    sheet(compared_blocks(words, events, tellings), "compared sheet", session.answer_to(actions.perform))

"""Builds the rows of an answer as entries of a list: its events, else its readable lines."""

from collections.abc import Sequence
from typing import Any

from explorer.panel.click_actions import edge
from explorer.panel.events import event_item
from explorer.panel.tables import answered_lines, subjects
from explorer.widgets.blocks import Action
from explorer.widgets.blocks.kinds import Link
from explorer.words.messages import Words
from graph.stored_graph import Answer


def answer_items(words: Words, answer: Answer, places: Sequence[int]) -> list[Link]:
    """Builds entries for these rows; a click opens the event, else the relationship or the nodes of the row."""
    if "event" in answer.columns:
        at = answer.columns.index("event")
        return [event_item(words, answer.rows[place][at]) for place in places]
    lines = answered_lines(words, answer)
    return [{"text": lines[place], "action": _look_at(answer.rows[place])} for place in places if lines[place]]


def _look_at(row: Sequence[Any]) -> Action:
    """The click on a row selects its subject: a relationship if it has one, else its nodes."""
    nodes, edges = subjects(row)
    return edge(edges[0]) if edges else {"do": "select", "ids": nodes[:5]}

"""Draws the answer to the last question as a table, a list by year, a comparison of outlets or a chart."""

from dataclasses import replace
from typing import Any

import streamlit as st

from explorer.panel.answer_items import answer_items
from explorer.panel.events import event_item
from explorer.panel.outlets_compared import compared_blocks
from explorer.panel.tables import Chart, answered_events, chart_of, question_rows
from explorer.picture.ties import date_of
from explorer.read.outlets import tellings_answered
from explorer.screens.graph_page.answer_focus import focus_of_list, open_from_list
from explorer.screens.graph_page.asked_panel import offers
from explorer.screens.graph_page.chosen_rows import rows_in_sight, table_of
from explorer.screens.graph_page.columns import columns_of
from explorer.screens.graph_page.download_rows import download_rows
from explorer.state import actions, session
from explorer.state.asked_question import Asked
from explorer.state.reader_session import reader
from explorer.widgets.blocks import Block, sheet
from explorer.widgets.blocks.kinds import Links
from explorer.widgets.widget_values import ROWS_AND_CELLS
from explorer.words.escape import literal
from explorer.words.messages import Words
from graph.stored_graph import Answer, Node

COMPARED = "outlets_compared"
"""The question whose answer compares outlets."""


def draw_answer(words: Words) -> None:
    """Draws the last answer as a table, and as a list or chart where it fits; the panel has the sentences of chosen rows.

    The time span of the picture rules it too; above it stands what is left out.
    """
    if (asked := reader().asked) is None:
        return
    shown = rows_in_sight(asked)
    answer = replace(asked.answer, rows=tuple(asked.answer.rows[place] for place in shown.rows))
    _draw_head(words, asked)
    if not asked.answer.rows:
        st.text(words("No rows: nothing in the loaded articles answers this."))
        return
    if not answer.rows:
        return
    if asked.query.listed:
        _list(by_year(words, answer), "answer list")
        with st.expander(words("As a table")):
            _table(words, asked, answer)
        return
    if asked.query.name == COMPARED:
        events = {node.id: node for node in asked.answer.graph.nodes if node.label == "Event"}
        blocks = compared_blocks(words, events, tellings_answered(answer))
        _list(blocks, "answer matrix")
        with st.expander(words("As a table")):
            _table(words, asked, answer)
        return
    with st.container(key="answer-table"):
        _table(words, asked, answer)
    with st.container(key="answer-lines"):  # in place of the table where the window is narrow (page.css)
        lines: Links = {"kind": "links", "items": answer_items(words, answer, range(len(answer.rows)))}
        _list([lines], "answer lines")
    if asked.query.chart and all(column in answer.columns for column in asked.query.chart):
        _chart(chart_of(words, answer, asked.query.chart))


def _list(blocks: list[Block], key: str) -> None:
    token, row = focus_of_list()
    sheet(blocks, key, session.answer_to(open_from_list), focus=token, row=row)


def by_year(words: Words, answer: Answer) -> list[Block]:
    """Builds the events of an answer as lists by year, in the order of the answer."""
    place = answer.columns.index("event")
    groups: dict[str, list[Node]] = {}
    for event in (row[place] for row in answer.rows):
        groups.setdefault((date_of(event) or "")[:4] or words("undated"), []).append(event)
    return [
        Links(
            kind="links",
            label=year,
            count=words.number(len(events)),
            items=[event_item(words, event) for event in events],
        )
        for year, events in groups.items()
    ]


ROWS_IN_SIGHT, HEIGHT = 16, 600  # rows shown in full; height in pixels of a longer table, which scrolls


def _table(words: Words, asked: Asked, answer: Answer) -> None:
    listed = answered_events(words, answer) or question_rows(words, answer)
    st.dataframe(
        listed,
        hide_index=True,
        key=table_of(asked),
        on_select=session.answer_to(actions.look_at_answer),
        selection_mode=ROWS_AND_CELLS,
        height="content" if len(answer.rows) < ROWS_IN_SIGHT else HEIGHT,
        placeholder="",
        column_config=columns_of(words, listed),
    )


ROW, AROUND = 30, 90  # pixels of a bar that lies, and of the axis and legend of a chart


def _chart(chart: Chart) -> None:
    """Months stand beside each other; what has a name has it beside its bar, where there is room for all of them."""
    colors: list[Any] = list(chart.parts.values())
    st.bar_chart(
        chart.rows,
        x=chart.x,
        y=list(chart.parts),
        color=colors,
        sort=False,
        horizontal=not chart.by_month,
        height="content" if chart.by_month else ROW * len(chart.rows) + AROUND,
    )


def _draw_head(words: Words, asked: Asked) -> None:
    """How many rows there are and what is left out, each with a button that brings it in."""
    # Streamlit shows the tools of a table above its right corner when the mouse is on it: this line leaves them room.
    with st.container(key="answer-head"):
        for line, (text, items) in enumerate(offers(words, asked, rows_in_sight(asked))):
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.caption(literal(text), width="content")
                for item in items:
                    key, action = f"answer offer {line}", item["action"]
                    if st.button(literal(item["text"]), key=key, on_click=session.answer_to(actions.perform), args=(action,)):
                        st.rerun()
                if line == 0:
                    download_rows(words, asked)

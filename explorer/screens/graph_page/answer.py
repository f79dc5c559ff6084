"""Draws the answer to the last question as a table, a list by year, a comparison of outlets or a chart."""

import streamlit as st

from explorer.panel.events import event_item
from explorer.panel.outlets_compared import compared_blocks
from explorer.panel.tables import answered_events, chart_columns, question_rows
from explorer.picture.ties import date_of
from explorer.read.outlets import tellings_answered
from explorer.state import actions, session
from explorer.state.asked_question import Asked
from explorer.state.questions import MOST_ROWS
from explorer.state.reader_session import reader
from explorer.widgets.blocks import Block, sheet
from explorer.widgets.blocks.kinds import Links
from explorer.widgets.widget_values import ROWS_AND_CELLS, rows_chosen
from explorer.words.escape import literal
from explorer.words.messages import Words
from explorer.words.question_summary import left_out_told, rows_told
from graph.stored_graph import Answer, Node

COMPARED = "outlets_compared"
"""The question whose answer compares outlets."""


def draw_answer(words: Words) -> None:
    """Draws the last answer as a table, and as a list or chart where it fits; the panel has the sentences of chosen rows."""
    if (asked := reader().asked) is None:
        return
    query, answer = asked.query, asked.answer
    if not answer.rows:
        st.text(words("No rows: nothing in the loaded articles answers this."))
        return
    if query.listed:
        sheet(by_year(words, answer), "answer list", session.answer_to(actions.perform))
        draw_left_out(words, asked)
        with st.expander(words("As a table")):
            _table(words, asked)
        return
    if query.name == COMPARED:
        events = {node.id: node for node in answer.graph.nodes if node.label == "Event"}
        blocks = compared_blocks(words, events, tellings_answered(answer))
        sheet(blocks, "answer matrix", session.answer_to(actions.perform))
        draw_left_out(words, asked)
        with st.expander(words("As a table")):
            _table(words, asked)
        return
    _table(words, asked)
    draw_left_out(words, asked)
    if query.chart and all(column in answer.columns for column in query.chart):
        x, y = chart_columns(words, answer, query.chart)
        st.bar_chart(question_rows(words, answer), x=x, y=y, sort=False)


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


def _table(words: Words, asked: Asked) -> None:
    st.dataframe(
        answered_events(words, asked.answer) or question_rows(words, asked.answer),
        hide_index=True,
        key=table_of(asked),
        on_select=session.answer_to(actions.look_at_answer),
        selection_mode=ROWS_AND_CELLS,
        height="content" if len(asked.answer.rows) < ROWS_IN_SIGHT else HEIGHT,
        placeholder="",
    )


def draw_left_out(words: Words, asked: Asked) -> None:
    """Shows what the answer leaves out, and a button for the rest."""
    counted, rows = asked.counted, len(asked.answer.rows)
    if counted.total and counted.total > rows:
        st.caption(literal(rows_told(words, rows, counted)))
        label = words("Show all {n}", n=words.number(min(counted.total, MOST_ROWS)))
        if st.button(literal(label), on_click=session.answer_to(actions.perform), args=({"do": "ask_all"},)):
            st.rerun()
    elif asked.answer.truncated:
        st.caption(literal(words("Only the first {n} rows are shown.", n=words.number(rows))))
    if told := left_out_told(words, counted):
        st.caption(literal(told))


def table_of(asked: Asked) -> str:
    """Widget key of the table of an answer."""
    return f"answer {asked.number}"


def chosen_rows(asked: Asked) -> tuple[int, ...]:
    """Indexes of the selected rows of the answer; all rows if none is selected."""
    every = range(len(asked.answer.rows))
    return tuple(place for place in rows_chosen(table_of(asked)) if place in every) or tuple(every)

"""The answer to the last question as table, chart and sentences."""

import streamlit as st

from explorer import actions, session
from explorer.asking import Asked
from explorer.messages import Words
from explorer.tables import chart_columns, question_rows


def draw_answer(words: Words) -> None:
    """The answer to the last question as table, and as chart where it fits; the panel has the sentences of the chosen rows."""
    asked: Asked = st.session_state.asked
    query, answer = asked.query, asked.answer
    if not answer.rows:
        st.text(words("No rows: nothing in the loaded articles answers this."))
        return
    rows = question_rows(words, answer)
    st.dataframe(
        rows,
        hide_index=True,
        key=table_of(asked),
        on_select=session.answer_to(actions.look_at_answer),
        selection_mode="multi-row",
        placeholder="",
    )
    if answer.truncated:
        st.caption(words("Only the first {n} rows are shown.", n=words.number(len(answer.rows))))
    if query.chart and all(column in answer.columns for column in query.chart):
        x, y = chart_columns(words, answer, query.chart)
        st.bar_chart(rows, x=x, y=y, sort=False)


def table_of(asked: Asked) -> str:
    """The key of the table of an answer."""
    return f"answer {asked.number}"


def chosen_rows(asked: Asked) -> tuple[int, ...]:
    """The places of the rows of the answer that are chosen in its table; every row when none is."""
    every = range(len(asked.answer.rows))
    chosen = (st.session_state.get(table_of(asked)) or {}).get("selection", {}).get("rows", ())
    return tuple(place for place in chosen if place in every) or tuple(every)

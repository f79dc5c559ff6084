"""The answer to the last question as table, chart and sentences."""

import streamlit as st

from explorer import actions, session
from explorer.asking import Asked
from explorer.evidence import quotes_of_ids
from explorer.messages import Words
from explorer.panel import quotes_block
from explorer.sheet import sheet
from explorer.tables import chart_columns, evidence_ids, question_rows, subjects


def draw_answer(words: Words) -> None:
    """The answer to the last question as table, as chart where it fits, and the sentences of the chosen rows."""
    asked: Asked = st.session_state.asked
    query, answer = asked.query, asked.answer
    st.text(query.description[words.language])
    if not answer.rows:
        st.text(words("No rows: nothing in the loaded articles answers this."))
        return
    rows = question_rows(words, answer)
    state = st.dataframe(
        rows,
        hide_index=True,
        key=f"answer {asked.number}",
        on_select="rerun",
        selection_mode="multi-row",
        placeholder="",
    )
    if answer.truncated:
        st.caption(words("Only the first {n} rows are shown.", n=words.number(len(answer.rows))))
    if query.chart and all(column in answer.columns for column in query.chart):
        x, y = chart_columns(words, answer, query.chart)
        st.bar_chart(rows, x=x, y=y, sort=False)
    chosen = [answer.rows[row] for row in state["selection"]["rows"] if row < len(answer.rows)] or answer.rows[:5]
    ids = list(dict.fromkeys(id for row in chosen for id in evidence_ids(row)))
    quotes = quotes_of_ids(session.database(), ids[:30])
    if quotes:
        strong = {id for row in chosen for id in subjects(row)[0]}
        sheet(
            [quotes_block(words, quotes, strong, words("Sentences that say so"), len(ids))],
            "answer sheet",
            session.answer_to(actions.perform),
        )

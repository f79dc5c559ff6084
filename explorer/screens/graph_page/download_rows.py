"""Download button for every row of an answer as a table for spreadsheets."""

import streamlit as st

from explorer.panel.tables import WHOLE, answered_events, question_rows
from explorer.state.asked_question import Asked
from explorer.state.questions import whole_answer
from explorer.words.escape import literal
from explorer.words.messages import Words
from explorer.words.question_summary import download_told


def download_rows(words: Words, asked: Asked) -> None:
    """Draws the button; rows that are not on the page are read when it is pressed."""
    from explorer import export

    if not (rows := len(asked.answer.rows)):
        return

    def made() -> bytes:
        answer = whole_answer(asked) if asked.next_rows else asked.answer
        return export.rows_as_csv(answered_events(words, answer, WHOLE) or question_rows(words, answer, WHOLE))

    st.download_button(
        literal(download_told(words, rows, asked.counted.total, asked.answer.truncated)),
        made,
        export.file_name(export.About(asked.title(words)), "csv"),
        "text/csv",
        key=f"rows download {asked.number}",
        on_click="ignore",
    )

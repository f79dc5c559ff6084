"""Dialog behind "Correct…" on the article page: a reader corrects the date and the medium of an article."""

import streamlit as st

from explorer.read.articles import Reading
from explorer.screens.articles import READ, newest_articles
from explorer.state import session
from explorer.state.actions.verdicts import correct_article
from explorer.words.messages import Words
from graph.dates.typed import typed_date
from graph.name_folding import folded


def correct(words: Words, reading: Reading) -> None:
    """Opens the dialog, and saves what was changed as a verdict."""
    st.dialog(words("Correct date and medium"))(_form)(words, reading)


def _form(words: Words, reading: Reading) -> None:
    article = reading.article
    medium = st.text_input(words("Medium"), article.source or "", max_chars=100).strip()
    typed = st.text_input(words("Published"), article.published or "", max_chars=60, placeholder="2019-09-18").strip()
    note = st.text_input(words("Note"), max_chars=500)
    day = typed_date(typed) if typed else ""
    if day is None or len(day) not in (0, 10):
        st.caption(words("Write the day, such as 2019-09-18 or 18 Sep 2019; nothing if it is not known."))
        return
    if st.button(words("Write it down"), type="primary"):
        with session.troubles(words):
            correct_article(reading, {"published": day, "source": _as_known(medium)}, note)
            st.rerun()


def _as_known(medium: str) -> str:
    """The medium as loaded articles spell its name."""
    found = newest_articles(READ)
    known = {folded(str(row["source"])): str(row["source"]) for row in found if row["source"]}
    return known.get(folded(medium), medium)

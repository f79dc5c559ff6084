"""Article page: its text with entities and events highlighted and linked to the graph."""

from dataclasses import replace

import streamlit as st

from explorer.panel.article import article_blocks
from explorer.read.articles import reading_of
from explorer.screens.article_correction import correct
from explorer.state import actions, session
from explorer.state.actions.verdicts import article_word
from explorer.state.reader_session import reader
from explorer.state.requests import ArticleWithdrawn, CorrectArticle, ShowToast
from explorer.state.withdrawing import withdraw
from explorer.widgets.blocks import sheet
from explorer.widgets.callbacks import uninterrupted
from explorer.words.escape import literal
from explorer.words.messages import Words

STAYING = ("correct", "take_back_verdicts")
"""Actions that do not open the graph."""


def page() -> None:
    """Draws the article named in the address (`id`), scrolled to a sentence (`n`)."""
    words = session.words()
    with session.troubles(words), st.container(key="reading"):
        id, n = st.query_params.get("id", ""), st.query_params.get("n", "")
        reading = session.remembered(("article", id), lambda: reading_of(session.database(), id))
        if reading is None:
            st.title(words("This article is not in the graph"), anchor=False)
            st.text(words("It may have been withdrawn or changed since the link was made."))
            st.button(words("All articles"), on_click=uninterrupted(reader().open_page), args=("articles",))
            return
        word = article_word(id)
        if word:  # as it is while the graph follows
            reading = replace(reading, article=replace(reading.article, **dict(word.to)))
        blocks = article_blocks(words, reading, int(n) if n.isdigit() else None, word)
        sheet(blocks, "article sheet", session.answer_to(_perform))
        _taking_out(words, id)
        requests = reader().requests
        if requests.take(CorrectArticle):
            correct(words, reading)
        if done := requests.take(ShowToast):
            st.toast(literal(done.text))


def _taking_out(words: Words, id: str) -> None:
    """Button to withdraw the article, inside an expander so that no stray click does it."""
    with st.expander(words("Withdraw this article")):
        st.text(words("What only this article says leaves the graph. Loading the article again brings it back."))
        st.button(words("Withdraw it now"), on_click=session.answer_to(_withdraw), args=(id,))


def _withdraw(id: str) -> None:
    withdraw(session.settings(), id)
    session.forget()
    now = reader()
    now.scene, now.story, now.asked, now.history = None, None, None, []  # they may contain what has left the graph
    now.requests.add(ArticleWithdrawn())
    now.open_page("articles")


def _perform(action: dict[str, object]) -> None:
    if action.get("do") not in STAYING:
        reader().open_page("graph")
    actions.perform(action)

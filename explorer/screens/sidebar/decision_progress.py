"""Shows in the sidebar that decisions about names and articles are being applied to the graph."""

import streamlit as st

from explorer.state import session
from explorer.state.actions.name_decisions import settled
from explorer.state.reader_session import reader
from explorer.state.requests import ShowError
from explorer.words.messages import Words
from graph.errors import DecisionError

EVERY = 0.7
"""Seconds between two checks."""


def names_status(words: Words) -> None:
    """Shows that decisions about names are being applied, and reruns the page when done; nothing without a running decision."""
    if reader().settling is not None:
        st.fragment(_watch, run_every=EVERY)()


def _watch() -> None:
    words, now = session.words(), reader()
    if now.settling is None:
        return
    if now.settling.running:
        st.caption(words("Your decision is being carried out in the graph…"))
        return
    if problem := settled():
        now.requests.add(ShowError(DecisionError(problem)))
    st.rerun(scope="app")

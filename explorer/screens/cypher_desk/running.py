"""Runs a typed query in its own thread, so that the page can stop it."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import streamlit as st

from cypher.pasted_query import pasted
from explorer.state import session
from explorer.state.reader_session import reader


@st.cache_resource(show_spinner=False)
def workers() -> ThreadPoolExecutor:
    """The thread pool for queries, so that a page can stop one."""
    return ThreadPoolExecutor(4, "desk")


def begin(text: str, given: Mapping[str, Any], explain: bool = False) -> None:
    """Starts the query, or its EXPLAIN; `draw_result` waits for the answer."""
    source, stop, typed = session.database(), Event(), pasted(text)
    given = {
        **typed.parameters,
        **{name: value for name, value in given.items() if value is not None or name not in typed.parameters},
    }
    work = (lambda: source.explain(typed.text, given)) if explain else (lambda: source.read(typed.text, given, stop=stop))
    desk = reader().desk
    desk.ran, desk.stop, desk.run = text, stop, workers().submit(work)


def stop() -> None:
    """Has the server stop the running query."""
    if running := reader().desk.stop:
        running.set()

"""A typed query while it runs: in a thread of its own, so that the page can stop it."""

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
    """The threads queries run in, so that a page can stop one."""
    return ThreadPoolExecutor(4, "desk")


def begin(text: str, given: Mapping[str, Any], explain: bool = False) -> None:
    """Runs the query, or has it explained; the answer is waited for by `draw_result`."""
    source, stop, typed = session.database(), Event(), pasted(text)
    given = {
        **typed.parameters,
        **{name: value for name, value in given.items() if value is not None or name not in typed.parameters},
    }
    work = (lambda: source.explain(typed.text, given)) if explain else (lambda: source.read(typed.text, given, stop=stop))
    desk = reader().desk
    desk.ran, desk.stop, desk.run = text, stop, workers().submit(work)


def stop() -> None:
    """Has the server stop the query that runs."""
    if running := reader().desk.stop:
        running.set()

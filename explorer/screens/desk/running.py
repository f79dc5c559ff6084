"""A typed query while it runs: in a thread of its own, so that the page can stop it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import streamlit as st

from explorer import session


@st.cache_resource(show_spinner=False)
def workers() -> ThreadPoolExecutor:
    """The threads queries run in, so that a page can stop one."""
    return ThreadPoolExecutor(4, "desk")


def begin(text: str, given: dict[str, Any], explain: bool = False) -> None:
    """Runs the query, or has it explained; the answer is waited for by `draw_result`."""
    source, stop = session.database(), Event()
    work = (lambda: source.explain(text, given)) if explain else (lambda: source.read(text, given, stop=stop))
    st.session_state["desk ran"], st.session_state["desk stop"] = text, stop
    st.session_state["desk run"] = workers().submit(work)


def stop() -> None:
    """Has the server stop the query that runs."""
    if stop := st.session_state.get("desk stop"):
        stop.set()

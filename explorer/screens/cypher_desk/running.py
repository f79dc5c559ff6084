"""Runs a typed query in its own thread, so that the page can stop it."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import streamlit as st

from cypher.pasted_query import pasted
from cypher.whole_answer import answer_for_file
from explorer.state import session
from explorer.state.reader_session import reader
from graph.stored_graph import Answer


@st.cache_resource(show_spinner=False)
def workers() -> ThreadPoolExecutor:
    """The thread pool for queries, so that a page can stop one."""
    return ThreadPoolExecutor(4, "desk")


def begin(text: str, given: Mapping[str, Any], explain: bool = False, limit: int | None = None) -> None:
    """Starts the query, or its EXPLAIN; `draw_result` waits for the answer. `limit`: rows, if not those of the setting."""
    source, stop, query, values = session.database(), Event(), *typed(text, given)
    work = (lambda: source.explain(query, values)) if explain else (lambda: source.read(query, values, limit=limit, stop=stop))
    desk = reader().desk
    desk.ran, desk.ran_with, desk.stop, desk.run, desk.awaited = text, given, stop, workers().submit(work), True


def typed(text: str, given: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The query and its parameters: those pasted with it, and those of the fields."""
    found = pasted(text)
    of_fields = {name: value for name, value in given.items() if value is not None or name not in found.parameters}
    return found.text, {**found.parameters, **of_fields}


def every_row(text: str, given: Mapping[str, Any]) -> Answer:
    """Reads every row of a query, for a file."""
    return answer_for_file(session.database(), *typed(text, given))


def stop() -> None:
    """Has the server stop the running query."""
    if running := reader().desk.stop:
        running.set()

"""Provides each run with its database, language, totals and cache, from the session and from what all sessions share."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar

import streamlit as st

from cypher.database import Database, connect
from cypher.name_search import Entry, Hit, meant, search_names
from explorer.read.store import Totals, fingerprint, leading_of, nodes_of, totals_of
from explorer.state.reader_session import reader
from explorer.state.requests import ShowError
from explorer.widgets.callbacks import uninterrupted
from explorer.words.messages import Words, language_of
from graph.errors import DatabaseUnavailable, QueryTimeout, SimpulError
from graph.settings import Settings, settings_from

T = TypeVar("T")

MOST_REMEMBERED = 200
"""Cached answers per session, valid until the loaded graph changes; a panel takes about 20 kB."""


@st.cache_resource(show_spinner=False)
def settings() -> Settings:
    """The settings with which this explorer was started."""
    return settings_from(os.environ)


def words() -> Words:
    """The reader's language: from the address, the switch, the setting, or the browser, in this order."""
    if asked := st.query_params.get("lang"):
        reader().language = language_of([asked])
    header = st.context.headers.get("Accept-Language") if st.context.headers else None
    return Words(language_of([reader().language, settings().language, header, st.context.locale]))


@st.cache_resource(show_spinner=False)
def _connected() -> tuple[Database, ExitStack]:
    # The stack keeps the connection open for as long as it is cached here.
    stack = ExitStack()
    return stack.enter_context(connect(settings())), stack


def database() -> Database:
    """The database connection, shared by all sessions."""
    return _connected()[0]


@st.cache_data(ttl=2, show_spinner=False)
def loaded() -> str:
    """The fingerprint of the loaded graph, at most two seconds old."""
    return fingerprint(database())


@st.cache_resource(show_spinner=False, max_entries=2)
def _totals(print: str) -> Totals:
    return totals_of(database())


def totals() -> Totals:
    """Numbers of loaded articles, entities and events."""
    return _totals(loaded())


def name_of(id: str) -> str:
    """The name of an entity; its id if it is not in the graph."""
    found = remembered(("name", id), lambda: nodes_of(database(), [id]))
    return found[id].name if id in found else id


def suggest(text: str) -> list[Hit]:
    """Searches entities whose names are closest to the text."""
    return search_names(database(), text)


def meaning(text: str) -> list[Hit]:
    """Returns the entities that the whole text can mean."""
    return meant(database(), text)


def leading(ids: Iterable[str]) -> list[Entry]:
    """Reads the most mentioned entities of each kind, and those of these ids that are loaded."""
    wanted = tuple(sorted(ids))
    return remembered(("leading", wanted), lambda: leading_of(database(), wanted))


def remembered(key: tuple[Any, ...], make: Callable[[], T]) -> T:
    """Returns `make()`, cached in this session until the loaded graph changes."""
    kept = reader().remembered
    whole = (loaded(), *key)
    if whole not in kept:
        if len(kept) >= MOST_REMEMBERED:
            kept.clear()
        kept[whole] = make()
    found: T = kept[whole]
    return found


def forget() -> None:
    """Clears the connection and the cache: after a load, or when the database was unavailable."""
    _connected.clear()
    loaded.clear()
    reader().remembered = {}


def forget_answers() -> None:
    """Clears the cache: a reader's decision or verdict changed the graph."""
    loaded.clear()
    reader().remembered = {}


def answer_to(action: Callable[..., object]) -> Callable[..., None]:
    """Wraps a callback so that its errors are shown by the page instead of raised."""

    def guarded(*args: Any) -> None:
        try:
            action(*args)
        except SimpulError as error:
            reader().requests.add(ShowError(error))

    return uninterrupted(guarded)


@contextmanager
def troubles(words: Words) -> Iterator[None]:
    """Context manager that shows errors and advice; also the error of an earlier callback."""
    if (failed := reader().requests.take(ShowError)) is not None:
        show_trouble(words, failed.error)
    try:
        yield
    except SimpulError as error:
        show_trouble(words, error)


def show_trouble(words: Words, error: SimpulError) -> None:
    """Shows an error in a box: what happened, what to do, and a button to try again."""
    from explorer.widgets.blocks import Block, sheet

    if isinstance(error, DatabaseUnavailable):
        forget()
        title, advice = words("The database does not answer"), words("Your picture is kept: try again in a moment.")
    elif isinstance(error, QueryTimeout):
        title = words("That took too long and was stopped")
        advice = words("Ask for less: a shorter list, a smaller step, a narrower time. SIMPUL_QUERY_TIMEOUT sets the limit.")
    else:
        title, advice = words("That did not work"), ""
    blocks: list[Block] = [
        {"kind": "heading", "kicker": "", "title": title},
        {"kind": "note", "tone": "bad", "text": str(error)},
    ]
    if advice:
        blocks.append({"kind": "note", "text": advice})
    reader().errors_shown += 1
    number = reader().errors_shown
    with st.container(key=f"trouble{number}"):
        sheet(blocks, f"trouble sheet {number}", lambda action: None)
        st.button(words("Try again"), key=f"again{number}", on_click=uninterrupted(forget), type="primary")

"""What one reader's session holds and what all sessions share: the database, the index, the language."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar

import streamlit as st

from cypher.database import Database, connect
from explorer.messages import Words, language_of
from explorer.search import Names, names_in
from explorer.store import Index, fingerprint, index_of
from simpul.errors import DatabaseUnavailable, QueryTimeout, SimpulError
from simpul.settings import Settings, settings_from

T = TypeVar("T")

MOST_REMEMBERED = 200
"""Answers a session keeps until the loaded graph changes; a panel takes about 20 kB."""


@st.cache_resource(show_spinner=False)
def settings() -> Settings:
    """The settings this explorer was started with."""
    return settings_from(os.environ)


def words() -> Words:
    """The reader's language: the address, the switch, the setting, the browser, in this order."""
    if asked := st.query_params.get("lang"):
        st.session_state.language = language_of([asked])
    header = st.context.headers.get("Accept-Language") if st.context.headers else None
    return Words(language_of([st.session_state.get("language"), settings().language, header, st.context.locale]))


@st.cache_resource(show_spinner=False)
def _connected() -> tuple[Database, ExitStack]:
    # The stack keeps the connection open for as long as it is remembered here.
    stack = ExitStack()
    return stack.enter_context(connect(settings())), stack


def database() -> Database:
    """The database, connected once for all sessions."""
    return _connected()[0]


@st.cache_data(ttl=2, show_spinner=False)
def loaded() -> str:
    """The fingerprint of what is loaded, at most two seconds old."""
    return fingerprint(database())


@st.cache_resource(show_spinner=False, max_entries=2)
def _index(print: str) -> tuple[Index, Names]:
    index = index_of(database())
    return index, names_in(index)


def index() -> Index:
    """Every entity of the loaded graph."""
    return _index(loaded())[0]


def names() -> Names:
    """Every name of the loaded graph, ready for search."""
    return _index(loaded())[1]


def remembered(key: tuple[Any, ...], make: Callable[[], T]) -> T:
    """What `make` answers, kept in this session until the loaded graph changes."""
    kept: dict[Any, Any] = st.session_state.setdefault("remembered", {})
    whole = (loaded(), *key)
    if whole not in kept:
        if len(kept) >= MOST_REMEMBERED:
            kept.clear()
        kept[whole] = make()
    found: T = kept[whole]
    return found


def forget() -> None:
    """Reads everything anew: after a load, or when the database has been away."""
    _connected.clear()
    loaded.clear()
    st.session_state.pop("remembered", None)


def answer_to(action: Callable[..., object]) -> Callable[..., None]:
    """A callback that keeps what goes wrong for the page to show, instead of ending it in a trace."""

    def guarded(*args: Any) -> None:
        try:
            action(*args)
        except SimpulError as error:
            st.session_state.trouble = error

    return guarded


@contextmanager
def troubles(words: Words) -> Iterator[None]:
    """Shows what goes wrong inside, and what to do; also what went wrong in a callback before."""
    if (error := st.session_state.pop("trouble", None)) is not None:
        show_trouble(words, error)
    try:
        yield
    except SimpulError as error:
        show_trouble(words, error)


def show_trouble(words: Words, error: SimpulError) -> None:
    """One box: what happened, what to do, and a button to try again."""
    from explorer.sheet import sheet

    if isinstance(error, DatabaseUnavailable):
        forget()
        title, advice = words("The database does not answer"), words("Your picture is kept: try again in a moment.")
    elif isinstance(error, QueryTimeout):
        title = words("That took too long and was stopped")
        advice = words("Ask for less: a shorter list, a smaller step, a narrower time. SIMPUL_QUERY_TIMEOUT sets the limit.")
    else:
        title, advice = words("That did not work"), ""
    blocks = [{"kind": "heading", "kicker": "", "title": title}, {"kind": "note", "tone": "bad", "text": str(error)}]
    if advice:
        blocks.append({"kind": "note", "text": advice})
    number = st.session_state.troubles_shown = st.session_state.get("troubles_shown", 0) + 1
    with st.container(key=f"trouble{number}"):
        sheet(blocks, f"trouble sheet {number}", lambda action: None)
        st.button(words("Try again"), key=f"again{number}", on_click=forget, type="primary")

"""Dialog behind "not the same" and "same as": writes the decisions file and updates the graph."""

import streamlit as st

from explorer.state import session
from explorer.state.actions.name_decisions import decide_not_same, decide_one
from explorer.state.reader_session import reader
from explorer.style import shortened
from explorer.widgets.combobox import Option, combobox
from explorer.words.claims import swatch_of_label
from explorer.words.escape import literal
from explorer.words.messages import Words


def decide(words: Words, kind: str, id: str, text: str) -> None:
    """Opens the dialog, and saves the decision when it is confirmed."""
    reader().same_as = None
    title = words("Not the same") if kind == "never" else words("Same as another entity")
    st.dialog(literal(title))(_never if kind == "never" else _always)(words, id, text)


def _never(words: Words, id: str, text: str) -> None:
    name = session.name_of(id)
    st.text(words("“{text}” will no longer be taken for {name}.", text=shortened(text, 100), name=shortened(name, 100)))
    _tell_place(words)
    if st.button(words("Write it down"), type="primary"):
        with session.troubles(words):
            decide_not_same(text, id)
            _written(words)


def _always(words: Words, id: str, text: str) -> None:
    name = session.name_of(id)
    st.text(words("Which entity is the same as {name}?", name=shortened(name, 100)))

    def options(typed: str) -> list[Option]:
        found = session.suggest(typed)
        return [
            Option(hit.entry.id, shortened(hit.entry.name, 100), **swatch_of_label(hit.entry.label))
            for hit in found
            if hit.entry.id != id
        ]

    def picked(other: str, name: str) -> None:
        reader().same_as = (other, name)

    combobox("same as box", words("Entity"), options, picked, keep=True, quiet=False)
    if chosen := reader().same_as:
        _tell_place(words)
        if st.button(words("Write it down"), type="primary"):
            with session.troubles(words):
                decide_one(chosen[0], id)
                _written(words)


def _written(words: Words) -> None:
    st.toast(words("Written down. It is being put into the graph."))
    st.rerun()


def _tell_place(words: Words) -> None:
    file = session.settings().decisions_file
    st.caption(literal(words("This is written to {file} and put into the graph at once.", file=file)))

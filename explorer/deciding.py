"""The dialog behind "not the same" and "same as": writes the decisions file, which holds from the next load on."""

import streamlit as st

from explorer import session
from explorer.claims import swatch_of_label
from explorer.combobox import Option, combobox
from explorer.messages import Words
from explorer.search import suggest
from explorer.style import shortened

CHOSEN = "same as"
"""Where the session keeps the entity chosen in the dialog, as (id, name)."""


def decide(words: Words, kind: str, id: str, text: str) -> None:
    """Asks, and writes the decision when it is confirmed."""
    st.session_state.pop(CHOSEN, None)
    title = words("Not the same") if kind == "never" else words("Same as another entity")
    st.dialog(title)(_never if kind == "never" else _always)(words, id, text)


def _never(words: Words, id: str, text: str) -> None:
    from cypher.decisions import never_merge

    name = session.index().name(id)
    st.text(words("“{text}” will no longer be taken for {name}.", text=shortened(text, 100), name=shortened(name, 100)))
    st.caption(words("This is written to {file} and holds from the next load on.", file=session.settings().decisions_file))
    if st.button(words("Write it down"), type="primary"):
        with session.troubles(words):
            never_merge(session.settings(), text, id)
            _written(words)


def _always(words: Words, id: str, text: str) -> None:
    from cypher.decisions import always_merge

    name = session.index().name(id)
    st.text(words("Which entity is the same as {name}?", name=shortened(name, 100)))

    def options(typed: str) -> list[Option]:
        found = suggest(session.names(), typed)
        return [
            Option(hit.entry.id, shortened(hit.entry.name, 100), **swatch_of_label(hit.entry.label))
            for hit in found
            if hit.entry.id != id
        ]

    def picked(other: str, name: str) -> None:
        st.session_state[CHOSEN] = (other, name)

    combobox("same as box", words("Entity"), options, picked, keep=True, quiet=False)
    if chosen := st.session_state.get(CHOSEN):
        st.caption(words("This is written to {file} and holds from the next load on.", file=session.settings().decisions_file))
        if st.button(words("Write it down"), type="primary"):
            with session.troubles(words):
                always_merge(session.settings(), chosen[0], id)
                _written(words)


def _written(words: Words) -> None:
    st.toast(words("Written down. It holds from the next load on."))
    st.rerun()

"""The form of a question, made from its parameters: entities by suggestion, dates by calendar, lists to choose from."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from cypher.library import Parameter, SavedQuery
from explorer import session
from explorer.claims import swatch_of_label
from explorer.combobox import Option, combobox
from explorer.messages import Words
from explorer.search import suggest
from explorer.style import shortened
from explorer.vocabulary import EVENT_TYPES, LABELS, RELATIONSHIPS, called


def form(words: Words, query: SavedQuery, given: Mapping[str, str], on: str = "") -> dict[str, str]:
    """Draws a field for each parameter; the values as texts, '' for none. `on` fills the first entity."""
    values: dict[str, str] = {}
    for parameter in query.parameters:
        default = parameter.default_now()
        start = given.get(parameter.name, "" if default is None else str(default))
        if parameter.type == "entity" and on:
            start, on = on, ""
        values[parameter.name] = _field(words, query.name, parameter, start)
    return values


def _field(words: Words, query: str, parameter: Parameter, start: str) -> str:
    meaning = parameter.meaning.get(words.language) or parameter.name.replace("_", " ")
    meaning = meaning[:1].upper() + meaning[1:]
    label = meaning if not parameter.optional else words("{field} (optional)", field=meaning)
    key = f"field {query} {parameter.name}"
    if parameter.type == "entity":
        return _entity(words, key, label, start)
    if parameter.type == "date":
        return _date(words, key, label, start)
    if parameter.choices:
        return _choice(words, key, label, parameter, start)
    if parameter.type == "integer":
        number = st.number_input(label, value=int(start) if start.lstrip("-").isdigit() else None, step=1, key=key, min_value=0)
        return "" if number is None else str(number)
    return st.text_input(label, value=start, key=key, max_chars=500)


def _entity(words: Words, key: str, label: str, start: str) -> str:
    index = session.index()
    held: str = st.session_state.setdefault(f"{key} id", start)

    def options(typed: str) -> list[Option]:
        found = suggest(session.names(), typed)
        return [
            Option(
                hit.entry.id,
                shortened(hit.entry.name, 100),
                called(words, LABELS, hit.entry.label),
                **swatch_of_label(hit.entry.label),
            )
            for hit in found
        ]

    def picked(id: str, text: str) -> None:
        st.session_state[f"{key} id"] = id

    name = shortened(index.name(held), 100) if held else ""
    empty = words("Nothing found; try fewer letters or another spelling.")
    combobox(key, label, options, session.answer_to(picked), value=name, keep=True, quiet=False, empty=empty)
    return str(st.session_state[f"{key} id"])


def _date(words: Words, key: str, label: str, start: str) -> str:
    try:
        value = date.fromisoformat(start) if start else None
    except ValueError:
        value = None
    chosen = st.date_input(
        label, value=value, key=key, format="DD/MM/YYYY", min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)
    )
    return chosen.isoformat() if isinstance(chosen, date) else ""


def _choice(words: Words, key: str, label: str, parameter: Parameter, start: str) -> str:
    names = {**LABELS, **RELATIONSHIPS, **EVENT_TYPES}
    options = ["", *parameter.choices] if not parameter.required else list(parameter.choices)
    place = options.index(start) if start in options else 0
    chosen = st.selectbox(
        label, options, index=place, key=key, format_func=lambda code: called(words, names, code) if code else words("any")
    )
    return str(chosen or "")

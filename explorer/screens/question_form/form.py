"""Draws a field for each parameter of a question, and returns the values."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from cypher.saved_queries.library import Parameter, SavedQuery
from explorer.screens.question_form.dates import date_field, period_field
from explorer.screens.question_form.entity import entity_field, just_put_back
from explorer.screens.question_form.prefill import entities_in, start_of
from explorer.state import session
from explorer.state.reader_session import OpenForm, reader
from explorer.widgets.blocks import sheet
from explorer.widgets.widget_values import begin_widget
from explorer.words.escape import literal
from explorer.words.messages import Words
from explorer.words.translated_codes import EVENT_VERBS, LABEL_NAMES, RELATIONSHIP_VERBS, called


@dataclass(frozen=True)
class Filled:
    """The values of the fields as text, '' if empty; `sound` is False while a field is invalid or just rejected its text."""

    values: Mapping[str, str]
    sound: bool = True


def begin_anew() -> None:
    """Makes the next form start from its address, even if it wrote that address itself."""
    reader().forms.open = None


def form(words: Words, query: SavedQuery, given: Mapping[str, str], on: str = "") -> Filled:
    """Draws the fields; they are reset when the address differs from those this form started with or wrote."""
    begun = _begun(words, query, given, on)
    for place, problem in enumerate(begun.problems):
        sheet([{"kind": "note", "tone": "bad", "text": problem}], f"form problem {place}", lambda action: None)
    fields = _Fields(words, f"{query.name} {begun.number}", begun.first)
    dates = [parameter.name for parameter in query.parameters if parameter.type == "date"]
    values: dict[str, str] = {}
    for parameter in query.parameters:
        if dates and parameter.name == dates[0]:
            period_field(words, {name: fields.key(name) for name in dates}, begun.first)
        values[parameter.name] = fields.draw(parameter)
    begun.known.append({name: value for name, value in values.items() if value})
    return Filled(values, fields.sound and not just_put_back())


def _begun(words: Words, query: SavedQuery, given: Mapping[str, str], on: str) -> OpenForm:
    forms, arrival = reader().forms, reader().arrivals
    begun = forms.open
    same = begun and begun.query == query.name and begun.arrival == arrival and given in begun.known
    if begun is None or not same or on:
        left = _left(begun, query, given)
        start = start_of(words, query, left, on, session.meaning, session.leading(entities_in(query)))
        forms.begun += 1
        known = [given] if left is given else [given, left]  # what an address says counts only as `start` understands it
        begun = forms.open = OpenForm(query.name, forms.begun, start.values, start.problems, arrival, known)
    return begun


def _left(begun: OpenForm | None, query: SavedQuery, given: Mapping[str, str]) -> Mapping[str, str]:
    """The values the form was left with, if the browser went back to it; else those of the address.

    "Ask" leaves the page: an address that the form wrote just before does not always reach the browser's history.
    """
    back = begun is not None and begun.query == query.name and reader().opened not in ("", "questions")
    return begun.known[-1] if begun and back and given in begun.known else given


class _Fields:
    """Draws the fields of one form, each with its own widget key."""

    def __init__(self, words: Words, form: str, start: Mapping[str, str]) -> None:
        self.words, self.form, self.start, self.sound = words, form, start, True

    def key(self, name: str) -> str:
        return f"field {self.form} {name}"

    def draw(self, parameter: Parameter) -> str:
        words, key, start = self.words, self.key(parameter.name), self.start.get(parameter.name, "")
        meaning = parameter.meaning.get(words.language) or parameter.name.replace("_", " ")
        meaning = meaning[:1].upper() + meaning[1:]
        label = meaning if not parameter.optional else words("{field} (optional)", field=meaning)
        if parameter.type == "entity":
            return entity_field(words, key, label, start)
        if parameter.type == "date":
            value, sound = date_field(words, key, label, start)
            self.sound = self.sound and sound
            return value
        if parameter.type == "switch":
            begin_widget(key, start == "yes")
            return "yes" if st.checkbox(literal(meaning), key=key) else ""
        if parameter.choices:
            return _choice(words, key, label, parameter, start)
        if parameter.type == "integer":
            number = st.number_input(literal(label), value=int(start) if start else None, step=1, key=key, min_value=0)
            return "" if number is None else str(number)
        return st.text_input(literal(label), value=start, key=key, max_chars=500)


def _choice(words: Words, key: str, label: str, parameter: Parameter, start: str) -> str:
    names = {**LABEL_NAMES, **RELATIONSHIP_VERBS, **EVENT_VERBS}
    options = ["", *parameter.choices] if not parameter.required else list(parameter.choices)
    place = options.index(start) if start in options else 0
    chosen = st.selectbox(
        literal(label),
        options,
        index=place,
        key=key,
        format_func=lambda code: called(words, names, code) if code else words("any"),
    )
    return str(chosen or "")

"""Date fields: typed as people write dates, or chosen from the months that have events."""

from collections.abc import Mapping

import streamlit as st

from explorer.read.months import months_of
from explorer.state import session
from explorer.style import shortened
from explorer.widgets.blocks import sheet
from explorer.widgets.callbacks import uninterrupted
from explorer.widgets.widget_values import begin_widget, set_widget, value_of_widget
from explorer.words.escape import literal
from explorer.words.messages import Words
from graph.dates.typed import typed_date


def date_field(words: Words, key: str, label: str, start: str) -> tuple[str, bool]:
    """Draws the field; returns its date as ISO text ('' if empty), and whether the typed text is valid."""
    begin_widget(key, start)
    typed = st.text_input(literal(label), key=key, max_chars=60, placeholder=words("2019, 2019-09, 18 Sep 2019…")).strip()
    found = typed_date(typed) if typed else ""
    if found is None:
        note = words("“{text}” is no date; write one such as 2019, 2019-09 or 18 Sep 2019.", text=shortened(typed, 60))
        sheet([{"kind": "note", "tone": "bad", "text": note}], f"{key} told", lambda action: None)
        return "", False
    if found and found != typed:
        st.caption(literal(words.date(found)))
    return found, True


def period_field(words: Words, keys: Mapping[str, str], starts: Mapping[str, str]) -> None:
    """Draws a list of the months and years that have events; choosing one fills these date fields.

    It begins with the period that all date fields begin with: so the browser's back button finds the form as it was filled in.
    """
    counts = session.remembered(("months",), lambda: months_of(session.database()))
    if not counts:
        return
    key = f"{next(iter(keys.values()))} period"
    begun = {starts.get(name, "") for name in keys}
    begin_widget(key, period if len(begun) == 1 and (period := begun.pop()) in counts else "")

    def chosen() -> None:
        for field in keys.values():
            set_widget(field, value_of_widget(key) or "")

    def told(period: str) -> str:
        events = words.plural("{n} event", "{n} events", counts.get(period, 0))
        return f"{words.date(period)} · {events}" if period else words("any time")

    st.selectbox(words("Period"), ["", *counts], key=key, format_func=told, on_change=uninterrupted(chosen))

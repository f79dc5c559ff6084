"""Dialog behind "Correct…": a reader corrects the type, parties, modality, date and place of an event."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from cypher.decisions.verdict import FIELDS
from explorer.read.details import EventDetails, event_details
from explorer.read.evidence import quotes_of_event
from explorer.read.store import strongest
from explorer.state import session
from explorer.state.actions.verdicts import give, verdict_on
from explorer.style import shortened
from explorer.words.escape import literal
from explorer.words.messages import Words
from explorer.words.translated_codes import EVENT_VERBS, MODALITY_NAMES, called
from graph.dates.typed import typed_date
from graph.model import MODALITIES as CODES
from graph.model import graph_model

OFTEN = 300
"""Entities offered beside those the sentences name: the party an article means is often named elsewhere in it."""
ROLES = {"actors": "ACTS_IN", "recipients": "IS_RECIPIENT_OF", "places": "TAKES_PLACE_IN"}


def correct(words: Words, id: str) -> None:
    """Opens the dialog, and saves what was changed as a verdict."""
    st.dialog(words("Correct this event"))(_form)(words, id)


def _form(words: Words, id: str) -> None:
    details = event_details(session.database(), id)
    if details is None:
        st.text(words("This is no longer in the graph."))
        return
    was = values_of(details)
    names = _names(details, id)
    types = list(graph_model().events)
    now: dict[str, Any] = {
        "type": st.selectbox(words("What"), types, types.index(was["type"]), lambda code: called(words, EVENT_VERBS, code)),
        "modality": st.selectbox(
            words("Told as"), list(CODES), list(CODES).index(was["modality"]), lambda code: called(words, MODALITY_NAMES, code)
        ),
    }
    titles = {"actors": words("Who"), "recipients": words("To whom"), "places": words("Where")}
    for role, title in titles.items():
        fit = [
            one for one in names if one.startswith(("place:", "country:")) == (role == "places") or one.startswith("country:")
        ]
        # "Select 11 matches" would stand first, and Enter take it
        now[role] = st.multiselect(
            literal(title), fit, was[role], lambda one: literal(shortened(names[one], 80)), select_all=False
        )
    day = st.text_input(words("When"), was["date"], placeholder="2026-05-31").strip()
    note = st.text_input(words("Note"), max_chars=500)
    now["date"] = typed_date(day) if day else ""
    if now["date"] is None:
        st.caption(words("A date is written 2026, 2026-05 or 2026-05-31."))
        return
    if st.button(words("Write it down"), type="primary") and (to := changes(was, now)):
        with session.troubles(words):
            if (verdict := verdict_on("event", id, "corrected", to, note)) is not None:
                give(verdict)
            st.rerun()


def values_of(details: EventDetails) -> dict[str, Any]:
    """Returns the current values of the fields that can be corrected."""
    plain = details.node.properties
    sides = {role: [party.id for kind, party in details.parties if kind == type] for role, type in ROLES.items()}
    return {"type": plain["type"], "modality": plain["modality"], "date": plain.get("date") or "", **sides}


def changes(was: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the fields that the reader changed."""
    return {name: now[name] for name in FIELDS if now[name] != was[name]}


def _names(details: EventDetails, id: str) -> dict[str, str]:
    """The entities offered as parties: current parties, those its sentences name, and those that most articles name."""
    known = session.remembered(("strongest", OFTEN), lambda: strongest(session.database(), OFTEN))
    often = {entry.id: entry.name for entry in known}
    parties = {party.id: party.name for _, party in details.parties}
    marked = {mark.id: mark.name for quote in quotes_of_event(session.database(), id) for mark in quote.marks}
    return {one: name for one, name in {**marked, **parties, **often}.items() if not one.startswith("event:")}

"""Questions page: all saved questions with search; each has a form at its own address."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import partial
from typing import Any

import streamlit as st

from cypher.saved_queries.library import SavedQuery, library
from cypher.saved_queries.saved_query import GROUPS
from explorer.screens.question_form import begin_anew, form
from explorer.state import session
from explorer.state.asked_question import address_of_form
from explorer.state.questions import ask
from explorer.state.reader_session import reader
from explorer.state.requests import AskForm, EditQuery
from explorer.style import shortened
from explorer.widgets.blocks import Block, sheet
from explorer.widgets.blocks.kinds import Card
from explorer.widgets.callbacks import uninterrupted
from explorer.words.escape import literal
from explorer.words.messages import Words
from explorer.words.question_groups import QUESTION_GROUPS
from graph.errors import SimpulError
from graph.name_folding import folded


def page() -> None:
    """Draws the list, or the question named in the address (`q`, parameters as `p.name`)."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        found = library(session.settings())
        by_name = {query.name: query for query in found.queries}
        name = st.query_params.get("q", "")
        if name in by_name:
            _question(words, by_name[name])
        else:
            if name:
                _unknown(words, name, by_name)
            _list(words, list(found.queries))
        for problem in found.problems:
            st.warning(words("A question of yours could not be read:"))
            st.text(problem)


def go_to(address: Mapping[str, str]) -> None:
    """Replaces this page's address parameters; the language is kept."""
    language = {"lang": st.query_params["lang"]} if "lang" in st.query_params else {}
    st.query_params.from_dict({**address, **language})


def _unknown(words: Words, name: str, by_name: Mapping[str, SavedQuery]) -> None:
    close = get_close_matches(name, by_name, 1)
    note = words("No question is called “{name}”.", name=shortened(name, 60))
    if close:
        note += " " + words("Did you mean “{title}”?", title=by_name[close[0]].title[words.language])
    sheet([{"kind": "note", "tone": "bad", "text": note}], "unknown question", lambda action: None)


def _list(words: Words, queries: list[SavedQuery]) -> None:
    begin_anew()
    st.title(words("Questions"), anchor=False)
    wanted = folded(
        st.text_input(words("Find a question"), key="find question", placeholder=words("member, border, conflict…"))
    )
    on = st.query_params.get("on", "")
    listed = [query for query in queries if _matches(words, query, wanted)]
    if listed:
        sheet(cards(words, listed, on), "questions sheet", _opened)
    else:
        st.text(words("Nothing found."))
    _history(words)


def _matches(words: Words, query: SavedQuery, wanted: str) -> bool:
    told = folded(f"{query.title[words.language]} {query.description[words.language]} {query.name}")
    return all(word in told for word in wanted.split())


def cards(words: Words, queries: list[SavedQuery], on: str) -> list[Block]:
    """Builds the questions as cards, by group, in the order of their headers."""
    blocks: list[Block] = []
    for group in (*GROUPS, ""):
        of_group = [query for query in queries if query.group == group]
        of_group.sort(key=lambda query: (query.place, folded(query.title[words.language])))
        items = [_card(words, query, on) for query in of_group]
        if items:
            blocks.append({"kind": "cards", "label": words(QUESTION_GROUPS[group]), "items": items})
    return blocks


def _card(words: Words, query: SavedQuery, on: str) -> Card:
    title, description = query.title[words.language], query.description[words.language]
    note = f"{description} · {words('your own')}" if query.own else description
    return {"text": title, "note": note, "action": {"do": "question", "name": query.name, "on": on}}


def _opened(action: Mapping[str, Any]) -> None:
    on = str(action.get("on") or "")
    go_to({"q": str(action.get("name")), **({"on": on} if on else {})})


def _question(words: Words, query: SavedQuery) -> None:
    if st.button(words("All questions"), type="tertiary", icon=":material/arrow_back:"):
        go_to({})
        st.rerun()
    st.title(literal(shortened(query.title[words.language], 200)), anchor=False)
    st.text(query.description[words.language])
    given = {key[2:]: value for key, value in st.query_params.items() if key.startswith("p.")}
    filled = form(words, query, given, st.query_params.get("on", ""))
    go_to(address_of_form(query, filled.values))
    requests = reader().requests
    with st.container(horizontal=True):
        st.button(words("Ask"), type="primary", on_click=uninterrupted(partial(requests.add, AskForm())))
        asked = requests.waiting(AskForm)
        if asked and filled.sound:
            try:
                ask(query, {name: value for name, value in filled.values.items() if value})
            except SimpulError:
                requests.take(AskForm)  # not asked again in each run
                raise
            requests.take(AskForm)
            st.rerun()
        if st.button(words("Edit a copy"), type="secondary"):
            reader().requests.add(EditQuery(query.text))
            reader().open_page("desk")
            st.rerun()
    if asked:
        requests.take(AskForm)
        note = words("Not asked yet: look at the field above, then press Ask again.")
        sheet([{"kind": "note", "tone": "bad", "text": note}], "not asked", lambda action: None)
    with st.expander(words("The question in Cypher")):
        st.code(query.text, language="cypher", wrap_lines=True)


def _history(words: Words) -> None:
    history = reader().history
    if not history:
        return
    st.header(words("Asked before"), anchor=False)
    for place, asked in enumerate(history):
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(literal(asked.title(words)), key=f"again {place}", type="tertiary"):
                begin_anew()
                go_to(asked.address)
                st.rerun()
            st.text(words.plural("{n} row", "{n} rows", len(asked.answer.rows)))

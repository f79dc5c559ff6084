"""All saved questions: found by a word, filled in a form, asked at an address of their own."""

import streamlit as st

from cypher.library import SavedQuery, library
from explorer import session
from explorer.asking import Asked, address_of, ask
from explorer.form import form
from explorer.messages import Words
from explorer.search import folded
from explorer.sheet import sheet
from explorer.style import shortened


def page() -> None:
    """Draws the list, or the question named in the address (`q`, parameters as `p.name`)."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        found = library(session.settings())
        by_name = {query.name: query for query in found.queries}
        if (name := st.query_params.get("q", "")) in by_name:
            _question(words, by_name[name])
        else:
            _list(words, list(found.queries))
        for problem in found.problems:
            st.warning(words("A question of yours could not be read:"))
            st.text(problem)


def _list(words: Words, queries: list[SavedQuery]) -> None:
    st.header(words("Questions"), anchor=False)
    wanted = folded(
        st.text_input(words("Find a question"), key="find question", placeholder=words("member, border, conflict…"))
    )
    on = {"on": st.query_params["on"]} if "on" in st.query_params else {}
    items = []
    for query in sorted(queries, key=lambda query: folded(query.title[words.language])):
        title, description = query.title[words.language], query.description[words.language]
        if all(word in folded(f"{title} {description} {query.name}") for word in wanted.split()):
            note = f"{description} · {words('your own')}" if query.own else description
            items.append({"text": title, "note": note, "action": {"q": query.name, **on}})
    sheet([{"kind": "cards", "items": items}], "questions sheet", st.query_params.from_dict)
    if not items:
        st.text(words("Nothing found."))
    _history(words)


def _question(words: Words, query: SavedQuery) -> None:
    if st.button(words("All questions"), type="tertiary", icon=":material/arrow_back:"):
        st.query_params.clear()
        st.rerun()
    st.header(shortened(query.title[words.language], 200), anchor=False)
    st.text(query.description[words.language])
    given = {key[2:]: value for key, value in st.query_params.items() if key.startswith("p.")}
    filled = form(words, query, given, st.query_params.get("on", ""))
    st.query_params.from_dict(address_of(query, filled))
    with st.container(horizontal=True):
        if st.button(words("Ask"), type="primary"):
            ask(query, {name: value for name, value in filled.items() if value})
            st.rerun()
        if st.button(words("Edit a copy"), type="secondary"):
            st.session_state.desk_text = query.text
            st.session_state.go = ("desk", {})
            st.rerun()
    with st.expander(words("The question in Cypher")):
        st.code(query.text, language="cypher", wrap_lines=True)


def _history(words: Words) -> None:
    history: list[Asked] = st.session_state.get("history", [])
    if not history:
        return
    st.subheader(words("Asked before"), anchor=False)
    for place, asked in enumerate(history):
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(asked.title(words), key=f"again {place}", type="tertiary"):
                st.query_params.from_dict(asked.address)
                st.rerun()
            st.text(words.plural("{n} row", "{n} rows", len(asked.answer.rows)))

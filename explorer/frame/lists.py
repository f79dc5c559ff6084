"""The lists of the sidebar: questions, pages, languages."""

import streamlit as st

from cypher.library import library
from explorer import session
from explorer.asking import ask
from explorer.messages import LANGUAGES, NAMES, Words

FIRST_QUESTIONS = ("csto_members", "tajik_afghan_border", "russia_taliban_contacts")
"""The three example scenes, on top of the list."""

MORE_QUESTIONS = 4


def question_list(words: Words) -> None:
    """The example scenes, a few questions more, and the way to all."""
    found = library(session.settings())
    by_name = {query.name: query for query in found.queries}
    ready = [query for query in found.queries if not any(parameter.required for parameter in query.parameters)]
    first = [by_name[name] for name in FIRST_QUESTIONS if name in by_name]
    for query in [*first, *(query for query in ready if query not in first)][: len(first) + MORE_QUESTIONS]:
        st.button(
            query.title[words.language],
            key=f"ask {query.name}",
            help=query.description[words.language] or None,
            type="tertiary",
            on_click=session.answer_to(ask),
            args=(query, {}),
        )
    label = words("All {n} questions…", n=words.number(len(found.queries)))
    st.button(label, key="all questions", type="tertiary", on_click=go_to, args=("questions",))


def page_list(words: Words, here: str) -> None:
    """The pages; the one that is open is marked."""
    listed = {
        "graph": words("Graph"),
        "articles": words("Articles"),
        "entities": words("Entities"),
        "load": words("Load articles"),
        "desk": words("Cypher desk"),
    }
    for name, title in listed.items():
        key = f"{'here' if name == here else 'go'} {name}"  # page.css marks the one that is open
        st.button(title, key=key, type="tertiary", on_click=go_to, args=(name,))


def language_switch(words: Words) -> None:
    """Indonesian or English."""

    def chosen() -> None:
        st.session_state.language = st.session_state["language switch"] or words.language
        st.query_params["lang"] = st.session_state.language

    # The address may have changed the language: by the browser's back button, or a link.
    st.session_state["language switch"] = words.language
    st.segmented_control(
        words("Language"),
        LANGUAGES,
        format_func=lambda code: NAMES[code],
        key="language switch",
        on_change=chosen,
        label_visibility="collapsed",
    )


def go_to(name: str) -> None:
    """Has the next run open this page."""
    st.session_state.go = (name, {})

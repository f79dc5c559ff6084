"""Lists of the sidebar: questions, pages, languages."""

import streamlit as st

from cypher.saved_queries.library import library
from explorer.state import session
from explorer.state.questions import ask
from explorer.state.reader_session import reader
from explorer.state.requests import ShowTab
from explorer.widgets.callbacks import uninterrupted
from explorer.widgets.widget_values import set_widget, value_of_widget
from explorer.words.escape import literal
from explorer.words.messages import LANGUAGES, NAMES, Words

EXAMPLES = ("csto_members", "tajik_afghan_border", "russia_taliban_contacts")
"""The three example scenes: one click asks them; hidden if their entities are not loaded."""

FORMS = ("events_between", "timeline_of", "who_met_whom", "most_reported")
"""First questions for any graph: a click opens the form, filled from what is loaded."""


def question_list(words: Words) -> None:
    """Draws the form questions, the example scenes, and the link to all questions."""
    found = library(session.settings())
    by_name = {query.name: query for query in found.queries}
    asked = {parameter.default for name in EXAMPLES for parameter in by_name[name].parameters if parameter.type == "entity"}
    loaded = {entry.id for entry in session.leading(id for id in asked if id)}
    for name in FORMS:
        st.button(
            literal(f"{by_name[name].title[words.language]}…"),
            key=f"form {name}",
            type="tertiary",
            on_click=uninterrupted(reader().open_page),
            args=("questions", {"q": name}),
        )
    for query in (by_name[name] for name in EXAMPLES):
        if all(parameter.default in loaded for parameter in query.parameters if parameter.type == "entity"):
            st.button(
                literal(query.title[words.language]),
                key=f"ask {query.name}",
                type="tertiary",
                on_click=session.answer_to(ask),
                args=(query, {}),
            )
    label = words("All {n} questions…", n=words.number(len(found.queries)))
    st.button(
        literal(label), key="all questions", type="tertiary", on_click=uninterrupted(reader().open_page), args=("questions",)
    )


def question_tips(words: Words) -> dict[str, str]:
    """Maps the key of a question's button to its description, for a native tooltip."""
    by_name = {query.name: query for query in library(session.settings()).queries}
    keys = [(f"form {name}", name) for name in FORMS] + [(f"ask {name}", name) for name in EXAMPLES]
    return {key: told for key, name in keys if name in by_name and (told := by_name[name].description[words.language])}


def page_list(words: Words, here: str) -> None:
    """Draws the pages; the current one is marked, and the graph's link returns from its other tabs to the picture."""

    def opened(name: str) -> None:
        if name == here == "graph":
            reader().requests.add(ShowTab("graph"))
        reader().open_page(name)

    listed = {
        "graph": words("Graph"),
        "articles": words("Articles"),
        "entities": words("Entities"),
        "notes": words("Your notes"),
        "pairs": words("Same or not"),
        "load": words("Load articles"),
        "desk": words("Cypher desk"),
    }
    for name, title in listed.items():
        key = f"{'here' if name == here else 'go'} {name}"  # page.css marks the one that is open
        st.button(literal(title), key=key, type="tertiary", on_click=uninterrupted(opened), args=(name,))


def language_switch(words: Words) -> None:
    """Draws the switch between Indonesian and English."""

    def chosen() -> None:
        language = str(value_of_widget("language switch") or words.language)
        reader().language = st.query_params["lang"] = language

    # The address may have changed the language: by the browser's back button, or a link.
    set_widget("language switch", words.language)
    st.segmented_control(
        words("Language"),
        LANGUAGES,
        format_func=lambda code: literal(NAMES[code]),
        key="language switch",
        on_change=uninterrupted(chosen),
        label_visibility="collapsed",
    )

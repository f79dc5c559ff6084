"""What surrounds every page: the style, the sidebar with search and questions, and the way from page to page."""

import json
from importlib.resources import files

import streamlit as st

from cypher.library import library
from explorer import actions, chrome, component, session
from explorer.asking import ask
from explorer.claims import swatch_of_label
from explorer.combobox import Option, combobox
from explorer.drawer import closed_after
from explorer.messages import LANGUAGES, NAMES, Words
from explorer.search import sentences_with, stretches, suggest
from explorer.style import shortened
from explorer.vocabulary import LABELS, called

FIRST_QUESTIONS = ("csto_members", "tajik_afghan_border", "russia_taliban_contacts")
"""The three example scenes, on top of the list."""
MORE_QUESTIONS = 4
MOST_SENTENCES = 6
"""Sentences the search box suggests; a page of its own shows all."""
ALL = "all:"
"""Begins the id of the suggestion that opens that page."""


def icon() -> str:
    """The sign of a tab: a knot."""
    return "🪢"


def dress(words: Words) -> None:
    """Puts our style over Streamlit's, and has the browser read the graph's program early; nothing from articles."""
    with st.container(key="dress"):
        st.html(f"<style>{(files('explorer') / 'page.css').read_text('utf-8')}{_spoken(words)}</style>")
        closed_after(st.session_state.get("arrivals", 0))
        component.prepare()
        chrome.speak(words)


def _spoken(words: Words) -> str:
    """Streamlit's own English of the place to drop files, said in the reader's language; page.css puts it there."""
    texts = {"choose-files": words("Choose files"), "drop-files": words("or drop them here · 200 MB each at most")}
    return ":root {" + "".join(f"--{name}: {json.dumps(text, ensure_ascii=False)};" for name, text in texts.items()) + "}"


def sidebar(words: Words, here: str) -> None:
    """Name, search, questions, the other pages, the language; `here` is the page that is open."""
    with st.sidebar:
        with st.container(key="brand"):
            st.markdown("Simpul")
        with session.troubles(words):
            search_box()
        st.subheader(words("Questions"), anchor=False)
        with st.container(key="ask"):
            _questions(words)
        st.subheader(words("Go to"), anchor=False)
        with st.container(key="nav"):
            _navigation(words, here)
        _language(words)


@st.fragment
def search_box() -> None:
    """The search: entities by their names, sentences by their words."""
    words = session.words()
    if st.session_state.pop("picked", False):
        st.rerun()

    def picked(id: str, text: str) -> None:
        st.session_state.picked = True
        if id.startswith("article:"):
            article, _, n = id.partition("#")
            actions.perform({"do": "article", "id": article, "n": n or None})
        elif id.startswith(ALL):
            st.session_state.go = ("sentences", {"find": id.removeprefix(ALL)})
        elif id:
            st.session_state.go = st.session_state.get("go") or ("graph", {})
            actions.perform({"do": "show", "id": id})
        else:
            st.session_state.nothing = text

    combobox(
        "search",
        words("Search"),
        lambda text: suggestions(words, text),
        session.answer_to(picked),
        placeholder=words("Search names and sentences"),
        empty=words("Nothing found; try fewer letters or another spelling."),
        hotkey="/",
    )
    if text := st.session_state.pop("nothing", None):
        st.caption(words("Nothing found."))
        st.text(text)


def suggestions(words: Words, text: str) -> list[Option]:
    """Entities whose names are close to the text, then sentences with its words."""
    found = [
        Option(
            hit.entry.id,
            shortened(hit.entry.name, 120),
            meta=_meta(words, hit.entry.name, hit.name, hit.entry.label, hit.entry.articles),
            marks=stretches(shortened(hit.entry.name, 120), text),
            group=words("Entities"),
            **swatch_of_label(hit.entry.label),
        )
        for hit in suggest(session.names(), text)
    ]
    if len(text.strip()) < 3:
        return found
    quotes = session.remembered(("full text", text), lambda: sentences_with(session.database(), text, MOST_SENTENCES))
    for quote in quotes:
        said = shortened(quote.text, 220)
        meta = " · ".join(
            part for part in (shortened(quote.article.title or "", 60), words.date(quote.article.published)) if part
        )
        found.append(Option(quote.id, said, meta, stretches(said, text), words("Sentences"), wide=True))
    if len(quotes) == MOST_SENTENCES:
        every = words("All sentences with “{name}”…", name=shortened(text, 60))
        found.append(Option(f"{ALL}{text}", every, group=words("Sentences"), wide=True))
    return found


def _meta(words: Words, name: str, matched: str, label: str, articles: int) -> str:
    alias = f"“{shortened(matched, 30)}” · " if matched != name else ""
    return f"{alias}{called(words, LABELS, label)} · {words.number(articles)}"


def _questions(words: Words) -> None:
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
    st.button(label, key="all questions", type="tertiary", on_click=_go, args=("questions",))


def _navigation(words: Words, here: str) -> None:
    listed = {
        "graph": words("Graph"),
        "articles": words("Articles"),
        "entities": words("Entities"),
        "load": words("Load articles"),
        "desk": words("Cypher desk"),
    }
    for name, title in listed.items():
        key = f"{'here' if name == here else 'go'} {name}"  # page.css marks the one that is open
        st.button(title, key=key, type="tertiary", on_click=_go, args=(name,))


def _go(name: str) -> None:
    st.session_state.go = (name, {})


def _language(words: Words) -> None:
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

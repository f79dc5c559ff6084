"""The search box: entities by their names, sentences by their words."""

import streamlit as st

from explorer import actions, session
from explorer.claims import swatch_of_label
from explorer.combobox import Option, combobox
from explorer.messages import Words
from explorer.search import sentences_with, stretches, suggest
from explorer.style import shortened
from explorer.vocabulary import LABELS, called

MOST_SENTENCES = 6
"""Sentences the search box suggests; a page of its own shows all."""

ALL = "all:"
"""Begins the id of the suggestion that opens that page."""


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

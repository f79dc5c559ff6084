"""Search box: suggests questions, entities, notes and sentences."""

import streamlit as st

from explorer.notes.search import found_in
from explorer.panel import note_in_words
from explorer.read.search import sentences_with, stretches
from explorer.screens.sidebar.suggested_questions import ASK, ask_offered, offers
from explorer.state import actions, session
from explorer.state.reader_session import reader
from explorer.state.requests import NothingFound, OpenPage, RunWholePage
from explorer.style import shortened
from explorer.widgets.combobox import Option, combobox
from explorer.words.claims import swatch_of_label
from explorer.words.messages import Words
from explorer.words.translated_codes import LABEL_NAMES, called
from graph.model import label_of

MOST_SENTENCES = 6
"""Sentences the search box suggests; the sentences page shows all."""

ALL = "all:"
"""Prefix of the id of the suggestion that opens that page."""


@st.fragment
def search_box() -> None:
    """Draws the search box, as a fragment."""
    words = session.words()
    if reader().requests.take(RunWholePage):
        st.rerun()

    def picked(id: str, text: str) -> None:
        now = reader()
        now.requests.add(RunWholePage())
        if id.startswith("article:"):
            article, _, n = id.partition("#")
            actions.perform({"do": "article", "id": article, "n": n or None})
        elif id.startswith(ASK):
            ask_offered(id)
        elif id.startswith(ALL):
            now.open_page("sentences", {"find": id.removeprefix(ALL)})
        elif id:
            if not now.requests.waiting(OpenPage):
                now.open_page("graph")
            actions.perform({"do": "show", "id": id})
        else:
            now.requests.add(NothingFound(text))

    combobox(
        "search",
        words("Search"),
        lambda text: suggestions(words, text),
        session.answer_to(picked),
        placeholder=words("Search names and sentences"),
        empty=words("Nothing found; try fewer letters or another spelling."),
        hotkey="/",
        opener="[data-testid=stExpandSidebarButton]",
    )
    if nothing := reader().requests.take(NothingFound):
        st.caption(words("Nothing found."))
        st.text(nothing.text)


def suggestions(words: Words, text: str) -> list[Option]:
    """Suggests the questions a text means, entities with similar names, notes, and sentences with its words."""
    found = session.remembered(("offers", words.language, text), lambda: offers(words, text))
    found = [*found, *_names(words, text), *_noted(words, text)]
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


def _noted(words: Words, text: str) -> list[Option]:
    """Notes that contain these words, in a tag or in the text."""
    return [
        Option(
            id,
            shortened(note.name, 120) or id,
            meta=" · ".join(part for part in (note_in_words(words, note), shortened(around, 80)) if part),
            marks=stretches(shortened(note.name, 120), text),
            group=words("Your notes"),
            wide=True,
            **swatch_of_label(label_of(id) or ""),
        )
        for id, note, around in found_in(actions.notes(), text)
    ]


def _names(words: Words, text: str) -> list[Option]:
    return [
        Option(
            hit.entry.id,
            shortened(hit.entry.name, 120),
            meta=_meta(words, hit.entry.name, hit.name, hit.entry.label, hit.entry.articles),
            marks=stretches(shortened(hit.entry.name, 120), text),
            group=words("Entities"),
            **swatch_of_label(hit.entry.label),
        )
        for hit in session.suggest(text)
    ]


def _meta(words: Words, name: str, matched: str, label: str, articles: int) -> str:
    alias = f"“{shortened(matched, 30)}” · " if matched != name else ""
    return f"{alias}{called(words, LABEL_NAMES, label)} · {words.number(articles)}"

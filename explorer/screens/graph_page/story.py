"""Timeline and dossier tabs of an open story."""

from functools import partial

import streamlit as st

from explorer import export
from explorer.export.dossier.document import document_of
from explorer.panel.stories import headline, story_timeline
from explorer.read.store import nodes_of, with_parties
from explorer.screens.graph_page.dossier import dossier_blocks
from explorer.state import actions, session
from explorer.state.reader_session import OpenedStory
from explorer.widgets.blocks import sheet
from explorer.words.escape import literal
from explorer.words.messages import Words

FORMATS = ("dossier-html", "dossier-docx", "dossier-md")


def draw_timeline(words: Words) -> None:
    """Draws the events of the story by day; a click shows one with its sentences."""
    opened = _opened()
    nodes = session.remembered(("story events", opened.events), lambda: nodes_of(session.database(), opened.events))
    sheet(
        story_timeline(words, [nodes[id] for id in opened.events if id in nodes]),
        "story timeline",
        session.answer_to(actions.perform),
    )


def draw_dossier(words: Words) -> None:
    """Draws the dossier of the story, and its downloads."""
    opened = _opened()
    marks = tuple(actions.notes().items())
    contents = session.remembered(("story contents", words.language, opened, marks), lambda: _contents(words, opened))
    formats = {found.name: found for found in export.formats() if found.name in FORMATS}
    with st.container(horizontal=True):
        for name, found in formats.items():
            st.download_button(
                literal(found.title[words.language]),
                partial(export.export, contents, name),
                export.file_name(contents.about, name),
                found.mime,
                key=f"story {name}",
                on_click="ignore",
            )
    document = session.remembered(("story dossier", words.language, opened, marks), lambda: document_of(contents))
    sheet(dossier_blocks(words, document), "story dossier", session.answer_to(actions.perform))


def _contents(words: Words, opened: OpenedStory) -> export.LoadedContents:
    source = session.database()
    graph = with_parties(source, opened.events)
    about = export.About(headline(words, opened.story), language=words.language)
    return export.contents_of(source, graph, about, notes=actions.notes())


def _opened() -> OpenedStory:
    found = actions.opened_story()
    assert found is not None, "the tabs of a story are offered where one is open"
    return found

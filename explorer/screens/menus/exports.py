"""Export menu: downloads what is on screen, or the selection, as a file."""

from dataclasses import replace

import streamlit as st

from cypher.saved_queries.saved_query import LARGEST_LIMIT
from explorer.picture.filter import filtered
from explorer.screens.menus.steps import download_steps
from explorer.state import actions, session
from explorer.state.questions import whole_answer
from explorer.state.reader_session import reader
from explorer.state.saved_views import saved_views
from explorer.words.escape import literal
from explorer.words.messages import Words
from explorer.words.question_summary import rows_told
from graph.stored_graph import Graph

PER_ROW = 4
"""Nodes and relationships of a row of an answer, about: formats with less room are not offered for the whole answer."""


def export_menu(words: Words) -> None:
    """Draws the menu: scope, format, and the download button."""
    from explorer import export

    with st.popover(words("Export"), type="tertiary"):
        scene = actions.scene()
        scopes = {"screen": words("What is on screen")}
        if scene.selected.nodes:
            scopes["selection"] = words("Selection")
        if (asked := reader().asked) and asked.next_rows:
            scopes["answer"] = words("The whole answer")
            st.caption(literal(rows_told(words, len(asked.answer.rows), asked.counted, asked.answer.truncated)))
        scope = st.radio(
            words("What"), list(scopes), format_func=lambda one: literal(scopes[one]), key="export scope", horizontal=True
        )
        size = PER_ROW * (asked.counted.total or LARGEST_LIMIT) if scope == "answer" and asked else 0
        formats = {found.name: found for found in export.formats() if found.cap is None or found.cap >= size}
        name = st.selectbox(
            words("Format"), list(formats), format_func=lambda key: formats[str(key)].title[words.language], key="export format"
        )
        chosen = formats[name or next(iter(formats))]
        st.caption(literal(words("For: {programs}", programs=words(chosen.opens_in))))
        if chosen.name == "steps":
            _steps_instead(words)
            return
        if chosen.leaves_out:
            st.caption(literal(words("Left out: {what}", what=words(chosen.leaves_out))))
        shown = filtered(scene.visible_graph, scene.view, actions.marks())
        graph = _part(shown, scene.selected.nodes) if scope == "selection" else shown
        about = export.About(actions.title(words), language=words.language)
        if scope == "screen" and asked and asked.next_rows:
            about = replace(about, rows=len(asked.answer.rows), total=asked.counted.total)
        label = words.plural("Download {n} node", "Download {n} nodes", len(graph.nodes))
        if scope == "answer" and asked:
            label = words("Download all of it")
            about = export.About(asked.title(words), asked.query.name, asked.given, language=words.language)

        def made() -> bytes:
            whole = whole_answer(asked).graph if scope == "answer" and asked else graph
            places = {} if scope == "answer" else dict(scene.view.positions)
            contents = export.contents_of(session.database(), whole, about, positions=places, notes=actions.notes())
            return export.export(contents, chosen.name)

        st.download_button(
            literal(label),
            made,
            export.file_name(about, chosen.name),
            chosen.mime,
            key="export download",
            type="primary",
            on_click="ignore",
        )


def _steps_instead(words: Words) -> None:
    """Steps export the saved views, regardless of what is on screen."""
    views = saved_views(session.settings())
    st.caption(words("Your saved views, in their order.") if views else words("Save a view first: each becomes a step."))
    download_steps(words, views, key="export steps")


def _part(graph: Graph, ids: tuple[str, ...]) -> Graph:
    """The subgraph of the selected nodes."""
    chosen = set(ids)
    nodes = tuple(node for node in graph.nodes if node.id in chosen)
    return Graph(nodes, tuple(r for r in graph.relationships if r.source in chosen and r.target in chosen))

"""Bar above the picture: tabs, title, counts, and the menus for the whole picture."""

from collections.abc import Mapping

import streamlit as st

from explorer.picture.ties import ties_of
from explorer.screens.menus import export_menu, link_menu, views_menu
from explorer.state import actions, session
from explorer.state.reader_session import reader
from explorer.state.requests import ShowTab
from explorer.state.saved_views import saved_views
from explorer.widgets.blocks import Block, sheet
from explorer.widgets.widget_values import set_widget, value_of_widget
from explorer.words.escape import literal
from explorer.words.messages import Words


def bar(words: Words, tabs: Mapping[str, str]) -> str:
    """Draws tabs, title, counts and menus; returns the chosen tab."""
    wanted = reader().requests.take(ShowTab)
    now = wanted.name if wanted else value_of_widget("tab")
    asked, story = reader().asked is not None, actions.opened_story() is not None
    listed = [tab for tab in tabs if {"answer": asked, "timeline": story, "dossier": story}.get(tab, True)]
    # Set in each run: when the language changes, Streamlit sees a new widget and would start without a choice.
    set_widget("tab", now if now in listed else "graph")
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        st.segmented_control(
            words("Shown as"),
            listed,
            key="tab",
            required=True,
            format_func=lambda tab: literal(words(tabs[tab])),
            label_visibility="collapsed",
        )
        with st.container(key="trail"):
            sheet([trail(words)], "trail sheet", session.answer_to(actions.perform))
        st.space("stretch")
        if st.button(
            words("Start scene"), type="tertiary", help=words("The entities most articles name, and what relates them")
        ):
            reader().asked = None
            actions.close_story()
            actions.end_steps()
            actions.begin()
            actions.look_at_answer()
            reader().requests.add(ShowTab("graph"))
            st.rerun(scope="app")
        views_menu(words)
        _start_of_steps(words)
        export_menu(words)
        link_menu(words)
    return str(value_of_widget("tab") or "graph")


def _start_of_steps(words: Words) -> None:
    """Button that opens the first saved view, if there is one and no stepping is under way."""
    # A container in each run: a button that appears and disappears would move the menu beside it, which would close.
    with st.container(key="start of steps", width="content"):
        if saved_views(session.settings()) and not actions.step():
            st.button(
                words("Step through"), key="step through", type="tertiary", on_click=session.answer_to(actions.go_to_step)
            )


def trail(words: Words) -> Block:
    """Builds the title of the picture with the numbers of nodes and lines; a long title is cut, with a tooltip."""
    scene = actions.scene()
    drawn, ties = ties_of(scene.visible_graph, folded=scene.view.folded)
    name = actions.title(words)
    nodes = words.plural("{n} node", "{n} nodes", len(drawn))
    lines = words.plural("{n} line", "{n} lines", len(ties))
    return {"kind": "line", "text": name, "title": name, "count": f"{nodes} · {lines}"}

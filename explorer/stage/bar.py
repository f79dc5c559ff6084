"""The bar above the picture: what is shown, and what can be done with it as a whole."""

from collections.abc import Mapping

import streamlit as st

from explorer import actions, session
from explorer.asking import Asked
from explorer.keeping import export_menu, link_menu, views_menu
from explorer.messages import Words
from explorer.sheet import Block, sheet


def bar(words: Words, tabs: Mapping[str, str]) -> str:
    """What is shown, how much of it, and what can be done with it as a whole; the tab that is chosen."""
    asked: Asked | None = st.session_state.get("asked")
    wanted = st.session_state.pop("tab_wanted", None)
    if wanted:
        st.session_state["tab"] = wanted
    listed = [tab for tab in tabs if tab != "answer" or asked]
    # Said anew in each run: with labels of another language it is another widget to Streamlit, which would begin unchosen.
    st.session_state["tab"] = now if (now := st.session_state.get("tab")) in listed else "graph"
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        st.segmented_control(
            words("Shown as"),
            listed,
            key="tab",
            required=True,
            format_func=lambda tab: words(tabs[tab]),
            label_visibility="collapsed",
        )
        with st.container(key="trail"):
            sheet([trail(words)], "trail sheet", session.answer_to(actions.perform))
        st.space("stretch")
        if st.button(
            words("Start scene"), type="tertiary", help=words("The entities most articles name, and what relates them")
        ):
            st.session_state.pop("asked", None)
            actions.begin()
            st.rerun(scope="app")
        views_menu(words)
        export_menu(words)
        link_menu(words)
    return str(st.session_state.get("tab") or "graph")


def trail(words: Words) -> Block:
    """What is shown, and how many nodes and lines; a long name is cut, and whole in its tooltip."""
    visible = actions.scene().visible_graph
    name = actions.title(words)
    nodes = words.plural("{n} node", "{n} nodes", len(visible.nodes))
    lines = words.plural("{n} line", "{n} lines", len(visible.relationships))
    return {"kind": "line", "text": name, "title": name, "count": f"{nodes} · {lines}"}

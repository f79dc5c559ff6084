"""All articles of the graph, newest first, found by the words of their titles and by who published them."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from explorer import actions, session
from explorer.messages import Words
from explorer.reading import articles
from explorer.search import folded
from explorer.sheet import Block, sheet
from explorer.style import shortened

AT_ONCE = 100
MOST = 2000
"""Articles the page lists at first, and at most."""


def page() -> None:
    """Draws the list; an article of it opens by a click."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        total = session.index().articles
        st.header(words.plural("{n} article", "{n} articles", total), anchor=False)
        found = session.remembered(("articles",), lambda: articles(session.database(), limit=MOST))
        if not found:
            st.text(words("Nothing is loaded yet"))
            return
        wanted = st.text_input(words("Find an article"), key="find article", placeholder=words("title, medium or date"))
        listed = matching(found, wanted)
        shown = int(st.session_state.get("articles shown", AT_ONCE))
        if listed:
            sheet([article_list(words, listed[:shown])], "articles sheet", actions.perform)
        else:
            st.text(words("Nothing found."))
        if len(listed) > shown and st.button(words("Show more")):
            st.session_state["articles shown"] = shown + 2 * AT_ONCE
            st.rerun()
        if total > len(found):
            st.caption(words("The newest {n} are listed; search finds the others.", n=words.number(len(found))))


def matching(found: Sequence[dict[str, Any]], wanted: str) -> list[dict[str, Any]]:
    """The articles in whose title, source or date every one of the words stands."""
    asked = folded(wanted).split()
    return [row for row in found if all(word in folded(f"{row['title']} {row['source']} {row['published']}") for word in asked)]


def article_list(words: Words, rows: Sequence[dict[str, Any]]) -> Block:
    """A line for each article: its title, who published it, when."""
    items = [
        {
            "text": shortened(row["title"] or "", 300) or words("untitled article"),
            "count": shortened(row["source"] or "", 80),
            "meta": words.date(row["published"]) or words("undated"),
            "action": {"do": "article", "id": row["id"], "n": None},
        }
        for row in rows
    ]
    return {"kind": "links", "items": items}

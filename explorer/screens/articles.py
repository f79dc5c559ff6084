"""Articles page: all articles, newest first, with search by title, outlet or date."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import streamlit as st

from explorer.read.articles import articles
from explorer.state import actions, session
from explorer.state.reader_session import reader
from explorer.state.requests import ArticleWithdrawn
from explorer.style import shortened
from explorer.widgets.blocks import Block, sheet
from explorer.widgets.blocks.kinds import Link
from explorer.words.escape import literal
from explorer.words.messages import Words
from graph.name_folding import folded

ANY = "*"
"""Stands for every outlet, and for every month."""
AT_ONCE = 100
READ = 2000
"""Articles the page lists at first, and reads at once: the search and the filters look among those read."""


def page() -> None:
    """Draws the list; a click opens an article."""
    words = session.words()
    with session.troubles(words), st.container(key="wide"):
        total = session.totals().articles
        st.title(literal(words.plural("{n} article", "{n} articles", total)), anchor=False)
        read = reader().listed.get("articles read", READ)
        found = newest_articles(read)
        if not found:
            st.text(words("Nothing is loaded yet"))
            return
        if reader().requests.take(ArticleWithdrawn):
            sheet([{"kind": "note", "text": words("The article is withdrawn.")}], "withdrawn note", lambda action: None)
        wanted = st.text_input(words("Find an article"), key="find article", placeholder=words("title, medium or date"))
        listed = ordered(narrowed(words, matching(found, wanted)), _order(words))
        if len(listed) < len(found):
            st.caption(literal(words("{n} of {total} articles", n=words.number(len(listed)), total=words.number(len(found)))))
        shown = reader().listed.get("articles", AT_ONCE)
        if listed:
            sheet([article_list(words, listed[:shown])], "articles sheet", actions.perform)
        else:
            st.text(words("Nothing found."))
        if len(listed) > shown and st.button(words("Show more")):
            reader().listed["articles"] = shown + 2 * AT_ONCE
            st.rerun()
        if total > len(found):
            numbers = {"n": words.number(len(found)), "total": words.number(total)}
            st.caption(literal(words("The newest {n} of {total} articles are searched and listed.", **numbers)))
            older = min(READ, total - len(found))
            if st.button(literal(words.plural("Add {n} older one", "Add {n} older ones", older))):
                reader().listed["articles read"] = read + READ
                st.rerun()


def newest_articles(most: int) -> list[dict[str, Any]]:
    """The newest articles, at most so many; read once until the graph changes."""
    return session.remembered(("articles", most), lambda: articles(session.database(), limit=most))


def matching(found: Sequence[dict[str, Any]], wanted: str) -> list[dict[str, Any]]:
    """Returns the articles that contain all of the words in title, source or date."""
    asked = folded(wanted).split()
    return [row for row in found if all(word in folded(f"{row['title']} {row['source']} {row['published']}") for word in asked)]


def narrowed(words: Words, found: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Draws the filters for outlet and month, with article counts, and applies them."""
    media = Counter(str(row["source"] or "") for row in found)
    months = Counter(str(row["published"] or "")[:7] for row in found)
    left, right = st.columns(2)
    with left:
        medium = st.selectbox(
            words("Medium"),
            [ANY, *(name for name, _ in media.most_common())],
            key="article medium",
            format_func=lambda name: (
                words("all media") if name == ANY else f"{name or words('unknown')} · {words.number(media[name])}"
            ),
        )
    with right:
        month = st.selectbox(
            words("Period"),
            [ANY, *sorted(months, reverse=True)],
            key="article month",
            format_func=lambda month: (
                words("any time")
                if month == ANY
                else f"{words.date(month) or words('undated')} · {words.number(months[month])}"
            ),
        )
    return [
        row for row in found if medium in (ANY, str(row["source"] or "")) and month in (ANY, str(row["published"] or "")[:7])
    ]


def _order(words: Words) -> str:
    names = {
        "newest": words("newest first"),
        "oldest": words("oldest first"),
        "medium": words("by medium"),
        "title": words("by title"),
    }
    listed = list(names)
    chosen = st.selectbox(words("Order"), listed, format_func=names.__getitem__, key="article order")
    return str(chosen or "newest")


def ordered(rows: Sequence[dict[str, Any]], order: str) -> list[dict[str, Any]]:
    """Sorts the articles, given newest first; those without a date come last."""
    if order == "oldest":
        return sorted(rows, key=lambda row: str(row["published"] or "9999"))
    if order in ("medium", "title"):
        key = "source" if order == "medium" else "title"
        return sorted(rows, key=lambda row: folded(str(row[key] or "\uffff")))
    return list(rows)


def article_list(words: Words, rows: Sequence[dict[str, Any]]) -> Block:
    """Builds a line for each article: title, outlet, date."""
    items: list[Link] = [
        {
            "text": shortened(row["title"] or "", 300) or words("untitled article"),
            "count": shortened(row["source"] or "", 80),
            "meta": words.date(row["published"]) or words("undated"),
            "action": {"do": "article", "id": row["id"], "n": None},
        }
        for row in rows
    ]
    return {"kind": "links", "items": items}

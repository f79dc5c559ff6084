"""The pages: each reads the state, calls, and draws; none computes."""

from typing import Any

import streamlit as st

from explorer.messages import Words
from explorer.pages import article, articles, desk, graph, load, questions


def pages(words: Words) -> dict[str, Any]:
    """The pages by the name actions know them by; the first is the one that opens."""
    return {
        "graph": st.Page(graph.page, title="Simpul", url_path="graph", default=True),
        "questions": st.Page(questions.page, title=f"{words('Questions')} · Simpul", url_path="questions"),
        "article": st.Page(article.page, title=f"{words('Article')} · Simpul", url_path="article"),
        "articles": st.Page(articles.page, title=f"{words('Articles')} · Simpul", url_path="articles"),
        "desk": st.Page(desk.page, title=f"{words('Cypher desk')} · Simpul", url_path="cypher"),
        "load": st.Page(load.page, title=f"{words('Load articles')} · Simpul", url_path="load"),
    }

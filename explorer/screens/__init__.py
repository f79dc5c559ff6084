"""The pages: each reads the state, calls actions and draws; none computes.

Not named `pages`: Streamlit takes a folder of that name beside app.py for its own multipage apps, and the first visitor of
/questions would see nothing.
"""

from typing import Any

import streamlit as st

from explorer.screens.article import page as article_page
from explorer.screens.articles import page as articles_page
from explorer.screens.cypher_desk import page as desk_page
from explorer.screens.entities import page as entities_page
from explorer.screens.entity_pairs import page as pairs_page
from explorer.screens.graph import page as graph_page
from explorer.screens.load import page as load_page
from explorer.screens.notes import page as notes_page
from explorer.screens.questions import page as questions_page
from explorer.screens.sentences import page as sentences_page
from explorer.words.messages import Words


def pages(words: Words) -> dict[str, Any]:
    """The pages by the names that actions use; the first one is the start page."""
    return {
        "graph": st.Page(graph_page, title="Simpul", url_path="graph", default=True),
        "questions": st.Page(questions_page, title=f"{words('Questions')} · Simpul", url_path="questions"),
        "article": st.Page(article_page, title=f"{words('Article')} · Simpul", url_path="article"),
        "articles": st.Page(articles_page, title=f"{words('Articles')} · Simpul", url_path="articles"),
        "entities": st.Page(entities_page, title=f"{words('Entities')} · Simpul", url_path="entities"),
        "pairs": st.Page(pairs_page, title=f"{words('Same or not')} · Simpul", url_path="pairs"),
        "sentences": st.Page(sentences_page, title=f"{words('Sentences')} · Simpul", url_path="sentences"),
        "notes": st.Page(notes_page, title=f"{words('Your notes')} · Simpul", url_path="notes"),
        "desk": st.Page(desk_page, title=f"{words('Cypher desk')} · Simpul", url_path="cypher"),
        "load": st.Page(load_page, title=f"{words('Load articles')} · Simpul", url_path="load"),
    }


def name_of_page(chosen: Any) -> str:
    """The name that actions use for a page of `st.navigation`."""
    return {"": "graph", "cypher": "desk"}.get(chosen.url_path, str(chosen.url_path))

"""Download button for the saved views as one web page."""

from collections.abc import Sequence

import streamlit as st

from explorer.state import actions, session
from explorer.state.saved_views import SavedView
from explorer.words.escape import literal
from explorer.words.messages import Words


def download_steps(words: Words, views: Sequence[SavedView], key: str = "steps download") -> None:
    """Draws the download button for the views in their order as one web page; nothing without views."""
    from explorer import export

    if not views:
        return
    about = export.About(words("Saved views"), language=words.language)

    def made() -> bytes:
        return export.export(export.steps_of(session.database(), views, about, actions.notes()), "steps")

    st.download_button(
        literal(words.plural("{n} step as a web page", "All {n} steps as one web page", len(views))),
        made,
        export.file_name(about, "steps"),
        "text/html",
        key=key,
        on_click="ignore",
    )

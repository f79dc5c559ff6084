"""Views menu: saves the picture under a name and with a text, lists saved views, exports and imports them."""

from dataclasses import replace

import streamlit as st

from explorer.screens.menus.link import page_address
from explorer.screens.menus.steps import download_steps
from explorer.screens.menus.view_line import view_line
from explorer.state import actions, saved_views, session
from explorer.state.reader_session import reader
from explorer.state.saved_views import LONGEST_TEXT, SavedView
from explorer.widgets.callbacks import uninterrupted
from explorer.widgets.widget_values import set_widget, value_of_widget
from explorer.words.escape import literal
from explorer.words.messages import Words

AT_ONCE = 20
"""Views listed until all are requested."""


def views_menu(words: Words) -> None:
    """Draws the menu: save the picture, open saved views, download all as a page, open a view file."""
    with st.popover(words("Views"), type="tertiary"):
        st.text_input(words("Name of this view"), key="view name", max_chars=120)
        st.text_area(words("Text to go with it"), key="view text", max_chars=LONGEST_TEXT, height=68)
        # Not disabled without a name: the typed name arrives with the click, and one click must be enough.
        st.button(words("Save view"), type="primary", on_click=session.answer_to(_save), args=(words,))
        if reader().views.unnamed:
            st.caption(words("Give it a name first."))
        if slug := reader().views.saved:
            st.caption(words("Saved. It opens again at this address:"))
            st.code(f"{page_address()}?view={slug}", language=None)
        views = saved_views.saved_views(session.settings())
        for place, saved in enumerate(views if reader().views.every else views[:AT_ONCE]):
            view_line(words, saved, place, len(views))
        if len(views) > AT_ONCE and not reader().views.every:
            st.button(literal(words("Show all {n}", n=words.number(len(views)))), on_click=uninterrupted(_list_all))
        download_steps(words, views)
        given = st.file_uploader(words("Open a view from a file"), type=["json"], key="view file")
        if given is not None and reader().views.opened != given.file_id:
            reader().views.opened = given.file_id
            session.answer_to(_open_file)(saved_views.parse_view(given.getvalue(), given.name))
            st.rerun(scope="app")


def _save(words: Words) -> None:
    """Saves the picture; replacing a view of the same name keeps its text if none is given."""
    now, scene = reader().views, actions.scene()
    name, text = str(value_of_widget("view name") or ""), str(value_of_widget("view text") or "")
    now.unnamed = not name.strip()
    if now.unnamed:
        return
    saved = saved_views.saved_now(name, scene.view, scene.selected, actions.title(words), text)
    before = [other.text for other in saved_views.saved_views(session.settings()) if other.slug == saved.slug]
    saved_views.save(session.settings(), replace(saved, text=saved.text or "".join(before)))
    st.query_params["view"] = now.saved = saved.slug
    for field in ("view name", "view text"):
        set_widget(field, "")


def _list_all() -> None:
    reader().views.every = True


def _open_file(saved: SavedView) -> None:
    actions.end_steps()
    actions.open_view(saved)

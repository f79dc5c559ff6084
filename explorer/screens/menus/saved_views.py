"""The menu of saved views: save what is seen under a name, open, hand on, delete."""

import streamlit as st

from explorer.screens.menus.link import page_address
from explorer.state import actions, saved_views, session
from explorer.state.reader import reader
from explorer.style import shortened
from explorer.widgets.callbacks import uninterrupted
from explorer.words.messages import Words


def views_menu(words: Words) -> None:
    """Save what is seen under a name, open what was saved, hand a view on as a file."""
    with st.popover(words("Views"), type="tertiary"):
        name = st.text_input(words("Name of this view"), key="view name", max_chars=120)
        # Not greyed out until there is a name: what is typed arrives with the click, and one click must do.
        if st.button(words("Save view"), type="primary") and _named(words, name):
            scene = actions.scene()
            saved = saved_views.saved_now(name, scene.view, scene.selected, actions.title(words))
            saved_views.save(session.settings(), saved)
            st.query_params["view"] = saved.slug
            reader().views.saved = saved.slug
        if slug := reader().views.saved:
            st.caption(words("Saved. It opens again at this address:"))
            st.code(f"{page_address()}?view={slug}", language=None)
        for saved in saved_views.saved_views(session.settings())[:20]:
            _saved_view(words, saved)
        given = st.file_uploader(words("Open a view from a file"), type=["json"], key="view file")
        if given is not None and reader().views.opened != given.file_id:
            reader().views.opened = given.file_id
            session.answer_to(_open)(saved_views.parse_view(given.getvalue(), given.name))
            st.rerun(scope="app")


def _named(words: Words, name: str) -> bool:
    if not name.strip():
        st.caption(words("Give it a name first."))
    return bool(name.strip())


def _saved_view(words: Words, saved: saved_views.SavedView) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.text(f"{shortened(saved.name, 50)} · {words.plural('{n} node', '{n} nodes', len(saved.view.shown))}")
        st.space("stretch")
        if st.button(words("Open"), key=f"open view {saved.slug}", type="tertiary"):
            session.answer_to(_open)(saved)
            st.rerun(scope="app")
        st.download_button(
            words("File"),
            saved_views.text_of(saved),
            f"{saved.slug}.json",
            "application/json",
            key=f"view file {saved.slug}",
            type="tertiary",
            on_click="ignore",
        )
        st.button(
            words("Delete"), key=f"delete view {saved.slug}", type="tertiary", on_click=uninterrupted(_doom), args=(saved.slug,)
        )
    if reader().views.doomed == saved.slug:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.text(words("Delete this view for good?"))
            st.button(
                words("Yes, delete"),
                key=f"delete {saved.slug} now",
                type="primary",
                on_click=uninterrupted(_delete),
                args=(saved.slug,),
            )
            st.button(words("No, keep"), key=f"keep {saved.slug}", type="tertiary", on_click=uninterrupted(_doom), args=("",))


def _doom(slug: str) -> None:
    reader().views.doomed = slug


def _delete(slug: str) -> None:
    saved_views.delete(session.settings(), slug)
    _doom("")
    if reader().views.saved == slug:
        reader().views.saved = ""


def _open(saved: saved_views.SavedView) -> None:
    actions.open_view(saved)

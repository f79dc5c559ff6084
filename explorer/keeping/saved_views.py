"""The menu of saved views: save what is seen under a name, open, hand on, delete."""

import streamlit as st

from explorer import actions, session, views
from explorer.keeping.link import page_address
from explorer.messages import Words
from explorer.style import shortened

DOOMED = "view to delete"
"""Where the session keeps the slug of the view whose deletion is to be confirmed."""


def views_menu(words: Words) -> None:
    """Save what is seen under a name, open what was saved, hand a view on as a file."""
    with st.popover(words("Views"), type="tertiary"):
        name = st.text_input(words("Name of this view"), key="view name", max_chars=120)
        # Not greyed out until there is a name: what is typed arrives with the click, and one click must do.
        if st.button(words("Save view"), type="primary") and _named(words, name):
            scene = actions.scene()
            saved = views.saved_now(name, scene.view, scene.selected, actions.title(words))
            views.save(session.settings(), saved)
            st.query_params["view"] = saved.slug
            st.session_state.saved_as = saved.slug
        if slug := st.session_state.get("saved_as"):
            st.caption(words("Saved. It opens again at this address:"))
            st.code(f"{page_address()}?view={slug}", language=None)
        for saved in views.saved_views(session.settings())[:20]:
            _saved_view(words, saved)
        given = st.file_uploader(words("Open a view from a file"), type=["json"], key="view file")
        if given is not None and st.session_state.get("view opened") != given.file_id:
            st.session_state["view opened"] = given.file_id
            session.answer_to(_open)(views.parse_view(given.getvalue(), given.name))
            st.rerun(scope="app")


def _named(words: Words, name: str) -> bool:
    if not name.strip():
        st.caption(words("Give it a name first."))
    return bool(name.strip())


def _saved_view(words: Words, saved: views.SavedView) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.text(f"{shortened(saved.name, 50)} · {words.plural('{n} node', '{n} nodes', len(saved.view.shown))}")
        st.space("stretch")
        if st.button(words("Open"), key=f"open view {saved.slug}", type="tertiary"):
            session.answer_to(_open)(saved)
            st.rerun(scope="app")
        st.download_button(
            words("File"),
            views.text_of(saved),
            f"{saved.slug}.json",
            "application/json",
            key=f"view file {saved.slug}",
            type="tertiary",
            on_click="ignore",
        )
        st.button(words("Delete"), key=f"delete view {saved.slug}", type="tertiary", on_click=_doom, args=(saved.slug,))
    if st.session_state.get(DOOMED) == saved.slug:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.text(words("Delete this view for good?"))
            st.button(
                words("Yes, delete"), key=f"delete {saved.slug} now", type="primary", on_click=_delete, args=(saved.slug,)
            )
            st.button(words("No, keep"), key=f"keep {saved.slug}", type="tertiary", on_click=_doom, args=("",))


def _doom(slug: str) -> None:
    st.session_state[DOOMED] = slug


def _delete(slug: str) -> None:
    views.delete(session.settings(), slug)
    _doom("")
    if st.session_state.get("saved_as") == slug:
        del st.session_state["saved_as"]


def _open(saved: views.SavedView) -> None:
    actions.open_view(saved)

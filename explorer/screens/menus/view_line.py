"""One saved view in the menu: its line, and while it is edited its text, its place in the order and its file."""

from dataclasses import replace

import streamlit as st

from explorer.state import actions, saved_views, session
from explorer.state.reader_session import reader
from explorer.state.saved_views import LONGEST_TEXT, SavedView
from explorer.style import shortened
from explorer.widgets.callbacks import uninterrupted
from explorer.widgets.widget_values import value_of_widget
from explorer.words.escape import literal
from explorer.words.messages import Words


def view_line(words: Words, saved: SavedView, place: int, total: int) -> None:
    """Draws a view, at position `place` (from 0) of `total`."""
    changed = reader().views.changed == saved.slug
    with st.container(gap=None):
        _row(words, saved, place, changed)
        if saved.text and not changed:
            st.caption(literal(shortened(saved.text, 120)))
    if changed:
        _changing(words, saved, place, total)


def _row(words: Words, saved: SavedView, place: int, changed: bool) -> None:
    slug = saved.slug
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        nodes = words.plural("{n} node", "{n} nodes", len(saved.view.shown))
        st.text(f"{words.number(place + 1)}. {shortened(saved.name, 50)} · {nodes}")
        st.space("stretch")
        if st.button(words("Open"), key=f"open view {slug}", type="tertiary"):
            session.answer_to(_open)(saved)
            st.rerun(scope="app")
        other = "" if changed else slug
        st.button(words("Change"), key=f"change view {slug}", type="tertiary", on_click=uninterrupted(_change), args=(other,))


def _changing(words: Words, saved: SavedView, place: int, total: int) -> None:
    slug, field = saved.slug, f"view text {saved.slug}"
    st.text_area(words("Text"), saved.text, key=field, max_chars=LONGEST_TEXT, height=100)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(words("Keep the text"), key=f"keep text {slug}", on_click=session.answer_to(_keep), args=(saved, field))
        st.button(
            words("Up"),
            key=f"up {slug}",
            type="tertiary",
            disabled=place == 0,
            on_click=session.answer_to(_move),
            args=(slug, -1),
        )
        last = place == total - 1
        st.button(
            words("Down"), key=f"down {slug}", type="tertiary", disabled=last, on_click=session.answer_to(_move), args=(slug, 1)
        )
        st.download_button(
            words("File"),
            saved_views.text_of(saved),
            f"{slug}.json",
            "application/json",
            key=f"view file {slug}",
            type="tertiary",
            on_click="ignore",
        )
        st.button(words("Delete"), key=f"delete view {slug}", type="tertiary", on_click=uninterrupted(_doom), args=(slug,))
    if reader().views.doomed == slug:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.text(words("Delete this view for good?"))
            st.button(
                words("Yes, delete"),
                key=f"delete {slug} now",
                type="primary",
                on_click=session.answer_to(_delete),
                args=(slug,),
            )
            st.button(words("No, keep"), key=f"keep {slug}", type="tertiary", on_click=uninterrupted(_doom), args=("",))


def _change(slug: str) -> None:
    reader().views.changed = slug
    _doom("")


def _keep(saved: SavedView, field: str) -> None:
    text = saved_views.checked_text(str(value_of_widget(field) or ""))
    saved_views.save(session.settings(), replace(saved, text=text))
    _change("")


def _move(slug: str, by: int) -> None:
    saved_views.move(session.settings(), slug, by)


def _doom(slug: str) -> None:
    reader().views.doomed = slug


def _delete(slug: str) -> None:
    saved_views.delete(session.settings(), slug)
    _change("")
    if reader().views.saved == slug:
        reader().views.saved = ""


def _open(saved: SavedView) -> None:
    """Opens a view; while stepping, stepping continues from it."""
    if actions.step():
        actions.step_to(saved)
    else:
        actions.open_view(saved)

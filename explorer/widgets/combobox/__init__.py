"""Text field with suggestions while typing, computed in Python: the search box and the entity fields of forms."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Any

import streamlit as st

from explorer.widgets.assets import joined
from explorer.widgets.callbacks import uninterrupted


@dataclass(frozen=True)
class Option:
    """One suggestion. `marks` are (start, end) stretches of `text` that match; `group` is a heading above it."""

    id: str
    text: str
    meta: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    group: str = ""
    color: str = ""
    shape: str = ""
    wide: bool = False


@functools.cache
def _component() -> Any:
    here = files("explorer.widgets.combobox")
    return st.components.v2.component(
        "simpul_combobox", js=joined("widgets/combobox", "rows", "combobox"), css=(here / "combobox.css").read_text("utf-8")
    )


def combobox(
    key: str,
    label: str,
    suggest: Callable[[str], Sequence[Option]],
    on_pick: Callable[[str, str], None],
    *,
    placeholder: str = "",
    empty: str = "",
    value: str = "",
    keep: bool = False,
    quiet: bool = True,
    hotkey: str = "",
    on_left: Callable[[str], None] | None = None,
) -> None:
    """Draws the field; `suggest` returns suggestions for typed text, `on_pick` is called with (id, text) of the choice.

    `keep` leaves the choice in the field (a form), else the field is emptied (the search box). Enter before the suggestions
    have arrived picks the best of them; without suggestions `on_pick` is called with ("", typed text). `on_left` is called with
    the text with which a form's field is left if it is not `value`; afterwards the field shows the then current `value`.
    """
    typed, resets = f"{key} typed", f"{key} resets"

    def read(name: str) -> Any:
        found = st.session_state[key].get(name)
        return found.get("value") if isinstance(found, dict) else None

    def on_typed() -> None:
        if isinstance(text := read("typed"), str):
            st.session_state[typed] = text[:200]

    def on_pick_change() -> None:
        if isinstance(choice := read("pick"), dict):
            st.session_state.pop(typed, None)  # otherwise its suggestions would open again over the next field
            on_pick(str(choice.get("id") or ""), str(choice.get("text") or ""))

    def on_enter() -> None:
        if isinstance(text := read("enter"), str):
            best = next(iter(suggest(text[:200])), None)
            st.session_state.pop(typed, None)
            on_pick(best.id if best else "", best.text if best else text[:200])
            if keep:
                st.session_state[resets] = st.session_state.get(resets, 0) + 1

    def on_left_change() -> None:
        if on_left and isinstance(text := read("left"), str):
            st.session_state.pop(typed, None)
            on_left(text[:200])
            st.session_state[resets] = st.session_state.get(resets, 0) + 1

    query = st.session_state.get(typed, "")
    data = {
        "label": label,
        "placeholder": placeholder,
        "empty": empty,
        "value": value,
        "keep": keep,
        "quiet": quiet,
        "hotkey": hotkey,
        "query": query,
        "options": [asdict(option) for option in suggest(query)] if query else [],
        "reset": f"{value} {st.session_state.get(resets, 0)}",
    }
    _component()(
        key=key,
        data=data,
        default={"left": None},
        on_typed_change=uninterrupted(on_typed),
        on_pick_change=uninterrupted(on_pick_change),
        on_enter_change=uninterrupted(on_enter),
        on_left_change=uninterrupted(on_left_change),
    )

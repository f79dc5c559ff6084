"""Text field with suggestions while typing, computed in Python: the search box and the entity fields of forms."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Any

import streamlit as st

from explorer.widgets.assets import joined
from explorer.widgets.callbacks import uninterrupted

LONGEST = 200
"""Maximum characters of typed text that are searched for."""


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


@dataclass(frozen=True)
class _Messages:
    """Handles what the browser says of a field; keeps in the session what is typed, and how often the field was reset."""

    key: str
    suggest: Callable[[str], Sequence[Option]]
    on_pick: Callable[[str, str], None]
    on_left: Callable[[str], None] | None
    keep: bool

    @property
    def query(self) -> str:
        """The typed text whose suggestions are shown."""
        return str(st.session_state.get(f"{self.key} typed", ""))

    @property
    def resets(self) -> int:
        """How often the field was made to show its value again."""
        return int(st.session_state.get(f"{self.key} resets", 0))

    def typed(self) -> None:
        """Text was typed: its suggestions are wanted."""
        if isinstance(text := self._said("typed"), str):
            st.session_state[f"{self.key} typed"] = text[:LONGEST]

    def picked(self) -> None:
        """A suggestion was chosen."""
        if isinstance(choice := self._said("pick"), dict):
            self._forget_typed()
            self.on_pick(str(choice.get("id") or ""), str(choice.get("text") or ""))

    def entered(self) -> None:
        """Enter was pressed before the suggestions had arrived."""
        if isinstance(text := self._said("enter"), str):
            best = next(iter(self.suggest(text[:LONGEST])), None)
            self._forget_typed()
            self.on_pick(best.id if best else "", best.text if best else text[:LONGEST])
            if self.keep:
                self._reset()

    def left(self) -> None:
        """A form's field was left with other text than its value."""
        if self.on_left and isinstance(text := self._said("left"), str):
            self._forget_typed()
            self.on_left(text[:LONGEST])
            self._reset()

    def _said(self, name: str) -> Any:
        found = st.session_state[self.key].get(name)
        return found.get("value") if isinstance(found, dict) else None

    def _forget_typed(self) -> None:
        st.session_state.pop(f"{self.key} typed", None)  # otherwise its suggestions would open again over the next field

    def _reset(self) -> None:
        st.session_state[f"{self.key} resets"] = self.resets + 1


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
    opener: str = "",
    on_left: Callable[[str], None] | None = None,
) -> None:
    """Draws the field; `suggest` returns suggestions for typed text, `on_pick` is called with (id, text) of the choice.

    `keep` leaves the choice in the field (a form), else the field is emptied (the search box). Enter before the suggestions
    have arrived picks the best of them; without suggestions `on_pick` is called with ("", typed text). `on_left` is called with
    the text with which a form's field is left if it is not `value`; afterwards the field shows the then current `value`.
    `hotkey` and the magnifier on the button `opener` (a CSS selector) lead into the field from anywhere on the page.
    """
    messages = _Messages(key, suggest, on_pick, on_left, keep)
    query = messages.query
    data = {
        "label": label,
        "placeholder": placeholder,
        "empty": empty,
        "value": value,
        "keep": keep,
        "quiet": quiet,
        "hotkey": hotkey,
        "opener": opener,
        "query": query,
        "options": [asdict(option) for option in suggest(query)] if query else [],
        "reset": f"{value} {messages.resets}",
    }
    _component()(
        key=key,
        data=data,
        default={"left": None},
        on_typed_change=uninterrupted(messages.typed),
        on_pick_change=uninterrupted(messages.picked),
        on_enter_change=uninterrupted(messages.entered),
        on_left_change=uninterrupted(messages.left),
    )

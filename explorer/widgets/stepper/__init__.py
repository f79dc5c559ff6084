"""Bar of a step: its position, name and text, and the keys for previous and next.

The keys work in the whole page; the picture keeps its arrow keys, and uses Page Up and Page Down for the steps.
"""

import functools
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

import streamlit as st

from explorer.widgets.assets import joined
from explorer.widgets.callbacks import uninterrupted
from explorer.widgets.widget_values import said_by


@functools.cache
def _component() -> Any:
    css = (files("explorer.widgets.stepper") / "stepper.css").read_text("utf-8")
    return st.components.v2.component("simpul_stepper", js=joined("widgets/stepper", "stepper"), css=css)


def stepper(
    name: str, text: str, place: int, total: int, texts: Mapping[str, str], on_step: Callable[[int | None], None]
) -> None:
    """Draws the bar at position `place` (from 0); `on_step` is called with the next position, None for the end.

    It is called before the page runs again. `texts`: "at" (such as "2 of 5"), "bar", "previous", "next", "end", "hint", and
    "note" where there is a message.
    """

    def stepped() -> None:
        said = said_by("stepper", "step")
        if isinstance(said, dict) and isinstance(place := said.get("place"), int | None):
            on_step(place)

    data = {"name": name, "text": text, "place": place, "total": total, "texts": dict(texts)}
    _component()(key="stepper", data=data, on_step_change=uninterrupted(stepped))

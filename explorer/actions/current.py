"""What the session holds: the picture, what is said of it, what is chosen in the panel."""

from dataclasses import replace
from typing import Any

import streamlit as st

from explorer.panel import Choice
from explorer.scene import Scene, select


def keep(changed: Scene) -> None:
    """Makes this the picture."""
    st.session_state.scene = changed


def look_at_all() -> None:
    """Has the browser bring the whole picture into the window: it is a new one."""
    st.session_state.fits = st.session_state.get("fits", 0) + 1


def choice() -> Choice:
    """What is chosen in the panel."""
    found: Choice = st.session_state.setdefault("choice", Choice())
    return found


def fresh() -> None:
    """The panel begins anew: another thing is selected."""
    st.session_state.choice = Choice()
    st.session_state.pop("panel", None)


def look_at_answer() -> None:
    """The panel shows the question and its sentences again: rows of its answer are chosen."""
    if "scene" in st.session_state:
        keep(select(st.session_state.scene))
    fresh()


def choose(**changes: Any) -> None:
    """Changes what is chosen in the panel."""
    st.session_state.choice = replace(choice(), **changes)

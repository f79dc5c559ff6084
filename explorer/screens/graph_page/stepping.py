"""Bar above the picture while stepping through the saved views."""

import streamlit as st

from explorer.state import actions, session
from explorer.widgets.stepper import stepper
from explorer.words.messages import Words


def draw_step(words: Words) -> None:
    """Draws position, name and text of the current step, and the buttons; nothing while not stepping."""
    with st.container(key="steps"):  # in each run, so that the picture below keeps its position in the page
        if at := actions.step():
            _draw(words, at)


def _draw(words: Words, at: actions.Step) -> None:
    texts = {
        "at": words("{n} of {total}", n=words.number(at.place + 1), total=words.number(at.total)),
        "bar": words("Step through"),
        "previous": words("Previous step"),
        "next": words("Next step"),
        "end": words("End"),
        "hint": words("Arrow keys step; in the picture Page Up and Page Down"),
        "note": words("Nothing of this view is in the graph any more.") if at.gone else "",
    }
    stepper(at.saved.name, at.saved.text, at.place, at.total, texts, session.answer_to(_stepped))


def _stepped(place: int | None) -> None:
    if place is None:
        actions.end_steps()
    else:
        actions.go_to_step(place)

"""Draws the graph component and passes on its messages."""

from explorer.picture import picture_of
from explorer.read.store import counts_of
from explorer.state import actions, session
from explorer.state.reader_session import reader
from explorer.widgets import graph as component
from explorer.words.messages import Words
from explorer.words.picture_texts import texts

HEIGHT = "max(18rem, calc(var(--graph-height, calc(100vh - 5.2rem)) - var(--steps-height, 0px)))"
"""The graph fills the window, minus the bar and while stepping minus the bar of the step; page.css leaves room for the panel
below it on a phone.
"""


def draw_picture(words: Words) -> None:
    """Draws the graph."""
    scene = actions.scene()
    shown = scene.view.shown
    counts = session.remembered(("counts", shown), lambda: counts_of(session.database(), shown))

    def on_message() -> None:
        session.answer_to(actions.receive_message)(component.message_of("graph"))

    menu = (
        {"name": "paths", "on": "nodes", "label": words("Shortest paths"), "least": 2, "most": 2},
        {"name": "between", "on": "nodes", "label": words("Events between these"), "least": 2, "most": 2},
        {"name": "common", "on": "nodes", "label": words("In common"), "least": 2, "most": 2},
        {"name": "connect", "on": "nodes", "label": words("What connects these"), "least": 3, "most": 6},
        {"name": "question", "on": "node", "label": words("Ask a question about this…")},
    )
    picture = picture_of(scene.graph, scene.view, counts=counts, texts=texts(words), marks=actions.marks())
    payload = picture.payload(language=words.language, actions=menu)
    fits = reader().fits
    control = component.control_of(scene, command=("fit", fits) if fits else None)
    component.show_graph(payload, control, key="graph", on_message=on_message, height=HEIGHT)

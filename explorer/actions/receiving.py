"""What the browser says of the picture, taken in."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from cypher.values import Graph
from explorer import session
from explorer.actions.clicks import perform
from explorer.actions.current import keep
from explorer.actions.opening import scene
from explorer.panel import Choice
from explorer.reducer import receive
from explorer.scene import Expansion, Request
from explorer.store import expand


def receive_message(message: Mapping[str, Any]) -> None:
    """Takes in what the browser says of the picture."""
    source, index = session.database(), session.index()

    def fetch(expansion: Expansion) -> Graph:
        return expand(source, index, expansion)

    before = scene()
    after = receive(before, message, expand=fetch)
    if after.selected != before.selected:
        st.session_state.choice = Choice()
        st.session_state.pop("panel", None)
    keep(after)
    for request in after.requests:
        _request(request)


def _request(request: Request) -> None:
    if request.action in ("paths", "common", "connect", "article"):
        perform({"do": request.action, "ids": list(request.nodes)})
    elif request.action == "question":
        st.session_state.go = ("questions", {"on": request.nodes[0]} if request.nodes else {})

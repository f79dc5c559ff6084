"""Receives the messages of the graph component and applies them to the scene."""

from collections.abc import Mapping
from typing import Any

from explorer.picture.scene import Expansion, Request
from explorer.read.store import expand
from explorer.state import session
from explorer.state.actions.current import fresh, keep
from explorer.state.actions.opening import scene
from explorer.state.actions.panel_actions import perform
from explorer.state.reader_session import reader
from explorer.state.reducer import receive
from graph.stored_graph import Graph


def receive_message(message: Mapping[str, Any]) -> None:
    """Applies a message of the browser to the scene."""
    source = session.database()

    def fetch(expansion: Expansion) -> Graph:
        return expand(source, expansion)

    before = scene()
    after = receive(before, message, expand=fetch)
    if after.selected != before.selected:
        fresh()
    keep(after)
    for request in after.requests:
        _request(request)


def _request(request: Request) -> None:
    if request.action in ("paths", "common", "connect", "between", "article"):
        perform({"do": request.action, "ids": list(request.nodes)})
    elif request.action == "question":
        reader().open_page("questions", {"on": request.nodes[0]} if request.nodes else {})

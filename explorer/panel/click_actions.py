"""Builds the action of a click in a block, as plain data (state/actions/panel_actions.py runs it)."""

from explorer.widgets.blocks import Action


def show(id: str) -> Action:
    """The action that brings a node into the picture and selects it."""
    return {"do": "show", "id": id}


def edge(id: str) -> Action:
    """The action that selects a relationship, bringing its ends into the picture."""
    return {"do": "edge", "id": id}


def open_tab(tab: str) -> Action:
    """The action that opens a tab of the panel."""
    return {"do": "tab", "tab": tab}

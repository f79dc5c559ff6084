"""What a click in a block asks for, as plain data (actions/clicks.py does it)."""

from typing import Any


def show(id: str) -> dict[str, Any]:
    """The action that brings a node into the picture and selects it."""
    return {"do": "show", "id": id}


def edge(id: str) -> dict[str, Any]:
    """The action that selects a relationship, bringing its ends into the picture."""
    return {"do": "edge", "id": id}


def open_tab(tab: str) -> dict[str, Any]:
    """The action that opens a tab of the panel."""
    return {"do": "tab", "tab": tab}

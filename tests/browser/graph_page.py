"""The graph on a page as a test sees it: real mouse and keyboard, positions read from the canvas."""

import json
from typing import Any

from playwright.sync_api import Page

FIND = "[...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')].find((host) => host.__simpul?.shown)?.__simpul"


class GraphPage:
    """The graph component of a page; `ask` runs JavaScript in which `graph` is the component."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def ready(self) -> "GraphPage":
        """Waits until the graph is drawn and the page around it has found its shape."""
        self.page.wait_for_function(f"() => {FIND}?.still()", timeout=60_000)
        return self

    def ask(self, expression: str, argument: Any = None) -> Any:
        """The value of an expression over `graph` and `value`."""
        return self.page.evaluate(f"(value) => {{ const graph = {FIND}; return {expression}; }}", argument)

    def wait(self, expression: str, argument: Any = None) -> None:
        """Waits until an expression over `graph` and `value` holds."""
        self.page.wait_for_function(
            f"(value) => {{ const graph = {FIND}; return graph && ({expression}); }}", arg=argument, timeout=20_000
        )

    def settled(self) -> None:
        """Waits until Python has answered everything and nothing moves."""
        self.page.wait_for_function(f"() => {FIND}?.still()", timeout=30_000)

    def ids(self) -> list[str]:
        """The nodes drawn."""
        return list(self.ask("graph.ids()"))

    def positions(self) -> dict[str, list[float]]:
        """Every node's place in the picture."""
        return dict(self.ask("graph.positions()"))

    def places(self) -> dict[str, tuple[float, float]]:
        """Every node's place on the page, in pixels."""
        return {id: tuple(at) for id, at in self.ask("graph.ids().map((id) => [id, Object.values(graph.at(id))])")}

    def at(self, id: str) -> tuple[float, float]:
        """Where a node is on the page."""
        found = self.ask("graph.at(value)", id)
        return found["x"], found["y"]

    def edge_at(self, id: str) -> tuple[float, float]:
        """Where the middle of a line is on the page."""
        found = self.ask("graph.edgeAt(value)", id)
        return found["x"], found["y"]

    def click(self, id: str, **how: Any) -> None:
        """Clicks a node."""
        self.page.mouse.click(*self.at(id), **how)

    def double_click(self, id: str) -> None:
        """Double-clicks a node."""
        self.page.mouse.dblclick(*self.at(id))

    def said(self) -> dict[str, Any]:
        """What Python of the component's test page knows (its JSON text), once it has answered everything."""
        self.settled()
        last = self.ask("graph.queue.last")
        for _ in range(100):
            known = dict(json.loads(self.page.get_by_test_id("stText").first.inner_text()))
            if known["ack"] >= last:
                return known
            self.page.wait_for_timeout(50)
        raise AssertionError(f"Python acknowledged {known['ack']} of {last} events")

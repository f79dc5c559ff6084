"""For every eye: colors forced by the system, no motion, light and dark; and what a screen reader hears."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.graph_page import GraphPage

pytestmark = pytest.mark.browser

NAMELESS = """[...graph.root.querySelectorAll('button, summary, [role], [tabindex]')]
  .filter((part) => !part.closest('[hidden], dialog, .menu') && !part.ariaHidden)
  .filter((part) => !(part.getAttribute('aria-label') || part.title || part.textContent).trim())
  .map((part) => part.outerHTML)"""


def test_forced_colors_are_the_systems_and_come_while_the_page_is_open(new_page: Callable[..., Any], component: str) -> None:
    page = new_page(color_scheme="light")
    page.goto(component)
    graph = GraphPage(page).ready()
    quiet = graph.ask("graph.painter.quiet")
    page.emulate_media(forced_colors="active", color_scheme="dark")
    graph.wait("graph.painter.dark")
    assert graph.ask("[graph.painter.paper, graph.painter.ink]") == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    assert graph.ask("graph.painter.quiet") != quiet
    page.emulate_media(forced_colors="none", color_scheme="light")
    graph.wait("!graph.painter.dark")
    assert page.errors == []


def test_with_forced_colors_a_tool_that_is_switched_on_has_an_outline(new_page: Callable[..., Any], component: str) -> None:
    page = new_page(forced_colors="active")
    page.goto(component)
    GraphPage(page).ready()
    tool = page.get_by_role("button", name="Select an area")
    style = "(tool) => getComputedStyle(tool).outlineStyle"
    before = tool.evaluate(style)
    page.get_by_role("application").focus()
    page.keyboard.press("s")
    expect(tool).to_have_attribute("aria-pressed", "true")
    assert (before, tool.evaluate(style)) == ("none", "solid")


def test_without_motion_everybody_is_there_at_once(new_page: Callable[..., Any], component: str) -> None:
    page = new_page(reduced_motion="reduce")
    page.goto(component)
    graph = GraphPage(page).ready()
    graph.double_click("country:TJ")
    graph.wait("graph.picture.nodes.some((node) => node.id === 'actor:tj-1')")
    assert graph.ask("graph.painter.born.size") == 0
    graph.page.get_by_role("button", name="Tidy up").click()
    graph.wait("graph.revision === 1")
    there = graph.positions()
    graph.settled()
    assert graph.positions() == there
    assert page.errors == []


def test_a_screen_reader_hears_a_name_for_everything_that_can_be_used(graph: GraphPage) -> None:
    assert graph.ask(NAMELESS) == []


def test_a_screen_reader_hears_what_is_selected(graph: GraphPage) -> None:
    spoken = graph.page.locator(".unseen[aria-live]")
    graph.click("country:AM")
    expect(spoken).to_have_text("Selected: Armenia")
    graph.page.keyboard.press("l")
    expect(spoken).to_contain_text("Armenia")
    graph.page.keyboard.press("a")
    expect(spoken).to_have_text("17 selected")
    graph.page.keyboard.press("Escape")
    expect(spoken).to_have_text("Nothing selected")


def test_tab_goes_through_the_graph_in_the_order_it_is_seen(graph: GraphPage) -> None:
    graph.page.get_by_role("application").focus()
    order = []
    for _ in range(15):
        graph.page.keyboard.press("Tab")
        script = "(part) => part.getAttribute('aria-label') || part.textContent"
        order.append(graph.ask(f"({script})(graph.root.getRootNode().activeElement)"))
    tools = graph.ask("[...graph.tools.bar.querySelectorAll('button')].map((tool) => tool.ariaLabel)")
    assert order[0] in tools, "one stop for all tools: the one used last; arrows go on from there"
    assert order[1].startswith("Country")
    assert order[-6:-1] == ["Play", "Look nearer: months, then days", "From", "Until", "2 undated"]
    assert order[-1].startswith("What the picture shows")


def test_switching_to_dark_while_a_menu_is_open_loses_nothing(new_page: Callable[..., Any], component: str) -> None:
    page = new_page(color_scheme="light")
    page.goto(component)
    graph = GraphPage(page).ready()
    graph.page.mouse.click(*graph.at("country:KZ"), button="right")
    page.emulate_media(color_scheme="dark")
    graph.wait("graph.painter.dark")
    page.get_by_role("menuitem", name="Hide H").click()
    graph.wait("!graph.ids().includes('country:KZ')")
    assert page.errors == []

"""A phone of 390 × 844: what stands in the picture can be read, what is tapped is told, and nothing lies over it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.app_page import AppPage
from tests.browser.walk import CSTO

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(new_page: Callable[..., Any], address: str) -> Iterator[AppPage]:
    page = new_page(width=390, height=844, has_touch=True)
    yield AppPage(page, address).open()
    assert page.errors == []


@pytest.mark.layout
def test_every_node_has_a_word_events_too(phone: AppPage) -> None:
    named = set(phone.graph.ask("graph.labels.boxes.map((box) => box[4].id)"))
    nameless = [id for id in phone.graph.ids() if id not in named]
    assert len(nameless) <= len(phone.graph.ids()) // 10
    assert any(id.startswith("event:") for id in named)


HEADLESS = """(() => {
  const { surface, camera, model, painter } = graph, { ratio } = surface, context = surface.element.getContext("2d");
  const paper = painter.paper.match(/[0-9a-f]{2}/gi).map((part) => parseInt(part, 16));
  const pixel = (x, y) => [...context.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data].slice(0, 3);
  const empty = (x, y) => pixel(x, y).every((part, i) => Math.abs(part - paper[i]) < 8);
  const lines = model.lines.filter(({ arrow, a, b, bend }) => arrow && a !== b && !bend).map((line) => {
    const from = camera.toScreen(line.a.at), to = camera.toScreen(line.b.at), far = Math.hypot(to.x - from.x, to.y - from.y);
    const dx = (to.x - from.x) / far, dy = (to.y - from.y) / far, back = (line.b.size + 1) * camera.scale + 4;
    const seen = far - (line.a.size + line.b.size) * camera.scale, at = { x: to.x - dx * back, y: to.y - dy * back };
    return { id: line.id, seen, head: [-1.5, 1.5].every((aside) => !empty(at.x - dy * aside, at.y + dx * aside)) };
  }).filter(({ seen }) => seen > 30);
  return [lines.length, lines.filter(({ head }) => !head).map(({ id }) => id)];
})()"""
"""How many straight arrows have room for a head, and those without: nothing is drawn beside the line near its end."""


def test_arrows_have_heads_that_can_be_seen(phone: AppPage) -> None:
    assert phone.graph.ask("graph.camera.scale") < 0.5
    many, headless = phone.graph.ask(HEADLESS)
    assert many > 5
    assert headless == []


def test_the_legend_says_what_a_color_means_without_being_opened(phone: AppPage) -> None:
    legend = phone.page.get_by_role("group", name="Legend")
    expect(legend.get_by_role("button", name="Country")).to_be_in_viewport()
    conflict = legend.get_by_role("button", name="Verbal conflict")
    conflict.scroll_into_view_if_needed()
    expect(conflict).to_be_in_viewport()


@pytest.mark.layout
def test_after_a_tap_the_panel_tells_more_than_a_name_without_scrolling(phone: AppPage) -> None:
    phone.page.touchscreen.tap(*phone.graph.at(CSTO))
    phone.panel_says("CSTO")
    expect(phone.panel().get_by_role("heading", name="CSTO", exact=True)).to_be_in_viewport(ratio=1)
    expect(phone.panel().locator(".sheet > *").nth(1)).to_be_in_viewport()


def test_a_tap_on_the_magnifier_leads_into_the_search_box_and_one_beside_it_to_the_questions(phone: AppPage) -> None:
    opener = phone.page.get_by_test_id("stExpandSidebarButton")
    box = phone.page.get_by_role("combobox", name="Search", exact=True)
    place = opener.bounding_box()
    assert place
    phone.page.touchscreen.tap(place["x"] + place["width"] * 0.25, place["y"] + place["height"] / 2)
    expect(box).to_be_in_viewport()
    expect(box).not_to_be_focused()
    phone.page.get_by_test_id("stSidebarCollapseButton").locator("button").tap()
    expect(box).not_to_be_in_viewport()
    phone.page.touchscreen.tap(place["x"] + place["width"] * 0.75, place["y"] + place["height"] / 2)
    expect(box).to_be_in_viewport()
    expect(box).to_be_focused()
    phone.page.keyboard.type("CST", delay=40)
    expect(phone.page.get_by_role("option").first).to_contain_text("CSTO")


def test_the_sidebar_that_was_left_open_does_not_lie_over_the_page_after_a_reload(phone: AppPage) -> None:
    opener = phone.page.get_by_test_id("stExpandSidebarButton")
    opener.click()
    expect(phone.page.get_by_role("combobox", name="Search", exact=True)).to_be_in_viewport()
    phone.page.reload()
    phone.graph.ready()
    expect(phone.page.get_by_role("combobox", name="Search", exact=True)).not_to_be_in_viewport()
    expect(opener).to_be_visible()

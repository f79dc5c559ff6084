"""The walk an analyst takes through the explorer, from the first picture to a view that is sent to a colleague."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from graph.settings import Settings
from tests.browser import walk
from tests.browser.app_page import AppPage
from tests.browser.walk import ARMENIA, CSTO, MEMBERSHIP

pytestmark = pytest.mark.browser

Places = dict[str, list[float]]


def test_the_whole_walk(new_page: Callable[..., Any], address: str, loaded: Settings) -> None:
    page = new_page()
    app = AppPage(page, address).open()
    walk.find(app, "CSTO", "CSTO")
    expand_in_place(app, CSTO)
    walk.choose_years(app, "2021", "2024")
    sentence = read_of_the_suspension(app, walk.suspension(loaded))
    go_to_the_article_at(app, sentence)
    app.button("Graph").click()
    app.graph.ready()
    walk.path_from_putin_to_the_taliban(app)
    expect(app.panel().locator("blockquote").first).to_be_visible()
    link = walk.save_view(app, "Putin and the Taliban")
    app.graph.settled()
    saved = app.graph.positions()
    nothing_went_wrong(page)
    reopened_elsewhere(new_page(), address, link, saved)


def expand_in_place(app: AppPage, id: str) -> None:
    """Expands a node: nobody who was there moves by a pixel, in the picture and in the window."""
    before, seen = app.graph.positions(), app.graph.places()
    walk.expand(app, id)
    after = app.graph.positions()
    assert {each: after[each] for each in before} == before
    app.graph.settled()
    now = app.graph.places()
    assert {each: now[each] for each in seen} == seen


def read_of_the_suspension(app: AppPage, event: str) -> str:
    """Clicks the line of Armenia's suspended membership, then the event that suspended it; the sentence both rest on."""
    graph, panel = app.graph, app.panel()
    app.show_everything()
    assert ARMENIA in graph.ids()
    app.page.mouse.click(*graph.edge_at(MEMBERSHIP))
    app.panel_says("Armenia is a suspended member of CSTO")
    expect(panel.locator(".badge").filter(has_text="suspended")).to_be_visible()
    line = panel.locator("blockquote").filter(has_text="menangguhkan")
    words = line.inner_text()
    graph.click(event)
    expect(panel.locator(".facts")).to_contain_text("CSTO")
    expect(panel.locator(".facts")).to_contain_text("2024")
    expect(panel.locator("blockquote")).to_have_text([words])
    expect(panel.locator("mark.trigger")).to_contain_text("menangguhkan")
    return words


def go_to_the_article_at(app: AppPage, sentence: str) -> None:
    """Opens the article of the sentence in the panel, at that sentence."""
    app.panel().locator(".quote .meta button").first.click()
    expect(app.page.locator(".sentence.focus .said")).to_have_text(sentence)
    expect(app.page.get_by_role("heading", level=1)).to_be_visible()


def reopened_elsewhere(page: Any, address: str, link: str, saved: Places) -> None:
    """Opens a saved view by its link in another browser: the same nodes in the same places, the same two selected."""
    there = AppPage(page, address).open(f"?{link.split('?')[1]}&lang=en")
    assert rounded(there.graph.positions()) == rounded(saved)
    there.panel_says("2 nodes selected")
    nothing_went_wrong(page)


def rounded(places: Places) -> Places:
    """Places to a tenth of a pixel, as a saved view keeps them."""
    return {id: [round(value, 1) for value in at] for id, at in places.items()}


def nothing_went_wrong(page: Any) -> None:
    """No error in the console, no request to another machine."""
    assert page.errors == []
    assert page.outside == []

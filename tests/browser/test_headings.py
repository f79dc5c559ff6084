"""Every screen has one heading of the first level, and no level below it is skipped: what a screen reader leads through."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.app_page import AppPage
from tests.browser.walk import asked, find

pytestmark = pytest.mark.browser

LEVELS = """() => {
    const found = [], visit = (root) => {
        for (const each of root.children) {
            const heading = /^H[1-6]$/.test(each.tagName) && each.checkVisibility();
            if (heading) found.push([Number(each.tagName[1]), each.textContent.trim()]);
            visit(each.shadowRoot ?? each);
        }
    };
    visit(document.querySelector("[data-testid=stMain]"));
    return found;
}"""
TITLES = {
    "Articles": "5 articles",
    "Entities": "46 entities",
    "Your notes": "Your notes",
    "Same or not": "Same or not",
    "Load articles": "Load articles",
    "Cypher desk": "Cypher desk",
}


def headings(app: AppPage) -> list[int]:
    """The levels of the headings of the screen, in order; they begin with the only one of the first level."""
    expect(app.page.get_by_test_id("stMain").get_by_role("heading", level=1).first).to_be_visible()
    app.run_ended()
    found = app.page.evaluate(LEVELS)
    levels = [level for level, _ in found]
    assert levels.count(1) == 1 and levels[0] == 1, found
    assert all(after <= before + 1 for before, after in pairwise(levels)), found
    return levels


def test_every_page_has_one_title_and_its_headings_in_order(app: AppPage) -> None:
    sidebar = app.page.get_by_test_id("stSidebar")
    headings(app)
    for name, title in TITLES.items():
        sidebar.get_by_role("button", name=name, exact=True).click()
        expect(app.page.get_by_test_id("stMain").get_by_role("heading", level=1)).to_have_text(title)
        headings(app)
    sidebar.get_by_role("button", name="Articles", exact=True).click()
    app.page.locator(".line button").first.click()
    expect(app.page.locator(".sentence").first).to_be_visible()
    headings(app)


def test_a_picture_its_panel_and_an_answer_have_headings_in_order(app: AppPage) -> None:
    find(app, "CSTO", "CSTO")
    assert headings(app).count(3) > 1, "the lists of the panel stand below its title"
    asked(app, "Events most reported")
    headings(app)
    for tab in ("Table", "Answer"):
        app.page.get_by_role("radio", name=tab, exact=True).click()
        expect(app.page.get_by_test_id("stDataFrame").first).to_be_visible()
        headings(app)

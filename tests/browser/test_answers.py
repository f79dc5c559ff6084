"""An answer as a reader works with it: its time, its rows, the way to what they open and back, in wide and narrow windows."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.app_page import AppPage
from tests.browser.walk import asked, rows_of

pytestmark = pytest.mark.browser

FOCUSED = """() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.dataset.id ?? at?.dataset.do ?? ""; }"""


def answer_tab(page: Page) -> None:
    page.get_by_role("radio", name="Answer", exact=True).click()
    expect(page.locator(".st-key-answer-head")).to_be_visible()


def focus_is_on(page: Page, what: str) -> None:
    """Waits until the focus is on what opens this id, or does this."""
    page.wait_for_function(f"(what) => ({FOCUSED})() === what", arg=what)


def counts(page: Page) -> str:
    """The numbers of nodes and lines beside the name of the picture."""
    return str(page.locator(".st-key-trail .one .n").inner_text())


def test_the_span_chosen_on_the_timeline_rules_the_answer_which_says_so_and_offers_all(app: AppPage) -> None:
    page = asked(app, "Events most reported")
    page.get_by_role("radio", name="Graph", exact=True).click()
    app.graph.ready()
    before = int(re.findall(r"\d+", rows_of(app).inner_text())[0])
    chart = page.locator(".timeline .chart").bounding_box()
    assert chart
    page.mouse.click(chart["x"] + chart["width"] - 4, chart["y"] + 20)  # the last bar alone
    app.graph.wait("graph.model.span !== null")
    told = re.compile(rf"^(\d+) of {before} rows, in the chosen time$")
    expect(rows_of(app)).to_have_text(told)
    answer_tab(page)
    expect(page.locator(".st-key-answer-head").get_by_text(told)).to_be_visible()
    left = int(re.findall(r"\d+", page.locator(".st-key-answer-head").get_by_text(told).inner_text())[0])
    assert 0 < left < before
    # The table draws on a canvas; the number of its rows, with that of the headings, stands in it for screen readers.
    table = page.locator(".st-key-answer-table").locator("[role=grid]")
    expect(table).to_have_attribute("aria-rowcount", str(left + 1))
    assert page.locator(".st-key-answer-lines .line").count() == left
    page.locator(".st-key-answer-head").get_by_role("button", name=f"All {before}", exact=True).click()
    expect(page.locator(".st-key-answer-head").get_by_text(re.compile(rf"^{before} (of \d+ )?rows$"))).to_be_visible()
    expect(page.locator(".st-key-answer-lines .line")).to_have_count(before)


def test_the_first_sentence_below_an_answer_is_one_of_its_first_row(app: AppPage) -> None:
    asked(app, "Events most reported")
    first = app.panel().locator(".said").first.inner_text()
    app.panel().locator(".line").first.get_by_role("button").first.click()
    expect(app.panel().get_by_role("button", name="Back to the answer")).to_be_visible()
    expect(app.panel().locator(".said").filter(has_text=first)).to_have_count(1)


def test_an_event_opened_out_of_an_answer_leads_back_to_its_row_by_its_button_and_by_escape(app: AppPage) -> None:
    page = asked(app, "Events most reported")
    answer_tab(page)
    row = app.panel().locator(".line button").nth(2)
    opened = row.get_attribute("data-id")
    assert opened
    back = app.panel().get_by_role("button", name="Back to the answer", exact=True)
    for lead_back in (back.click, lambda: page.keyboard.press("Escape")):
        row.click()
        expect(back).to_be_visible()
        focus_is_on(page, "answer")
        lead_back()
        expect(back).to_have_count(0)
        focus_is_on(page, opened)
    page.keyboard.press("Enter")
    expect(back).to_be_visible()
    page.keyboard.press("Escape")
    focus_is_on(page, opened)


def test_escape_in_a_field_of_the_panel_does_not_leave_the_event(app: AppPage) -> None:
    page = asked(app, "Events most reported")
    app.panel().locator(".line button").first.click()
    back = app.panel().get_by_role("button", name="Back to the answer", exact=True)
    expect(back).to_be_visible()
    app.panel().get_by_role("button", name="+ Tag").click()
    page.keyboard.type("penting")
    page.keyboard.press("Escape")
    page.wait_for_timeout(500)
    expect(back).to_be_visible()


@pytest.mark.parametrize("question", ["Events most reported", "Events between two parties", "Contacts and denials"])
def test_back_from_what_an_answer_opened_shows_the_same_numbers_as_before(app: AppPage, question: str) -> None:
    page = asked(app, question)
    page.wait_for_url(re.compile(r"[?&]s="))
    before = counts(page)
    app.panel().locator(".line button").first.click()
    expect(app.panel().get_by_role("button", name="Back to the answer", exact=True)).to_be_visible()
    page.wait_for_timeout(500)
    page.go_back()
    expect(app.panel().get_by_role("button", name="Back to the answer", exact=True)).to_have_count(0)
    assert counts(page) == before


@pytest.mark.layout
def test_the_tools_of_the_answers_table_cover_no_menu_and_it_does_not_scroll_sideways(app: AppPage) -> None:
    page = asked(app, "Events most reported")
    answer_tab(page)
    table = page.locator(".st-key-answer-table").get_by_test_id("stDataFrame")
    table.hover()
    tools = page.locator(".st-key-answer-table").get_by_test_id("stElementToolbar")
    expect(tools).to_be_visible()
    menu, box = app.button("Export").bounding_box(), tools.bounding_box()
    assert menu and box and box["y"] >= menu["y"] + menu["height"]
    wide = table.locator(".dvn-scroller").evaluate("(box) => [box.scrollWidth, box.clientWidth]")
    assert wide[0] <= wide[1], "the columns of events fit beside the panel"
    app.button("Export").click()
    expect(page.get_by_test_id("stPopoverBody")).to_be_visible()


@pytest.mark.layout
def test_on_a_phone_the_answer_is_a_list_that_opens_what_was_tapped_and_leads_back(
    new_page: Callable[..., Any], address: str
) -> None:
    page = new_page(width=390, height=844)
    app = AppPage(page, address).open()
    page.get_by_test_id("stExpandSidebarButton").click()
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "false")
    asked(app, "Events most reported")
    answer_tab(page)
    expect(page.locator(".st-key-answer-table")).to_be_hidden()
    row = page.locator(".st-key-answer-lines .line button").nth(5)
    expect(row).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    opened = row.get_attribute("data-id")
    row.click()
    back = app.panel().get_by_role("button", name="Back to the answer", exact=True)
    expect(back).to_be_in_viewport()
    back.click()
    expect(row).to_be_focused()
    expect(row).to_be_in_viewport()
    assert row.get_attribute("data-id") == opened
    assert page.errors == []

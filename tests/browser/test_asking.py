"""Asking in the search box, and what two selected nodes are asked: typed, picked and read as a reader does."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.app_page import AppPage
from tests.browser.walk import TALIBAN, find, select_two

pytestmark = pytest.mark.browser


def test_two_names_are_offered_as_the_question_with_its_count_and_enter_asks_it(app: AppPage) -> None:
    box = app.search("Rusia Taliban")
    offered = app.page.get_by_role("option").filter(has_text="Events between two parties · Rusia · Taliban")
    expect(offered).to_contain_text(re.compile(r"\d+ rows?"), timeout=20_000)
    box.press("Enter")
    expect(app.panel().get_by_role("heading", name="Events between two parties · Rusia · Taliban")).to_be_visible(
        timeout=20_000
    )
    expect(app.panel().get_by_text("Answer", exact=True)).to_be_visible()
    expect(app.panel().locator("blockquote").first).to_be_visible()


def test_the_answer_has_the_focus_when_it_is_asked_for_and_by_a_key(app: AppPage) -> None:
    box = app.search("Rusia Taliban")
    expect(app.page.get_by_role("option").first).to_contain_text(re.compile(r"\d+ rows?"), timeout=20_000)
    box.press("Enter")
    focused = "row => row?.getRootNode().activeElement === row"
    row = app.panel().locator(".line button").first
    row.wait_for(timeout=20_000)
    app.page.wait_for_function(focused, arg=row.element_handle(), timeout=20_000)
    app.page.keyboard.press("Shift+Tab")
    assert not row.evaluate(focused)
    app.page.keyboard.press(".")
    assert row.evaluate(focused)
    app.page.keyboard.press("Enter")
    expect(app.panel().get_by_role("heading", name=re.compile("Events between two parties"))).to_have_count(0, timeout=20_000)


def test_an_event_word_a_name_and_a_year_are_a_question_and_what_is_not_understood_is_said(app: AppPage) -> None:
    app.search("latihan militer Tajikistan zzyzx")
    offered = app.page.get_by_role("option").filter(has_text="not understood: zzyzx")
    expect(offered.first).to_contain_text("Tajikistan", timeout=20_000)
    offered.first.click()
    expect(app.panel().get_by_role("heading", name=re.compile("Tajikistan"))).to_be_visible(timeout=20_000)


@pytest.mark.parametrize(
    ("typed", "name"), [("United States", "Amerika Serikat"), ("Russian Federation", "Rusia"), ("Kyrgyzstan", "Kirgizstan")]
)
def test_english_names_find_the_same(app: AppPage, typed: str, name: str) -> None:
    box = app.search(typed)
    expect(app.page.get_by_role("option").first).to_contain_text(name)
    box.press("Enter")
    app.panel_says(name)


def test_two_selected_parties_are_asked_what_happened_between_them(app: AppPage) -> None:
    find(app, "Rusia", "Rusia")
    find(app, "Taliban", "Taliban")
    select_two(app, "country:RU", TALIBAN)
    app.panel().get_by_role("button", name="Events between these").click()
    expect(app.panel().get_by_role("heading", name=re.compile("Events between two parties · .*Taliban"))).to_be_visible(
        timeout=20_000
    )

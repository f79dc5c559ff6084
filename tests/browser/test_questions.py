"""The questions page as a reader uses it: cards clicked, parties typed and left with Tab, dates chosen and typed."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.app_page import AppPage

pytestmark = pytest.mark.browser


def questions(app: AppPage) -> Page:
    """The list of questions, reached from the sidebar."""
    app.page.get_by_test_id("stSidebar").get_by_role("button", name=re.compile("^All .* questions…$")).click()
    expect(app.page.get_by_role("heading", name="Questions", exact=True, level=1)).to_be_visible()
    expect(app.page.locator("button.card").first).to_be_visible()
    return app.page


def card(page: Page, title: str) -> Locator:
    """The card of a question."""
    return page.locator("button.card").filter(has=page.get_by_text(title, exact=True))


def form_of_two(app: AppPage) -> Page:
    """The form of "Events between two parties", opened by a click on its card."""
    page = questions(app)
    card(page, "Events between two parties").click()
    expect(page.get_by_role("combobox", name="The first party")).to_be_visible()
    return page


def type_over(page: Page, field: str, text: str) -> None:
    """Replaces what a field holds by what a person types, and leaves it with Tab."""
    page.get_by_role("combobox", name=field).click()
    page.keyboard.press("Control+a")
    page.keyboard.type(text, delay=20)
    page.keyboard.press("Tab")


def test_every_card_opens_its_question_by_a_click(app: AppPage) -> None:
    page = questions(app)
    titles = page.locator("button.card .t").all_inner_texts()
    assert len(titles) == len(set(titles)) >= 29
    for title in titles:
        card(page, title).click()
        expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
        expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()
        page.get_by_role("button", name="All questions", exact=True).click()
        expect(card(page, title)).to_be_visible()


def test_a_card_opens_by_enter_and_in_indonesian(app: AppPage) -> None:
    app.page.get_by_test_id("stSidebar").get_by_text("Indonesia", exact=True).click()
    app.page.get_by_test_id("stSidebar").get_by_role("button", name=re.compile("^Semua .* pertanyaan…$")).click()
    button = card(app.page, "Siapa bertemu siapa")
    expect(button).to_be_visible()
    button.focus()
    app.page.keyboard.press("Enter")
    expect(app.page.get_by_role("heading", name="Siapa bertemu siapa", exact=True)).to_be_visible()
    expect(app.page.get_by_role("button", name="Tanyakan", exact=True)).to_be_visible()


def test_questions_stand_under_what_one_wants_to_know(app: AppPage) -> None:
    page = questions(app)
    labels = [text.casefold() for text in page.locator(".sheet .label").all_inner_texts()]
    assert labels[:3] == ["between two parties", "about one party", "what happened"]


def test_what_is_typed_and_left_with_tab_is_what_is_asked(app: AppPage) -> None:
    page = form_of_two(app)
    type_over(page, "The first party", "Tajikistan")
    type_over(page, "The second party", "afghanistan")
    expect(page.get_by_role("combobox", name="The second party")).to_have_value("Afghanistan")
    page.wait_for_url(re.compile(r"p\.first=country%3ATJ.*p\.second=country%3AAF"))
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(app.panel().get_by_role("heading", name=re.compile("Tajikistan.*Afghanistan"))).to_be_visible(timeout=20_000)


def test_a_click_into_a_filled_field_chooses_its_name_so_that_typing_replaces_it(app: AppPage) -> None:
    page = form_of_two(app)
    field = page.get_by_role("combobox", name="The first party")
    assert field.input_value()
    field.click()
    page.keyboard.type("Tajikistan", delay=20)
    expect(field).to_have_value("Tajikistan")
    page.keyboard.press("Tab")
    second = page.get_by_role("combobox", name="The second party")
    expect(second).to_be_focused()
    second.click()
    page.keyboard.type("Afghanistan", delay=20)
    expect(second).to_have_value("Afghanistan")


def test_a_click_on_a_cell_of_the_answer_opens_its_row_and_graph_leads_back(app: AppPage) -> None:
    page = questions(app)
    card(page, "Events most reported").click()
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_role("radio", name="Answer", exact=True)).to_be_checked()
    table = page.locator(".st-key-answer-table").get_by_test_id("stDataFrame")
    expect(table.locator("[role=row]").nth(1)).to_be_attached()
    app.run_ended()
    table.click(position={"x": 300, "y": 60})
    expect(app.panel().get_by_role("heading", name=re.compile("^Sentences of 1 chosen row"))).to_be_visible()
    page.get_by_test_id("stSidebar").get_by_role("button", name="Graph", exact=True).click()
    expect(page.get_by_role("radio", name="Graph", exact=True)).to_be_checked()


def test_a_menu_opened_with_the_keyboard_is_gone_into(app: AppPage) -> None:
    app.button("Export").focus()
    app.page.keyboard.press("Tab")
    app.page.keyboard.press("Shift+Tab")
    app.page.keyboard.press("Enter")
    body = app.page.get_by_test_id("stPopoverBody")
    expect(body).to_be_visible()
    expect(body.locator(":focus")).to_have_count(1)


def test_what_is_typed_and_left_by_the_click_on_ask_is_what_is_asked(app: AppPage) -> None:
    page = form_of_two(app)
    type_over(page, "The first party", "Tajikistan")
    page.get_by_role("combobox", name="The second party").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Afghanistan", delay=20)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(app.panel().get_by_role("heading", name=re.compile("Tajikistan.*Afghanistan"))).to_be_visible(timeout=20_000)


def test_a_name_nobody_bears_is_put_back_said_and_not_asked_about(app: AppPage) -> None:
    page = form_of_two(app)
    before = page.get_by_role("combobox", name="The first party").input_value()
    assert before
    type_over(page, "The first party", "Qwxyzzq")
    expect(page.get_by_text("Nothing in the loaded articles is called “Qwxyzzq”.")).to_be_visible()
    expect(page.get_by_role("combobox", name="The first party")).to_have_value(before)
    page.get_by_role("combobox", name="The second party").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Qwxyzzq", delay=20)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_text("Not asked yet")).to_be_visible()
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()


def test_the_list_closes_after_a_pick_and_uncovers_the_next_field(app: AppPage) -> None:
    page = form_of_two(app)
    page.get_by_role("combobox", name="The first party").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Tajikistan", delay=20)
    option = page.get_by_role("option", name=re.compile("^Tajikistan")).first
    option.click()
    page.wait_for_url(re.compile(r"p\.first=country%3ATJ"))
    page.wait_for_timeout(500)
    expect(page.get_by_role("listbox").filter(visible=True)).to_have_count(0)


def test_a_period_chosen_by_mouse_fills_both_dates(app: AppPage) -> None:
    page = questions(app)
    card(page, "Who met whom").click()
    page.get_by_role("combobox", name="Period").click()
    year = page.get_by_role("option", name=re.compile(r"^20\d\d ·")).first
    named = year.inner_text()[:4]
    year.click()
    page.wait_for_url(re.compile(rf"p\.since={named}"))
    assert f"p.until={named}" in page.url


def test_a_date_is_typed_as_people_write_it_and_what_is_none_is_said(app: AppPage) -> None:
    page = questions(app)
    card(page, "Who met whom").click()
    field = page.get_by_label(re.compile("from this date", re.IGNORECASE))
    field.fill("agustus 2021")
    field.press("Tab")
    page.wait_for_url(re.compile(r"p\.since=2021-08"))
    field.fill("sometime soon")
    field.press("Tab")
    expect(page.get_by_text("“sometime soon” is no date")).to_be_visible()
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_text("Not asked yet")).to_be_visible()


def test_a_link_is_followed_as_the_command_line_would_and_what_cannot_be_read_is_said(
    page: Any, address: str, new_page: Callable[..., Any]
) -> None:
    page.goto(f"{address}/questions?q=who_met_whom&p.who=Putin&p.since=2015&p.limit=abc&p.colour=red&utm_source=mail&lang=en")
    expect(page.get_by_role("combobox", name=re.compile("party|person", re.IGNORECASE)).first).to_have_value("Vladimir Putin")
    expect(page.get_by_label(re.compile("from this date", re.IGNORECASE))).to_have_value("2015")
    expect(page.get_by_text("“abc” is no value for the field “limit”")).to_be_visible()
    expect(page.get_by_text("no field “colour”")).to_be_visible()
    page.goto(f"{address}/questions?q=who_met_whon&lang=en")
    expect(page.get_by_text("No question is called “who_met_whon”. Did you mean “Who met whom”?")).to_be_visible()
    page.goto(f"{address}/?view=none&lang=en")
    expect(page.get_by_text(re.compile("none.json: cannot be read"))).to_be_visible()

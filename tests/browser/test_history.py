"""The back button: after an answer, however soon it is pressed; after keys moved a handle of the timeline."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.app_page import AppPage

pytestmark = pytest.mark.browser

DELAYS = (0, 40, 120, 300, 700, 1500)
"""Milliseconds between the answer and the back button."""


@pytest.mark.parametrize("delay", DELAYS)
def test_back_from_an_answer_is_the_form_with_the_party_that_was_asked(app: AppPage, delay: int) -> None:
    page = app.page
    page.get_by_test_id("stSidebar").get_by_role("button", name="Timeline of an actor").click()
    box = page.get_by_role("combobox", name=re.compile("person, party or place", re.IGNORECASE))
    expect(box).not_to_have_value("")
    default = box.input_value()
    app.run_ended()
    box.click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Tajikistan", delay=20)
    page.keyboard.press("Tab")
    expect(box).to_have_value("Tajikistan")
    assert default != "Tajikistan"
    app.run_ended()
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_role("radio", name="Answer", exact=True)).to_be_visible()
    page.wait_for_timeout(delay)
    page.go_back()
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()
    app.run_ended()
    expect(page.get_by_role("combobox", name=re.compile("person, party or place", re.IGNORECASE))).to_have_value("Tajikistan")


def test_a_handle_moved_by_many_keys_is_one_step_back(app: AppPage) -> None:
    page, graph = app.page, app.graph
    before = int(page.evaluate("history.length"))
    handle = page.get_by_role("slider", name="From")
    handle.focus()
    spans = []
    for _ in range(4):
        page.keyboard.press("ArrowRight")
        graph.settled()
        page.wait_for_url(re.compile(r"[?&]s="))
        app.run_ended()
        spans.append(graph.ask("graph.model.span?.[0]"))
        page.wait_for_timeout(500)
    assert len(set(spans)) == 4
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    graph.wait("graph.model.span === null")
    page.go_forward()
    graph.wait("graph.model.span?.[0] === value", spans[-1])


def test_the_other_handle_is_a_step_of_its_own(app: AppPage) -> None:
    page, graph = app.page, app.graph
    before = int(page.evaluate("history.length"))
    for name, key in (("From", "ArrowRight"), ("Until", "ArrowLeft")):
        page.get_by_role("slider", name=name).focus()
        url = page.url
        page.keyboard.press(key)
        page.wait_for_url(lambda now, url=url: now != url)
        app.run_ended()
    assert page.evaluate("history.length") == before + 2
    first, last = graph.ask("graph.model.span")
    page.go_back()
    graph.wait("graph.model.span?.[0] === value[0] && graph.model.span[1] !== value[1]", [first, last])

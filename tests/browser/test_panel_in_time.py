"""A span chosen on the timeline rules the panel of an entity and of an event, which says so and leads back to all dates."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app_page import AppPage
from tests.browser.walk import choose_years, find

pytestmark = pytest.mark.browser


def chip(app: AppPage, name: str) -> Locator:
    return app.panel().locator("button.chip[data-do=tab]").filter(has_text=name)


def count(app: AppPage, name: str) -> int:
    return int(re.findall(r"\d+", chip(app, name).inner_text())[-1])


def test_the_panel_of_an_entity_follows_the_span(app: AppPage) -> None:
    find(app, "Taliban", "Taliban")
    before: dict[str, Any] = {name: count(app, name) for name in ("Events", "Sentences", "Articles")}
    choose_years(app, "2024", "2024")
    expect(app.panel()).to_contain_text(re.compile("Events, sentences and articles of the chosen time: .*2024"))
    for name, whole in before.items():
        expect(chip(app, name)).not_to_have_text(re.compile(rf"{name}\s*{whole}$"))
        assert count(app, name) < whole
    chip(app, "Sentences").click()
    expect(app.panel().locator("blockquote").first).to_be_visible()
    meta = app.panel().locator("li.quote .meta").all_inner_texts()
    assert meta and all("2024" in line or "undated" in line for line in meta)
    app.panel().get_by_role("button", name="All dates").click()
    expect(app.panel()).not_to_contain_text("of the chosen time")
    expect(chip(app, "Articles")).to_have_text(re.compile(rf"Articles\s*{before['Articles']}$"))


def test_an_event_outside_of_the_span_says_so(app: AppPage) -> None:
    find(app, "CSTO", "CSTO")
    chip(app, "Events").click()
    line = app.panel().locator(".line").filter(has_text="2021").first
    line.get_by_role("button").first.click()
    expect(app.panel()).to_contain_text("When")
    choose_years(app, "2024", "2024")
    expect(app.panel()).to_contain_text(re.compile("Not in the chosen time: .*2024"))
    app.panel().get_by_role("button", name="All dates").click()
    expect(app.panel()).not_to_contain_text("Not in the chosen time")

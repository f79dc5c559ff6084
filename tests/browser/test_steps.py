"""Saved views stepped through: written in the menu, on the page by the arrow keys, and in the file a colleague opens."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from graph.settings import Settings
from tests.browser.app_page import AppPage
from tests.browser.walk import CSTO, find

pytestmark = pytest.mark.browser

ATTACK = "<img src=http://192.0.2.1/x onerror=\"document.title='owned'\"> **tebal** $x$"
SECOND = f"Kedua {ATTACK}"


@pytest.fixture
def unsaved(loaded: Settings) -> Iterator[None]:
    """No view is saved, before and after."""
    rmtree(loaded.views_folder, ignore_errors=True)
    yield
    rmtree(loaded.views_folder, ignore_errors=True)


def save(app: AppPage, name: str, text: str) -> None:
    app.button("Views").click()
    app.page.get_by_label("Name of this view").fill(name)
    app.page.get_by_label("Text to go with it").fill(text)
    app.button("Save view").click()
    expect(app.page.get_by_text(f"{name[:20]}").last).to_be_visible()
    expect(app.page.get_by_label("Text to go with it")).to_have_value("")
    app.page.keyboard.press("Escape")


def unharmed(page: Page) -> None:
    assert page.locator("img[src*='192.0.2.1']").count() == 0 and page.title() != "owned"


@pytest.mark.layout
def test_two_views_are_stepped_through_on_the_page_and_in_the_file_that_is_handed_on(
    app: AppPage, unsaved: None, new_page: Callable[..., Any], tmp_path: Path
) -> None:
    save(app, "Pertama", "Yang pertama.")
    find(app, "CSTO", "CSTO")
    app.graph.ask("graph.expand(value)", CSTO)
    app.graph.settled()
    save(app, SECOND, f"{ATTACK} dan kalimat kedua")
    app.button("Views").click()
    app.button("Change").click()
    app.page.get_by_label("Text", exact=True).fill("Yang pertama, ditulis lagi.")
    app.button("Keep the text").click()
    expect(app.page.get_by_label("Text", exact=True)).to_have_count(0)
    app.page.keyboard.press("Escape")

    bar = app.page.locator(".steps")
    app.button("Step through").click()
    expect(bar).to_contain_text("1 of 2")
    expect(bar).to_contain_text("Yang pertama, ditulis lagi.")
    app.graph.settled()
    app.page.keyboard.press("ArrowRight")
    expect(bar.get_by_role("heading")).to_have_text(SECOND)
    expect(bar).to_contain_text(f"{ATTACK} dan kalimat kedua")
    app.graph.settled()
    assert "s=" in app.page.url, "what is seen has its address while stepping, too"

    app.graph.ask("graph.canvas.focus()")
    app.page.keyboard.press("ArrowLeft")
    expect(bar).to_contain_text("2 of 2")  # in the picture arrows go from node to node
    app.page.keyboard.press("PageUp")
    expect(bar).to_contain_text("1 of 2")
    app.graph.settled()
    bar.get_by_role("button", name="End").click()
    expect(bar).to_have_count(0)
    unharmed(app.page)

    app.button("Views").click()
    with app.page.expect_download() as waiting:
        app.page.get_by_role("button", name="All 2 steps as one web page").click()
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)

    page = new_page(width=390, height=844, offline=True)
    page.goto(file.as_uri())
    shown = page.locator(".step:visible")
    expect(shown.get_by_role("heading", level=1)).to_have_text("Pertama")
    assert shown.locator("figure svg circle").count() > 3 and shown.locator("blockquote").count() > 3
    page.keyboard.press("ArrowRight")
    expect(shown.get_by_role("heading", level=1)).to_have_text(SECOND)
    expect(shown.locator(".text")).to_have_text(f"{ATTACK} dan kalimat kedua")
    page.reload()
    expect(page.locator("#at")).to_have_text("2 of 2")
    page.get_by_role("button", name="Previous step").click()
    expect(shown).to_have_count(1)
    expect(page.locator("#at")).to_have_text("1 of 2")
    unharmed(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.errors == [] and {url for url in page.outside} == {file.as_uri()}

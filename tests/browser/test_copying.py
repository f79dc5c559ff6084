"""A sentence with its source in the clipboard, from the panel and from the article."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.app_page import AppPage
from tests.browser.walk import find

pytestmark = pytest.mark.browser


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_sentence_is_copied_with_its_source(app: AppPage) -> None:
    app.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    find(app, "CSTO", "CSTO")
    quote = app.panel().locator(".quote").first
    said, title = quote.locator(".said").inner_text(), quote.locator(".meta button").first.inner_text()
    quote.get_by_role("button", name="Copy with source").click()
    expect(quote.get_by_role("button", name="Copied")).to_be_visible()
    first = clipboard(app.page)
    assert first.startswith(f"“{said}” (") and first.endswith(")") and title.rstrip("…") in first

    quote.locator(".meta button").first.click()
    sentence = app.page.locator(".sentence.focus")
    expect(sentence).to_be_visible()
    sentence.hover()
    sentence.get_by_role("button", name="Copy with source").click()
    expect(sentence.get_by_role("button", name="Copied")).to_be_visible()
    assert clipboard(app.page) == first


def test_a_page_without_a_clipboard_says_so_or_copies_the_old_way(app: AppPage) -> None:
    app.page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    app.page.evaluate("document.execCommand = (name) => { window.ran = [name, document.activeElement.value]; return false; }")
    find(app, "CSTO", "CSTO")
    quote = app.panel().locator(".quote").first
    said = quote.locator(".said").inner_text()
    quote.get_by_role("button", name="Copy with source").click()
    expect(quote.get_by_role("button", name="Your browser does not let the page copy")).to_be_visible()
    name, value = app.page.evaluate("window.ran")
    assert name == "copy" and value.startswith(f"“{said}”")

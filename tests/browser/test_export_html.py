"""The stand-alone page in Chromium, offline: click a line, read its sentence; by keyboard too; hostile text stays text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer import export
from tests.unit.export.samples import GRAPH, HOSTILE, sample

pytestmark = pytest.mark.browser
SENTENCE = "Rusia dan Taliban bertemu di Kabul."


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "scene.html"
    export.write(sample(), "html", path)
    return path


@pytest.fixture
def opened(new_page: Callable[..., Any], file: Path) -> Any:
    """The page, opened without a network; at its end nothing may have gone wrong in it or left it."""
    page = new_page(offline=True)
    page.goto(file.as_uri())
    page.wait_for_selector("#panel button")
    yield page
    assert page.errors == []
    assert [url for url in page.outside if url != file.as_uri()] == []
    assert page.title() == f"{HOSTILE} · Rusia", "what it is about, with the party that was asked about"


def _click(page: Any, where: str, id: str) -> None:
    place = page.evaluate(f"id => document.getElementById('graph').__simpul.{where}(id)", id)
    page.mouse.click(place["x"], place["y"])


def test_a_click_on_a_line_shows_its_sentence_with_article_date_and_link(opened: Any) -> None:
    _click(opened, "edgeAt", "event:aa11 TAKES_PLACE_IN place:kabul")
    panel = opened.locator("#panel")
    assert "Kabul" in panel.locator("h2").inner_text()
    quote = panel.locator("blockquote").first
    assert quote.locator("p").inner_text() == SENTENCE
    assert "Kontak · Contoh.id · 2017-04-09" in quote.inner_text()
    assert quote.locator("a").get_attribute("href") == "https://192.0.2.1/1"
    assert quote.locator("a").get_attribute("rel") == "noopener noreferrer"


def test_a_click_on_a_node_shows_what_it_is_and_leads_on_to_its_lines(opened: Any) -> None:
    _click(opened, "at", "country:RU")
    panel = opened.locator("#panel")
    assert panel.locator("h2").inner_text() == "Rusia"
    assert panel.locator("blockquote p").first.inner_text() == SENTENCE
    panel.locator("button[data-id='country:RU ACTS_IN event:aa11']").click()
    assert SENTENCE in panel.inner_text()


def test_a_person_drawn_by_our_own_shape_can_be_clicked(opened: Any) -> None:
    _click(opened, "at", "actor:vladimir-putin")
    assert opened.locator("#panel h2").inner_text() == "Vladimir Putin"


def test_everything_can_be_reached_by_keyboard(opened: Any) -> None:
    opened.keyboard.press("/")
    opened.keyboard.type("kabul")
    assert opened.locator("#panel button").first.inner_text() == "Kabul"
    opened.keyboard.press("Enter")
    assert opened.locator("#panel h2").inner_text() == "Kabul"
    opened.keyboard.press("Escape")
    assert opened.locator("#panel button").count() == len(GRAPH.nodes) + len(GRAPH.relationships)
    opened.locator("#graph").focus()
    opened.keyboard.press("n")
    assert opened.locator("#panel h2").inner_text() == "Rusia"
    opened.keyboard.press("p")
    assert opened.locator("#panel h2").inner_text() != "Rusia"


def test_text_of_articles_is_never_markup_and_no_script_of_theirs_runs(opened: Any) -> None:
    _click(opened, "at", "organization:csto")
    assert opened.locator("#panel h2").inner_text() == HOSTILE
    assert opened.locator("img").count() == 0
    _click(opened, "at", "event:bb22")
    assert opened.locator("#panel blockquote a").count() == 0  # javascript: is no link


def test_a_script_added_to_the_page_is_not_run(opened: Any) -> None:
    opened.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.owned = 1'; document.body.append(s); }"
    )
    assert opened.evaluate("() => window.owned") is None
    assert any("Content Security Policy" in error for error in opened.errors)
    opened.errors.clear()


@pytest.mark.layout
def test_it_works_on_a_phone(new_page: Callable[..., Any], file: Path) -> None:
    page = new_page(width=390, height=800, offline=True)
    page.goto(file.as_uri())
    page.wait_for_selector("#panel button")
    _click(page, "at", "country:RU")
    assert page.locator("#panel h2").inner_text() == "Rusia"
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    assert page.errors == []

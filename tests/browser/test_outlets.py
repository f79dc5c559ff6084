"""Outlets compared, clicked through: the matrix of the picture and of a question, a cell's sentences, the way back."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from graph.article_graph import ArticleGraph, Event
from graph.ids import content_id
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.browser.app_page import AppPage
from tests.browser.serving import served
from tests.browser.test_stories import article
from tests.conftest import emptied

pytestmark = pytest.mark.browser

RURITANIA, STRELSAU = "organization:ruritania", "organization:strelsau"


def told(number: int, modality: str, outlet: str) -> ArticleGraph:
    """An article that tells the raid in this way."""
    plain = article("raid", number)
    events: tuple[Event, ...] = tuple(replace(event, modality=modality) for event in plain.events)
    return replace(plain, id=content_id("article", f"{outlet} {number}"), source=outlet, events=events)


@pytest.fixture(scope="module")
def compared(embedded_settings: Settings) -> Iterator[str]:
    """The explorer over a raid that one outlet reports twice and another denies, and a vote of one outlet alone."""
    articles = [told(1, "asserted", "Harian Satu"), told(2, "asserted", "Harian Satu"), told(3, "negated", "Warta <b>Dua</b>")]
    with emptied(embedded_settings) as database:
        write_graphs(database, [*articles, article("vote", 1)])
    yield from served(embedded_settings)


@pytest.fixture
def start(page: Any, compared: str) -> AppPage:
    return AppPage(page, compared).open()


def matrix(app: AppPage) -> Locator:
    return app.page.locator(".st-key-picture table")


def test_the_picture_is_told_outlet_by_outlet(start: AppPage) -> None:
    start.page.get_by_test_id("stButtonGroup").get_by_text("Outlets", exact=True).click()
    expect(matrix(start).locator("thead th")).to_have_text(["Event", "Harian Satu", "Warta <b>Dua</b>"])
    expect(matrix(start).locator("tbody tr")).to_have_count(1)
    expect(matrix(start).locator("td")).to_have_text(["reports2", "denies1"])
    expect(start.page.locator(".st-key-picture")).to_contain_text("1 more event is told by one outlet alone.")
    matrix(start).get_by_role("button", name="denies").click()
    expect(start.panel().locator(".said")).to_have_text(["Ruritania menyerang Strelsau pada laporan ke-3."])
    start.panel().get_by_role("button", name="All outlets on this").click()
    expect(start.panel().locator(".said")).to_have_count(3)
    start.panel().locator(".line").filter(has_text="Harian Satu").get_by_role("button").click()
    expect(start.panel().locator(".said")).to_have_count(2)


def test_two_that_are_selected_are_compared_by_the_saved_question(start: AppPage) -> None:
    start.graph.click(RURITANIA)
    start.graph.settled()
    start.page.keyboard.down("Shift")
    start.graph.click(STRELSAU)
    start.page.keyboard.up("Shift")
    start.panel_says("2 nodes selected")
    start.panel().get_by_role("button", name="Compare outlets").click()
    start.page.get_by_test_id("stButtonGroup").get_by_text("Answer", exact=True).click()
    expect(matrix(start).locator("td")).to_have_text(["reports2", "denies1"])
    matrix(start).get_by_role("button", name="reports").click()
    expect(start.panel().locator(".said")).to_have_count(2)


def test_outlets_in_indonesian(start: AppPage) -> None:
    start.page.get_by_test_id("stSidebar").get_by_text("Indonesia", exact=True).click()
    start.page.get_by_test_id("stButtonGroup").get_by_text("Media", exact=True).click()
    expect(matrix(start).locator("td")).to_have_text(["memberitakan2", "membantah1"])

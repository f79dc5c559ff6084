"""A reader's word on which event a telling is of, clicked: two events at once and after a reload, joined, taken back."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from cypher.database import connect
from cypher.decisions.verdicts import read_verdicts
from explorer.notes import notes_of
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.browser.app_page import AppPage
from tests.browser.serving import served
from tests.browser.walk import find
from tests.conftest import emptied
from tests.integration.test_parted_events import events
from tests.integration.test_tellings import told

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def served_tellings(embedded_settings: Settings) -> Iterator[str]:
    """The explorer over an attack told by four articles, and a later one told by one."""
    files = (embedded_settings.verdicts_file, embedded_settings.notes_file)
    for file in files:
        file.unlink(missing_ok=True)
    with emptied(embedded_settings) as database:
        write_graphs(database, told())
    yield from served(embedded_settings)
    for file in files:
        file.unlink(missing_ok=True)


@pytest.fixture
def start(page: Any, served_tellings: str) -> AppPage:
    return AppPage(page, served_tellings).open()


def stored(settings: Settings) -> set[str]:
    """The events, each as the numbers of the articles that tell it."""
    with connect(settings) as database:
        return events(database)


def attack(app: AppPage) -> None:
    """The attack of 10 March in the panel, reached from a party's events."""
    find(app, "Ruritania", "Ruritania")
    app.panel().get_by_role("button", name="Events").first.click()
    app.panel().locator(".line").filter(has_text="10 Mar 2021").get_by_role("button").first.click()
    expect(app.panel()).to_contain_text("Sentences that say so")


def parting(app: AppPage, words: str) -> Locator:
    """The button under the sentence with these words."""
    return app.panel().locator(".quote").filter(has_text=words).get_by_role("button", name="This is another event")


def decided(app: AppPage, words: str) -> Locator:
    """A line of the panel about what was decided."""
    return app.panel().locator(".line").filter(has_text=words)


def test_a_telling_is_parted_at_once_stays_so_after_a_reload_and_is_put_back(
    start: AppPage, embedded_settings: Settings
) -> None:
    attack(start)
    assert stored(embedded_settings) == {"1235", "4"}
    before = start.graph.positions()
    expect(start.panel().locator(".quote")).to_have_count(4)
    parting(start, "Rudolf menyerang").click()
    expect(decided(start, "Another event: Rudolf: assaults")).to_be_visible()
    expect(start.panel().locator(".quote")).to_have_count(3)
    assert stored(embedded_settings) == {"3", "125", "4"}
    assert [word.says for word in read_verdicts(embedded_settings.verdicts_file).all] == ["another event"]
    start.graph.settled()
    after = start.graph.positions()
    assert {id: after[id] for id in before} == before, "nothing else moves"
    assert len(after) == len(before) + 1
    start.page.reload()
    start.graph.ready()
    expect(decided(start, "Another event: Rudolf: assaults")).to_be_visible()
    decided(start, "Another event: Rudolf: assaults").get_by_role("button").first.click()
    expect(start.panel().locator(".quote")).to_have_count(1)
    expect(start.panel().get_by_role("button", name="This is another event")).to_have_count(0)
    start.panel().get_by_role("button", name="take back").click()
    expect(start.panel().locator(".quote")).to_have_count(4)
    expect(start.panel()).not_to_contain_text("Decided")
    assert stored(embedded_settings) == {"1235", "4"}


def test_the_reader_stays_with_the_tellings_that_stay(start: AppPage, embedded_settings: Settings) -> None:
    attack(start)
    first = start.panel().locator(".quote").filter(has_text="11 Mar 2021")
    first.get_by_role("button", name="This is another event").click()
    expect(start.panel().locator(".quote")).to_have_count(3)
    assert stored(embedded_settings) == {"1", "235", "4"}
    decided(start, "Another event:").get_by_role("button", name="take back").click()
    expect(start.panel().locator(".quote")).to_have_count(4)


def test_a_star_stays_with_the_tellings_that_stay(start: AppPage, embedded_settings: Settings) -> None:
    attack(start)
    start.panel().locator("button.star").click()
    expect(start.panel().locator("button.star")).to_have_attribute("aria-pressed", "true")
    start.run_ended()
    (before,) = notes_of(embedded_settings)
    start.panel().locator(".quote").filter(has_text="11 Mar 2021").get_by_role("button", name="This is another event").click()
    expect(start.panel().locator(".quote")).to_have_count(3)
    expect(start.panel().locator("button.star")).to_have_attribute("aria-pressed", "true")
    start.run_ended()
    (after,) = notes_of(embedded_settings)
    assert after != before, "the earliest telling took the id along"
    decided(start, "Another event:").get_by_role("button", name="take back").click()
    expect(start.panel().locator(".quote")).to_have_count(4)
    expect(start.panel().locator("button.star")).to_have_attribute("aria-pressed", "true")
    start.run_ended()
    assert set(notes_of(embedded_settings)) == {before}


def test_another_event_is_joined_at_once_and_let_go(start: AppPage, embedded_settings: Settings) -> None:
    attack(start)
    start.panel().get_by_role("button", name="Same event as…").click()
    alike = start.panel().locator(".line").filter(has_text="12 Mar 2021")
    expect(alike).to_contain_text("1 article")
    alike.get_by_role("button", name="same event").click()
    expect(start.panel().locator(".quote")).to_have_count(5)
    expect(start.panel()).not_to_contain_text("The most alike first")
    assert stored(embedded_settings) == {"12345"}
    decided(start, "One event:").get_by_role("button", name="take back").click()
    expect(start.panel().locator(".quote")).to_have_count(4)
    assert stored(embedded_settings) == {"1235", "4"}


def test_of_two_words_that_contradict_the_page_says_that_the_later_holds(start: AppPage, embedded_settings: Settings) -> None:
    attack(start)
    parting(start, "Rudolf menyerang").click()
    expect(decided(start, "Another event:")).to_be_visible()
    start.panel().get_by_role("button", name="Same event as…").click()
    joined = (
        start.panel().locator(".line").filter(has_text="Rudolf").filter(has=start.page.get_by_role("button", name="same event"))
    )
    joined.get_by_role("button", name="same event").click()
    expect(start.page.get_by_test_id("stToast").last).to_contain_text("An earlier word says otherwise")
    expect(decided(start, "Another event:")).to_contain_text("a later word stands")
    assert stored(embedded_settings) == {"1235", "4"}
    for words in ("One event:", "Another event:"):
        decided(start, words).get_by_role("button", name="take back").click()
        expect(decided(start, words)).to_have_count(0)
    assert stored(embedded_settings) == {"1235", "4"}

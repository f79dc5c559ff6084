"""An answer of 1,050 rows: it says how much of it is shown, the rest is a click away, and all of it goes into a file."""

import csv
from collections.abc import Generator, Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.settings import Settings
from tests.browser.app_page import AppPage
from tests.browser.serving import served
from tests.browser.walk import asked
from tests.conftest import emptied
from tests.many_events import write_many_events

pytestmark = pytest.mark.browser
MANY = 1_050


@pytest.fixture(scope="module")
def many(embedded_settings: Settings) -> Iterator[Settings]:
    """Settings of a database with many events; questions may take their time on a busy machine."""
    patient = replace(embedded_settings, query_timeout=60.0)
    with emptied(patient) as opened:
        write_many_events(opened, MANY)
    yield patient


@pytest.fixture(scope="module")
def address(many: Settings) -> Generator[str, None, None]:
    """The explorer over them."""
    yield from served(many)


def downloaded(page: Page, button: Locator) -> str:
    """The text of the file that a button downloads."""
    with page.expect_download(timeout=120_000) as found:
        button.click()
    return Path(found.value.path()).read_text("utf-8-sig")


def rows_in(text: str) -> list[dict[str, str]]:
    """The rows of a downloaded table."""
    return list(csv.DictReader(StringIO(text)))


def test_the_rest_of_an_answer_is_shown_by_clicks_and_taken_away_whole(app: AppPage) -> None:
    page = asked(app, "Events most reported")
    page.get_by_role("radio", name="Answer", exact=True).click()
    head = page.locator(".st-key-answer-head")
    expect(head).to_contain_text("20 of 1,050 rows")
    told = rows_in(downloaded(page, head.get_by_role("button", name="All 1,050 rows as CSV")))
    assert len(told) == MANY
    assert {row["Who"] for row in told} == {"Iran"} and len({row["Date"] for row in told}) == MANY

    head.get_by_role("button", name="Show 1,000 more").click()
    expect(head).to_contain_text("1,020 of 1,050 rows", timeout=60_000)
    expect(page.get_by_role("radio", name="Answer", exact=True)).to_be_checked()
    app.run_ended()
    head.get_by_role("button", name="Show all 1,050").click()
    expect(head).to_contain_text("1,050 rows", timeout=60_000)
    expect(head).not_to_contain_text(" of ")
    expect(head.get_by_role("button", name="Show")).to_have_count(0)


def test_the_whole_answer_is_exported_though_the_picture_has_a_part(app: AppPage) -> None:
    page = asked(app, "Events most reported")
    app.run_ended()
    app.button("Export").click()
    expect(page.get_by_text("20 of 1,050 rows").last).to_be_visible()
    page.get_by_text("The whole answer", exact=True).click()
    page.get_by_role("combobox", name="Format").click()
    page.get_by_role("option", name="Dossier as Markdown").click()
    text = downloaded(page, page.get_by_role("button", name="Download all of it"))
    assert "1,050 events" in text and text.count("\n- ") == MANY


def test_a_typed_query_whose_result_is_no_graph_is_taken_away_too(app: AppPage) -> None:
    page = app.page
    page.get_by_test_id("stSidebar").get_by_role("button", name="Cypher desk").click()
    box = page.get_by_role("textbox", name="Query")
    box.press("Control+a")
    box.press_sequentially("MATCH (e:Event) RETURN left(e.date, 7) AS month, count(*) AS events ORDER BY month")
    box.press("Control+Enter")
    months = rows_in(downloaded(page, page.get_by_role("button", name="rows as CSV")))
    assert sum(int(row["events"]) for row in months) == MANY and months[0] == {"month": "2005-01", "events": "31"}

    box.press("Control+a")
    box.press_sequentially("MATCH (e:Event) RETURN e.date AS day")
    box.press("Control+Enter")
    expect(page.get_by_text("The first 1,000 rows; there are more.")).to_be_visible(timeout=60_000)
    assert len(rows_in(downloaded(page, page.get_by_role("button", name="All rows as CSV")))) == MANY
    page.get_by_role("button", name="Show 1,000 more").click()
    expect(page.get_by_text("1,050 rows", exact=True)).to_be_visible(timeout=60_000)

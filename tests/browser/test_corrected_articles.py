"""The date and medium of an article, corrected on its page: in lists, graph and file, after loading again; and back again."""

import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from cypher.database import connect
from cypher.decisions.verdicts import read_verdicts
from explorer.state.background_command import command, environment
from graph.settings import Settings
from tests.browser.app_page import AppPage
from tests.browser.conftest import ROOT

pytestmark = pytest.mark.browser

UNDATED = "Kunjungan ke Tajikistan"
TYPED = "<i>Harian</i> Uji"


@pytest.fixture
def uncorrected(loaded: Settings) -> Iterator[Settings]:
    """Settings without a word on any article, before and after."""
    loaded.verdicts_file.unlink(missing_ok=True)
    yield loaded
    loaded.verdicts_file.unlink(missing_ok=True)
    run(loaded, "decisions")


def run(settings: Settings, *words: str) -> str:
    """What the command prints."""
    done = subprocess.run(command(*words), env=environment(settings), capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def stored(settings: Settings) -> dict[str, Any]:
    """The article as the graph has it, with the first reports of its events."""
    with connect(settings) as database:
        (row,) = database.read(
            "MATCH (a:Article)-[:HAS_SENTENCE]->(:Sentence)-[:REPORTS]->(e:Event) WHERE a.title STARTS WITH $title "
            "RETURN a.published AS published, a.source AS source, collect(DISTINCT e.first_reported) AS reported",
            {"title": UNDATED},
        ).rows
    return {"published": row[0], "source": row[1], "reported": {day for day in row[2] if day}}


def opened(app: AppPage) -> Locator:
    """The article, reached as a reader reaches it: from the list of articles."""
    app.page.get_by_test_id("stSidebar").get_by_role("button", name="Articles", exact=True).click()
    app.page.locator(".line").filter(has_text=UNDATED).get_by_role("button").first.click()
    sheet = app.page.locator(".st-key-reading")
    expect(sheet.get_by_role("heading", level=1)).to_contain_text(UNDATED)
    return sheet


def correct(app: AppPage, sheet: Locator, **typed: str) -> None:
    sheet.get_by_role("button", name="Correct…", exact=True).click()
    dialog = app.page.get_by_role("dialog")
    for label, text in typed.items():
        field = dialog.get_by_label(label)
        field.fill(text)
        field.press("Tab")
        app.run_ended()
    dialog.get_by_role("button", name="Write it down").click()
    expect(dialog).to_have_count(0)


def carried_out(app: AppPage) -> None:
    expect(app.page.get_by_text("Your decision is being carried out")).to_be_visible()
    expect(app.page.get_by_text("Your decision is being carried out")).to_have_count(0, timeout=120_000)


def test_a_date_and_a_medium_are_corrected_listed_and_taken_back(app: AppPage, uncorrected: Settings) -> None:
    before = stored(uncorrected)
    sheet = opened(app)
    correct(app, sheet, Medium=TYPED, Published="30 Agustus 2021", Note="dari situsnya")
    expect(sheet.locator("dl")).to_contain_text(TYPED)
    expect(sheet.locator("dl")).to_contain_text("30 Aug 2021")
    expect(sheet.locator("dl")).to_contain_text("dari situsnya")
    carried_out(app)
    after = stored(uncorrected)
    assert (after["published"], after["source"]) == ("2021-08-30", TYPED)
    assert "2021-08-30" in after["reported"] and "2021-08-30" not in before["reported"]
    assert f"article: {UNDATED}" in run(uncorrected, "decisions")

    assert "1 replaced" not in run(uncorrected, "load", str(ROOT / "seeds")), "the correction survives loading again"
    assert stored(uncorrected) == after

    app.page.get_by_test_id("stSidebar").get_by_role("button", name="Articles", exact=True).click()
    line = app.page.locator(".line").filter(has_text=UNDATED)
    expect(line).to_contain_text("30 Aug 2021")
    expect(line).to_contain_text(TYPED)

    app.page.get_by_test_id("stSidebar").get_by_role("button", name="Your notes", exact=True).click()
    noted = app.page.locator(".st-key-wide .line").filter(has_text=UNDATED)
    expect(noted).to_contain_text("corrected")
    expect(noted).to_contain_text("30 Aug 2021")
    noted.get_by_role("button").first.click()
    back = app.page.locator(".st-key-reading").get_by_role("button", name="take back")
    back.click()
    expect(back).to_have_count(0)
    carried_out(app)
    assert stored(uncorrected) == before


def test_a_second_correction_replaces_the_first_and_what_was_read_takes_it_back(app: AppPage, uncorrected: Settings) -> None:
    before = stored(uncorrected)
    sheet = opened(app)
    correct(app, sheet, Published="2021-08-30")
    carried_out(app)
    correct(app, sheet, Medium="Koran Uji")
    carried_out(app)
    after = stored(uncorrected)
    assert (after["published"], after["source"]) == ("2021-08-30", "Koran Uji")
    correct(app, sheet, Published=before["published"] or "", Medium=before["source"] or "")
    carried_out(app)
    assert stored(uncorrected) == before
    assert [item.says for item in read_verdicts(uncorrected.verdicts_file).all] == ["corrected", "corrected", "open"]


def test_what_is_no_day_is_not_written_down(app: AppPage, uncorrected: Settings) -> None:
    sheet = opened(app)
    sheet.get_by_role("button", name="Correct…", exact=True).click()
    dialog = app.page.get_by_role("dialog")
    for typed in ("2021", "kemarin dulu"):
        dialog.get_by_label("Published").fill(typed)
        dialog.get_by_label("Published").press("Tab")
        expect(dialog).to_contain_text("Write the day, such as 2019-09-18")
        expect(dialog.get_by_role("button", name="Write it down")).to_have_count(0)
    dialog.get_by_role("button", name="Close").click()
    assert not uncorrected.verdicts_file.exists()

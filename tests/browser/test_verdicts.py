"""A reader's word on an event, clicked through: gone at once, back again, corrected; in picture, panel, database and file."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from cypher.database import connect
from cypher.decisions.apply_verdicts import settle
from cypher.decisions.verdicts import Verdicts, read_verdicts
from graph.settings import Settings
from tests.browser.app_page import AppPage
from tests.browser.walk import asked, find, rows_of, suspension

pytestmark = pytest.mark.browser


@pytest.fixture
def unjudged(loaded: Settings) -> Iterator[Settings]:
    """Settings without a word on any claim, before and after."""
    loaded.verdicts_file.unlink(missing_ok=True)
    yield loaded
    loaded.verdicts_file.unlink(missing_ok=True)
    with connect(loaded) as database:
        settle(database, Verdicts())


def in_notes(app: AppPage) -> Any:
    """The lines of "Your notes" on events and relations, the page opened as a reader opens it."""
    app.page.get_by_test_id("stSidebar").get_by_role("button", name="Your notes", exact=True).click()
    expect(app.page.get_by_text("Your word on what was read")).to_be_visible()
    return app.page.locator(".st-key-wide .line")


def event_in(settings: Settings, id: str) -> dict[str, object] | None:
    with connect(settings) as database:
        rows = database.read("MATCH (e:Event {id: $id}) RETURN properties(e)", {"id": id}).rows
    return rows[0][0] if rows else None


def opened(app: AppPage, settings: Settings) -> str:
    """The event in the panel, reached as a reader reaches it: from a party's events."""
    id = suspension(settings)
    find(app, "CSTO", "CSTO")
    app.panel().get_by_role("button", name="Events").first.click()
    app.panel().locator(".line").filter(has_text="menangguh").first.get_by_role("button").first.click()
    expect(wrong(app)).to_be_visible()
    return id


def wrong(app: AppPage) -> Any:
    """The button of the event itself; the speaker of its sentence has one of that name, too."""
    return app.panel().locator("button.push").get_by_text("Wrong", exact=True)


def test_a_wrong_event_is_gone_at_once_and_comes_back(app: AppPage, unjudged: Settings) -> None:
    id = opened(app, unjudged)
    wrong(app).click()
    expect(app.panel()).to_contain_text("Taken out as wrong")
    assert event_in(unjudged, id) is None
    app.graph.wait("!graph.ids().includes(value)", id)
    assert [item.says for item in read_verdicts(unjudged.verdicts_file).all] == ["wrong"]
    expect(app.panel().get_by_role("button", name="Take back", exact=True)).to_be_focused()
    app.page.keyboard.press("Enter")
    expect(app.panel()).not_to_contain_text("Taken out as wrong")
    app.graph.wait("graph.ids().includes(value)", id)
    assert event_in(unjudged, id) is not None


def test_the_notice_of_a_verdict_covers_nothing_that_is_pressed_next(app: AppPage, unjudged: Settings) -> None:
    opened(app, unjudged)
    wrong(app).click()
    back = app.panel().get_by_role("button", name="Take back", exact=True)
    notice = app.page.get_by_test_id("stToast").first
    expect(notice).to_be_visible()
    expect(back).to_be_visible()
    inside, outside = back.bounding_box(), notice.bounding_box()
    assert inside and outside and outside["x"] + outside["width"] < inside["x"], "the notice stands at the left, below the list"
    app.page.mouse.click(inside["x"] + inside["width"] / 2, inside["y"] + inside["height"] / 2)
    expect(app.panel()).not_to_contain_text("Taken out as wrong")


def test_an_answer_does_not_list_what_was_taken_out_as_wrong(app: AppPage, unjudged: Settings) -> None:
    asked(app, "Events most reported")
    rows = rows_of(app)
    before = int(re.findall(r"\d+", rows.inner_text())[-1])
    app.panel().locator(".line").first.get_by_role("button").first.click()
    wrong(app).click()
    expect(app.panel()).to_contain_text("Taken out as wrong")
    expect(rows).to_have_text(re.compile(rf"\b{before - 1} rows"))
    app.panel().get_by_role("button", name="Take back", exact=True).click()
    expect(rows).to_have_text(re.compile(rf"\b{before} rows"))


def test_a_correction_is_on_screen_at_once(app: AppPage, unjudged: Settings) -> None:
    id = opened(app, unjudged)
    app.panel().get_by_role("button", name="Correct…").click()
    dialog = app.page.get_by_role("dialog")
    date = dialog.get_by_label("When")
    date.fill("2024-02-23")
    date.press("Tab")
    note = dialog.get_by_label("Note")
    note.fill("<b>dari wawancara</b>")
    note.press("Tab")
    dialog.get_by_role("button", name="Write it down").click()
    expect(dialog).to_have_count(0)
    expect(app.panel()).to_contain_text("Corrected by a reader: <b>dari wawancara</b>")
    expect(app.panel()).to_contain_text("23 Feb 2024")
    found = event_in(unjudged, id)
    assert found is not None and (found["date"], found["reader"]) == ("2024-02-23", "corrected")

    lines = in_notes(app)
    expect(lines).to_have_count(1)
    expect(lines).to_contain_text("corrected")
    expect(lines).to_contain_text("<b>dari wawancara</b>")
    lines.get_by_role("button").first.click()
    app.graph.ready()
    expect(app.panel()).to_contain_text("Corrected by a reader: <b>dari wawancara</b>")
    in_notes(app).get_by_role("button", name="take back").click()
    expect(app.page.get_by_text("Your word on what was read")).to_have_count(0)
    expect(app.page.get_by_text("Taken back.")).to_be_visible()
    again = event_in(unjudged, id)
    assert again is not None and (again["date"], again.get("reader")) != ("2024-02-23", "corrected")


def test_what_was_taken_out_as_wrong_is_listed_opens_its_sentence_and_comes_back(app: AppPage, unjudged: Settings) -> None:
    id = opened(app, unjudged)
    wrong(app).click()
    expect(app.panel()).to_contain_text("Taken out as wrong")
    lines = in_notes(app)
    expect(lines).to_contain_text("menangguh")
    lines.get_by_role("button").first.click()
    expect(app.page.locator(".sentence.focus .said")).to_contain_text("menangguh")
    in_notes(app).get_by_role("button", name="take back").click()
    expect(app.page.get_by_text("Your word on what was read")).to_have_count(0)
    assert event_in(unjudged, id) is not None

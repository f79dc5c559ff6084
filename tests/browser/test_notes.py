"""Notes clicked through: put on, kept, found, filtered in the picture, in the dossier, out of the page and in again."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from explorer.notes import Note, change, notes_of
from graph.settings import Settings
from tests.browser.app_page import AppPage
from tests.browser.walk import ARMENIA, CSTO, find

pytestmark = pytest.mark.browser

MARKUP = "<b onclick=alert(1)>x</b>"


@pytest.fixture
def unnoted(loaded: Settings) -> Iterator[Settings]:
    """Settings without a note, before and after."""
    loaded.notes_file.unlink(missing_ok=True)
    yield loaded
    loaded.notes_file.unlink(missing_ok=True)


def own(app: AppPage) -> Locator:
    return app.panel().locator(".own")


def chip(app: AppPage, words: str) -> Locator:
    return app.page.locator(".legend .chip").filter(has_text=words)


def test_a_star_a_color_a_tag_and_a_note_are_put_on_with_a_click(app: AppPage, unnoted: Settings) -> None:
    find(app, "CSTO", "CSTO")
    own(app).get_by_role("button", name="Put a star on it").click()
    expect(own(app).get_by_role("button", name="Take the star off")).to_have_attribute("aria-pressed", "true")
    own(app).get_by_role("button", name="Color it: red").click()
    expect(own(app).get_by_role("button", name="Take the color off")).to_be_visible()
    own(app).get_by_role("button", name="+ Tag").click()
    app.page.keyboard.type(MARKUP)
    app.page.keyboard.press("Enter")
    expect(own(app)).to_contain_text(f"#{MARKUP}")
    own(app).get_by_role("button", name="+ Note").click()
    app.page.keyboard.type("Dua media membantah.")
    app.page.keyboard.press("Control+Enter")
    expect(own(app).locator(".mynote")).to_have_text("Dua media membantah.")
    found = notes_of(unnoted)[CSTO]
    assert (found.star, found.color, found.tags, found.text) == (True, "red", (MARKUP,), "Dua media membantah.")

    app.graph.wait("graph.model.records.get(value).ring && graph.model.records.get(value).sign.shape === 'star'", CSTO)
    chip(app, "without a mark").click()
    app.graph.wait("graph.ids().length === 1 && graph.ids()[0] === value", CSTO)
    chip(app, "without a mark").click()
    app.graph.wait("graph.ids().length > 5")
    chip(app, MARKUP).dblclick()
    app.graph.wait("graph.ids().length === 1")

    box = app.search("media membantah")
    expect(app.page.get_by_role("option").filter(has_text="Dua media membantah")).to_be_visible()
    box.press("Escape")
    own(app).get_by_role("button", name=f"Take off the tag {MARKUP}").click()
    expect(own(app)).not_to_contain_text(MARKUP)
    assert notes_of(unnoted)[CSTO].tags == ()


def test_what_is_typed_stays_until_it_is_kept(app: AppPage, unnoted: Settings) -> None:
    find(app, "CSTO", "CSTO")
    own(app).get_by_role("button", name="+ Note").click()
    app.page.keyboard.type("setengah jadi")
    own(app).get_by_role("button", name="Put a star on it").click()
    expect(own(app).get_by_role("button", name="Take the star off")).to_be_visible()
    expect(own(app).get_by_role("textbox", name="Note")).to_have_value("setengah jadi")
    find(app, "Armenia", "Armenia")
    find(app, "CSTO", "CSTO")
    expect(own(app).get_by_role("textbox", name="Note")).to_have_value("setengah jadi")
    expect(own(app)).to_contain_text("Not kept yet")
    assert notes_of(unnoted)[CSTO].text == ""
    own(app).get_by_role("textbox", name="Note").fill("x" * 200_001)
    own(app).get_by_role("button", name="Keep the note").click()
    expect(own(app)).to_contain_text("200,001 characters; a note has at most 200,000. It is not kept, nothing is cut.")
    own(app).get_by_role("textbox", name="Note").fill("y" * 100_000)
    own(app).get_by_role("button", name="Keep the note").click()
    expect(own(app).locator(".mynote")).to_have_text("y" * 100_000)
    assert notes_of(unnoted)[CSTO].text == "y" * 100_000


def test_another_window_that_wrote_meanwhile_loses_nothing(app: AppPage, unnoted: Settings) -> None:
    find(app, "CSTO", "CSTO")
    own(app).get_by_role("button", name="+ Note").click()
    app.page.keyboard.type("dari sini")
    change(unnoted, CSTO, "CSTO", lambda _: Note(text="dari jendela lain"))
    own(app).get_by_role("button", name="Keep the note").click()
    expect(own(app).locator(".mynote")).to_have_text("dari jendela lain\n\ndari sini")
    expect(app.page.get_by_text("both texts are kept")).to_be_visible()


def test_the_page_of_notes_narrows_shows_saves_and_takes_in(app: AppPage, unnoted: Settings, tmp_path: Path) -> None:
    change(unnoted, CSTO, "CSTO", lambda _: Note(star=True, tags=("cek",), text="lihat lagi"))
    change(unnoted, ARMENIA, "Armenia", lambda _: Note(color="blue"))
    app.page.get_by_test_id("stSidebar").get_by_role("button", name="Your notes", exact=True).click()
    lines = app.page.locator(".st-key-wide .line")
    expect(lines).to_have_count(2)
    app.page.locator(".st-key-wide").get_by_role("button", name="#cek 1", exact=True).click()
    expect(lines).to_have_count(1)
    expect(lines).to_contain_text("starred · #cek")
    with app.page.expect_download() as waiting:
        app.page.get_by_role("button", name="Save 2 notes as a file").click()
    saved = waiting.value.path().read_bytes()
    assert set(json.loads(saved)["notes"]) == {CSTO, ARMENIA}

    unnoted.notes_file.unlink()
    change(unnoted, CSTO, "CSTO", lambda _: Note(text="punya saya"))
    given = tmp_path / "rekan.json"
    given.write_bytes(saved)
    app.page.get_by_test_id("stFileUploader").locator("input").set_input_files(given)
    expect(app.page.get_by_text("1 new, 1 joined with yours")).to_be_visible()
    assert notes_of(unnoted)[CSTO].text == "punya saya\n\nlihat lagi"
    bad = tmp_path / "bukan.json"
    bad.write_text('{"format": "simpul view"}')
    app.page.get_by_test_id("stFileUploader").locator("input").set_input_files(bad)
    expect(app.page.get_by_text("expected a file of notes saved by Simpul")).to_be_visible()

    app.page.locator(".st-key-wide").get_by_role("button", name="#cek 1", exact=True).click()
    expect(lines).to_have_count(2)
    app.page.get_by_role("button", name="Show these as a picture").click()
    app.graph.ready()
    assert set(app.graph.ids()) == {CSTO, ARMENIA}


def test_notes_stand_in_the_dossier(app: AppPage, unnoted: Settings) -> None:
    change(unnoted, CSTO, "CSTO", lambda _: Note(star=True, text=f"catatan {MARKUP}"))
    app.page.reload()
    app.graph.ready()
    app.button("Export").click()
    app.page.get_by_role("combobox", name="Format").click()
    app.page.get_by_role("option", name="Dossier as Markdown").click()
    expect(app.page.get_by_text("For: editors")).to_be_visible()
    app.graph.settled()
    with app.page.expect_download() as waiting:
        app.page.get_by_role("button", name="Download", exact=False).first.click()
    text = waiting.value.path().read_text("utf-8")
    assert "Noted by the reader" in text
    assert "catatan \\<b onclick=alert(1)\\>x" in text


def test_notes_in_indonesian(app: AppPage, unnoted: Settings) -> None:
    app.page.get_by_test_id("stSidebar").get_by_text("Indonesia", exact=True).click()
    app.graph.ready()
    app.graph.click(CSTO)
    own(app).get_by_role("button", name="Beri bintang").click()
    expect(chip(app, "berbintang")).to_be_visible()
    expect(chip(app, "tanpa tanda")).to_be_visible()

"""Decisions about names, clicked through: what the dialogs write, and the graph that says it without loading again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from cypher.database import connect
from cypher.decisions.names import Decisions, read_decisions
from graph.settings import Settings
from tests.browser.app_page import AppPage
from tests.browser.walk import find

pytestmark = pytest.mark.browser

RUSSIA, KREMLIN, RIA, RT = "country:RU", "place:kremlin", "organization:ria-novosti", "organization:rt"


@pytest.fixture
def undecided(loaded: Settings) -> Iterator[Settings]:
    """Settings without a decision, before and after."""
    loaded.decisions_file.unlink(missing_ok=True)
    yield loaded
    loaded.decisions_file.unlink(missing_ok=True)


def test_a_dialog_that_is_closed_decides_nothing(app: AppPage, undecided: Settings) -> None:
    names_of(app, "Rusia")
    app.panel().locator(".line").filter(has_text="“Kremlin”").get_by_role("button", name="not the same").click()
    app.page.get_by_role("dialog").get_by_role("button", name="Close").click()
    expect(app.page.get_by_role("dialog")).to_have_count(0)
    assert not undecided.decisions_file.exists()


def test_a_decision_is_taken_back_where_it_was_made(app: AppPage, undecided: Settings) -> None:
    part(app, "Rusia", "Kremlin")
    lines = app.panel().locator(".line").filter(has_text="“Kremlin”")
    line = lines.filter(has_text="“Kremlin” is not Rusia")
    expect(line).to_be_visible()
    expect(lines.get_by_role("button", name="not the same")).to_have_count(0)
    line.get_by_role("button", name="take back").click()
    expect(app.page.get_by_test_id("stToast").filter(has_text="Taken back")).to_be_visible()
    expect(line).to_have_count(0)
    assert read_decisions(undecided) == Decisions()
    expect(lines.get_by_role("button", name="not the same")).to_be_visible()


def test_not_the_same_and_same_as_are_written_down_and_hold_at_once(app: AppPage, undecided: Settings) -> None:
    assert there(undecided, KREMLIN, RIA, RT) == {RIA, RT}
    part(app, "Rusia", "Kremlin")
    assert read_decisions(undecided) == Decisions(frozenset({("kremlin", RUSSIA)}))
    join(app, "RIA Novosti", "RT")
    assert read_decisions(undecided) == Decisions(frozenset({("kremlin", RUSSIA)}), {RT: RIA})
    put_in_order(app)
    assert there(undecided, KREMLIN, RIA, RT) == {KREMLIN, RIA}
    for told in ("“Kremlin” is not Rusia", "RT is RIA Novosti"):
        queue = app.page.get_by_test_id("stSidebar").get_by_role("button", name="Same or not")
        queue.click()
        app.page.locator(".line").filter(has_text=told).get_by_role("button", name="take back").click()
        expect(app.page.locator(".line").filter(has_text=told)).to_have_count(0)
    put_in_order(app)
    assert there(undecided, KREMLIN, RIA, RT) == {RIA, RT}


def put_in_order(app: AppPage) -> None:
    """Waits until the sidebar no longer says that a decision is being carried out."""
    expect(app.page.get_by_text("Your decision is being carried out")).to_have_count(0, timeout=120_000)


def names_of(app: AppPage, name: str) -> None:
    """Opens the names of an entity in the panel."""
    find(app, name, name)
    app.panel().get_by_role("button", name="Names").click()
    expect(app.panel()).to_contain_text("why they are one")


def part(app: AppPage, name: str, spelling: str) -> None:
    """Says that a spelling is not this entity."""
    names_of(app, name)
    app.panel().locator(".line").filter(has_text=f"“{spelling}”").get_by_role("button", name="not the same").click()
    dialog = app.page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"“{spelling}” will no longer be taken for {name}.")
    confirm(app)


def join(app: AppPage, name: str, other: str) -> None:
    """Says that another entity is this one."""
    names_of(app, name)
    app.panel().get_by_role("button", name="Same as another entity").click()
    dialog = app.page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"Which entity is the same as {name}?")
    box = dialog.get_by_role("combobox", name="Entity")
    box.press_sequentially(other, delay=30)
    dialog.get_by_role("option", name=other).first.wait_for()
    box.press("Enter")
    confirm(app)


def confirm(app: AppPage) -> None:
    """Presses the button of the dialog; it closes, and the page says that it is written down."""
    app.page.get_by_role("dialog").get_by_role("button", name="Write it down").click()
    expect(app.page.get_by_role("dialog")).to_have_count(0)
    expect(app.page.get_by_test_id("stToast").last).to_contain_text("Written down")


def there(settings: Settings, *ids: str) -> set[str]:
    """Those of the ids that are entities of the graph."""
    with connect(settings) as database:
        found = database.read("MATCH (n) WHERE n.id IN $ids RETURN n.id", {"ids": list(ids)})
    return {row[0] for row in found.rows}

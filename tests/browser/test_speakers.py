"""Who says so: under a sentence that quotes somebody stands who it is, and a click goes there."""

import pytest
from playwright.sync_api import expect

from cypher.database import connect
from graph.settings import Settings
from tests.browser.app_page import AppPage

pytestmark = pytest.mark.browser


def quoted(settings: Settings) -> tuple[str, str, str]:
    """An event told in the words of one who is in it: its id, the speaker's name, the verb."""
    with connect(settings) as database:
        said = database.read(
            "MATCH (:Sentence)-[r:REPORTS]->(e:Event)<-[:ACTS_IN|IS_RECIPIENT_OF]-(n:Actor) WHERE r.speaker = n.id "
            "RETURN e.id, r.speaker, r.verb ORDER BY e.id LIMIT 1"
        ).rows[0]
        name = database.read("MATCH (n:Actor {id: $id}) RETURN n.name", {"id": said[1]}).rows[0][0]
    return str(said[0]), str(name), str(said[2])


def test_a_sentence_says_whom_it_quotes_and_a_click_brings_them_in(app: AppPage, loaded: Settings) -> None:
    event, name, verb = quoted(loaded)
    app.page.goto(f"{app.address}/?lang=en")
    app.graph.ready()
    if event not in app.graph.ids():
        app.search(name).press("Enter")
        app.panel_says(name)
        app.graph.settled()
        app.graph.double_click(app.graph.ask("graph.chosen.nodes[0]"))
        app.graph.wait("graph.ids().includes(value)", event)
    app.show_everything()
    app.graph.click(event)
    speaker = app.panel().locator(".speaker").first
    expect(speaker).to_contain_text(f"said by {name}")
    expect(speaker).to_contain_text(f"“{verb}”")
    speaker.get_by_role("button", name="Wrong").click()
    expect(speaker).to_contain_text(f"not said by {name}, a reader says")
    speaker.get_by_role("button", name="Take back").click()
    expect(speaker).to_contain_text(f"said by {name}")
    expect(speaker).not_to_contain_text("a reader says")
    speaker.get_by_role("button").first.click()
    app.panel_says(name)

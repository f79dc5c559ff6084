"""The steps of an analyst's walk through the explorer, for the test that takes it and for the pictures of docs/.

The database holds the seeds as the program extracts them. There it is Armenia's prime minister who suspends his country's part
in the CSTO, so the event stands between him and the CSTO, and the line from Armenia to the CSTO says "suspended": a reader who
wants to know of Armenia's suspension clicks either, and reads the same sentence.
"""

import re

from playwright.sync_api import Locator, Page, expect

from cypher.database import connect
from graph.settings import Settings
from tests.browser.app_page import AppPage

CSTO, ARMENIA, PUTIN, TALIBAN = "organization:csto", "country:AM", "actor:vladimir-putin", "organization:taliban"
MEMBERSHIP = f"{ARMENIA} MEMBER_OF {CSTO}"


def suspension(settings: Settings) -> str:
    """The event in which a part in the CSTO is suspended, told by the word "menangguhkan"."""
    with connect(settings) as database:
        found = database.read(
            "MATCH (:Sentence)-[r:REPORTS]->(e:Event)<-[:IS_RECIPIENT_OF]-(:Organization {id: $csto}) "
            "WHERE r.trigger STARTS WITH 'menangguh' RETURN e.id",
            {"csto": CSTO},
        )
    return str(found.rows[0][0])


def find(app: AppPage, typed: str, title: str) -> None:
    """Searches and takes the first suggestion: it is in the picture, and the panel is about it."""
    app.search(typed).press("Enter")
    app.panel_says(title)
    app.graph.settled()


def expand(app: AppPage, id: str) -> None:
    """Double-clicks a node, until its neighbors are there."""
    before = len(app.graph.ids())
    app.graph.double_click(id)
    app.graph.wait("graph.ids().length > value", before)


def choose_years(app: AppPage, first: str, last: str) -> None:
    """Draws a span over the timeline, from the first month or year shown of one year to the last of another."""
    graph = app.graph
    bins = graph.ask("graph.timeline.bins.map((bin) => [bin.from, bin.to])")
    start = next(place for place, (begin, _) in enumerate(bins) if begin >= first)
    end = max(place for place, (begin, _) in enumerate(bins) if begin[:4] <= last)
    box = app.page.locator(".timeline .chart").bounding_box()
    assert box
    step, middle = graph.ask("graph.timeline.step"), box["y"] + box["height"] / 2
    app.page.mouse.move(box["x"] + (start + 0.5) * step, middle)
    app.page.mouse.down()
    app.page.mouse.move(box["x"] + (end + 0.5) * step, middle, steps=6)
    app.page.mouse.up()
    graph.settled()


def select_two(app: AppPage, first: str, second: str) -> None:
    """Clicks one node, and with Shift another."""
    app.show_everything()
    app.graph.click(first)
    app.graph.settled()
    app.page.keyboard.down("Shift")
    app.graph.click(second)
    app.page.keyboard.up("Shift")
    app.panel_says("2 nodes selected")


def path_from_putin_to_the_taliban(app: AppPage) -> None:
    """Searches both, selects both, asks for their shortest paths."""
    find(app, "Putin", "Vladimir Putin")
    find(app, "Taliban", "Taliban")
    select_two(app, PUTIN, TALIBAN)
    app.panel().get_by_role("button", name="Shortest paths").click()
    app.panel_says("Vladimir Putin → Taliban")


def save_view(app: AppPage, name: str) -> str:
    """Saves what is seen under a name; the address it opens again at."""
    app.button("Views").click()
    field = app.page.get_by_label("Name of this view")
    field.fill(name)
    field.press("Tab")
    app.button("Save view").click()
    return app.page.locator("[data-testid=stCode]").filter(has_text="view=").inner_text().strip()


def asked(app: AppPage, title: str) -> Page:
    """The page after a question was asked from its card, as its form begins."""
    page = app.page
    page.get_by_test_id("stSidebar").get_by_role("button", name=re.compile("^All .* questions…$")).click()
    page.locator("button.card").filter(has_text=re.compile(f"^{title}")).first.click()
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()
    app.run_ended()  # a click while the form is still being drawn is lost
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_role("radio", name="Answer", exact=True)).to_be_visible()
    expect(rows_of(app)).to_be_visible()
    return page


def rows_of(app: AppPage) -> Locator:
    """The button of the panel that says how many rows the answer has."""
    return app.panel().locator("button.chip[data-do=page]").filter(has_text="rows")

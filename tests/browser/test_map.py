"""The map clicked through: an event, a list at a place, kinds and years shared with the graph, moving and zooming."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from graph.article_graph import ArticleGraph, Entity, Event, Mention, Sentence
from graph.ids import content_id
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.browser.app_page import AppPage
from tests.browser.serving import served
from tests.browser.test_stories import article
from tests.conftest import emptied

pytestmark = pytest.mark.browser

WHERE = ("Jakarta", "Jakarta", "Teheran", "<i>Zembla</i>", "")
TYPES = ("ASSAULT", "CONSULT", "ASSAULT", "ASSAULT", "ASSAULT")


def mention(text: str, name: str) -> Mention:
    return Mention(0, text.index(name), text.index(name) + len(name), name)


def told(number: int) -> ArticleGraph:
    """An article of one event of its own, at one of these places or at none."""
    plain, place = article("raid", number + 1), WHERE[number]
    text = f"Ruritania menyerang Strelsau di {place or 'sana'} pada laporan ke-{number}."
    entities: tuple[Entity, ...] = tuple(
        replace(
            entity, mentions=(Mention(0, text.index(entity.name), text.index(entity.name) + len(entity.name), entity.name),)
        )
        for entity in plain.entities
    )
    places: tuple[str, ...] = ()
    if place:
        id = f"place:{place.lower()}"
        entities += (Entity(id, "Place", place, (place,), (mention(text, place),)),)
        places = (id,)
    told = {"type": TYPES[number], "date": f"202{number}-05-01", "date_precision": "day", "places": places}
    events: tuple[Event, ...] = tuple(replace(event, id=content_id("event", str(number)), **told) for event in plain.events)
    return replace(plain, sentences=(Sentence(0, text, 0, len(text)),), entities=entities, events=events)


@pytest.fixture(scope="module")
def mapped(embedded_settings: Settings) -> Iterator[str]:
    with emptied(embedded_settings) as database:
        write_graphs(database, [told(number) for number in range(len(WHERE))])
    yield from served(embedded_settings)


@pytest.fixture
def start(page: Any, mapped: str) -> AppPage:
    app = AppPage(page, mapped).open()
    page.get_by_test_id("stButtonGroup").get_by_text("Map", exact=True).click()
    expect(spots(app)).to_have_count(2)
    return app


def spots(app: AppPage) -> Locator:
    return app.page.locator(".map .spot")


def test_a_click_on_the_map_selects_as_in_the_graph(start: AppPage) -> None:
    start.page.get_by_role("button", name="Teheran: 1 event").click()
    expect(start.panel()).to_contain_text("Ruritania menyerang Strelsau di Teheran")
    expect(start.page.locator(".map .spot.picked")).to_have_count(1)
    start.page.get_by_role("button", name="Jakarta: 2 events").click()
    rows = start.page.locator(".map .list .row")
    expect(rows).to_have_count(2)
    rows.filter(has_text="meets").click()
    expect(start.panel()).to_contain_text("Ruritania menyerang Strelsau di Jakarta pada laporan ke-1.")
    expect(start.page.locator(".map .list .row[aria-pressed=true]")).to_have_count(1)
    start.page.get_by_test_id("stButtonGroup").get_by_text("Graph", exact=True).click()
    start.graph.ready()
    assert start.graph.ask("graph.chosen.nodes.length") == 1
    start.page.get_by_test_id("stButtonGroup").get_by_text("Map", exact=True).click()
    start.page.get_by_role("button", name="Jakarta: 2 events").press("Enter")
    start.page.locator(".map .list .place").click()
    start.panel_says("Jakarta")


def test_kinds_and_years_are_those_of_the_graph_and_the_rest_is_counted(start: AppPage) -> None:
    picture = start.page.locator(".st-key-picture")
    expect(picture).to_contain_text("3 events on the map · 1 without a place · 1 place on no map: <i>Zembla</i>")
    picture.locator(".chip", has_text="Material conflict").click()
    expect(spots(start)).to_have_count(1)
    expect(start.page.get_by_role("button", name="Jakarta: 1 event")).to_be_visible()
    picture.locator(".chip", has_text="Material conflict").click()
    expect(spots(start)).to_have_count(2)
    picture.locator(".bar", has_text="2022").click()
    expect(spots(start)).to_have_count(1)
    expect(start.page.get_by_role("button", name="Teheran: 1 event")).to_be_visible()
    start.page.get_by_test_id("stButtonGroup").get_by_text("Graph", exact=True).click()
    start.graph.ready()
    assert start.graph.ask("graph.model.span") == ["2022", "2022"]
    start.page.get_by_test_id("stButtonGroup").get_by_text("Map", exact=True).click()
    picture.get_by_role("button", name="All years").click()
    expect(spots(start)).to_have_count(2)


def test_the_map_is_moved_and_looked_at_nearer(start: AppPage) -> None:
    box = spots(start).first.bounding_box()
    assert box
    land = start.page.locator(".map svg").first.bounding_box()
    assert land
    start.page.mouse.move(land["x"] + 60, land["y"] + land["height"] - 60)
    start.page.mouse.down()
    start.page.mouse.move(land["x"] + 120, land["y"] + land["height"] - 90, steps=4)
    start.page.mouse.up()
    moved = spots(start).first.bounding_box()
    assert moved and abs(moved["x"] - box["x"] - 60) < 3 and abs(moved["y"] - box["y"] + 30) < 3
    start.page.get_by_role("button", name="Show everything").click()
    assert spots(start).first.bounding_box() == pytest.approx(box, abs=1)
    start.page.get_by_role("button", name="Zoom in").click()
    assert start.page.locator(".map .country").count() > 0


def test_the_map_in_indonesian(start: AppPage) -> None:
    start.page.get_by_test_id("stSidebar").get_by_text("Indonesia", exact=True).click()
    expect(start.page.locator(".st-key-picture")).to_contain_text("3 peristiwa di peta · 1 tanpa tempat")

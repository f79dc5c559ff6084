"""The walk an analyst takes through the explorer, from the first picture to a view that is sent to a colleague."""

import os
import re
import socket
import subprocess
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from cypher.database import connect
from explorer.serve import command, environment
from loader.article_graph import ArticleGraph
from loader.write import write_graphs
from simpul.settings import Settings
from tests.browser.app_page import AppPage
from tests.browser.conftest import wait_for
from tests.conftest import emptied

pytestmark = pytest.mark.browser

CSTO, ARMENIA, PUTIN, TALIBAN = "organization:csto", "country:AM", "actor:vladimir-putin", "organization:taliban"


@pytest.fixture(scope="module")
def loaded(embedded_settings: Settings, seed_graphs: tuple[ArticleGraph, ...]) -> Generator[Settings, None, None]:
    with emptied(embedded_settings) as opened:
        write_graphs(opened, seed_graphs)
    yield embedded_settings


@pytest.fixture(scope="module")
def address(loaded: Settings) -> Generator[str, None, None]:
    yield from served(loaded)


def served(settings: Settings) -> Generator[str, None, None]:
    """The explorer as `simpul explore` serves it, until the generator ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(command(settings, port), env={**os.environ, **environment(settings)}, cwd=settings.data)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def app(page: Any, address: str) -> AppPage:
    return AppPage(page, address).open()


def test_the_first_page_is_a_picture_with_something_to_click(app: AppPage) -> None:
    assert len(app.graph.ids()) > 20
    expect(app.panel()).to_contain_text("Click a node or a line")
    expect(app.page.get_by_test_id("stMainMenu")).to_be_hidden()


def test_a_name_written_wrongly_is_found_and_enter_brings_it_in(app: AppPage) -> None:
    box = app.search("Lavrof")
    expect(app.page.get_by_role("option").first).to_contain_text("Sergei Lavrov")
    box.press("Enter")
    app.panel_says("Sergei Lavrov")
    app.graph.wait("graph.ids().includes('actor:sergei-lavrov')")


def test_words_of_sentences_are_found_and_open_the_article_there(app: AppPage) -> None:
    app.search("beranggotakan")
    hit = app.page.get_by_role("option").filter(has_text="beranggotakan").first
    expect(hit.locator("b").first).to_have_text("beranggotakan")
    hit.click()
    expect(app.page.locator(".sentence.focus")).to_contain_text("beranggotakan")


def test_clicking_from_csto_to_a_member_to_the_sentence(app: AppPage) -> None:
    app.graph.click(CSTO)
    app.panel_says("CSTO")
    app.panel().get_by_role("button", name=re.compile("^Armenia")).first.click()
    app.panel_says("Armenia")
    app.graph.page.mouse.click(*app.graph.edge_at(f"{ARMENIA} MEMBER_OF {CSTO}"))
    app.panel_says("Armenia is a member of CSTO")
    assert {"Armenia", "CSTO"} <= set(app.marked())


def test_the_whole_walk(new_page: Callable[..., Any], address: str, loaded: Settings) -> None:
    page = new_page()
    app = AppPage(page, address).open()
    graph = app.graph

    # search CSTO
    app.search("CSTO").press("Enter")
    app.panel_says("CSTO")
    graph.settled()

    # expand it: nobody who was there moves by a pixel
    before = graph.positions()
    graph.double_click(CSTO)
    graph.wait("graph.ids().length > value", len(before))
    after = graph.positions()
    assert {id: after[id] for id in before} == before

    # events of 2021 to 2024 only, the suspension of Armenia's part in it among them: click it
    event, actor = suspension(loaded)
    if event not in graph.ids():
        app.search(actor).press("Enter")
        app.panel_says(actor)
        graph.settled()
        graph.double_click(graph.ask("graph.chosen.nodes[0]"))
        graph.wait("graph.ids().includes(value)", event)
    choose_years(app, "2021", "2024")
    app.show_everything()
    graph.click(event)

    # read the sentence
    sentence = app.panel().locator("blockquote").first
    expect(sentence).to_contain_text("menangguhkan")
    words = sentence.inner_text()

    # go to the article, at that sentence
    app.panel().locator(".quote .meta button").first.click()
    expect(page.locator(".sentence.focus")).to_contain_text(words[:40])
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    # back to the graph; the path from Putin to the Taliban
    app.button("Graph").click()
    graph.ready()
    app.search("Putin").press("Enter")
    app.panel_says("Vladimir Putin")
    app.search("Taliban").press("Enter")
    app.panel_says("Taliban")
    graph.settled()
    app.show_everything()
    graph.click(PUTIN)
    app.panel_says("Vladimir Putin")
    page.keyboard.down("Shift")
    graph.click(TALIBAN)
    page.keyboard.up("Shift")
    app.panel_says("2 nodes selected")
    app.panel().get_by_role("button", name="Shortest paths").click()
    app.panel_says("Vladimir Putin → Taliban")
    expect(app.panel().locator("blockquote").first).to_be_visible()

    # save the view
    app.button("Views").click()
    page.get_by_label("Name of this view").fill("Putin and the Taliban")
    page.get_by_label("Name of this view").press("Tab")
    app.button("Save view").click()
    link = page.locator("[data-testid=stCode]").filter(has_text="view=putin-and-the-taliban").inner_text().strip()
    graph.settled()
    saved = graph.positions()
    assert page.errors == []
    assert page.outside == []

    # and open it by its link in another browser
    other = new_page()
    other.goto(f"{address}/?{link.split('?')[1]}&lang=en")
    there = AppPage(other, address)
    there.graph.ready()
    reopened = there.graph.positions()
    assert {id: [round(v, 1) for v in at] for id, at in reopened.items()} == {
        id: [round(v, 1) for v in at] for id, at in saved.items()
    }
    there.panel_says("2 nodes selected")
    assert other.errors == []
    assert other.outside == []


def suspension(settings: Settings) -> tuple[str, str]:
    """The event in which Armenia suspends its part in the CSTO, told by the word "menangguhkan", and who acts in it."""
    with connect(settings) as database:
        found = database.read(
            "MATCH (:Sentence)-[r:REPORTS]->(e:Event)<-[:ACTS_IN]-(a) "
            "WHERE r.trigger STARTS WITH 'menangguh' RETURN e.id, a.name"
        )
    return str(found.rows[0][0]), str(found.rows[0][1])


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


def test_a_reload_brings_the_view_back(app: AppPage) -> None:
    app.graph.click(CSTO)
    app.panel_says("CSTO")
    app.graph.settled()
    app.page.wait_for_url(re.compile(r"[?&]s="))
    before = app.graph.positions()
    app.page.reload()
    app.graph.ready()
    app.panel_says("CSTO")
    assert {id: [round(v) for v in at] for id, at in app.graph.positions().items()} == {
        id: [round(v) for v in at] for id, at in before.items()
    }


def test_the_three_scenes_are_one_click_away(app: AppPage) -> None:
    for question, node in (
        ("Members of an organization", CSTO),
        ("The border of two", "country:TJ"),
        ("Contacts and denials", TALIBAN),
    ):
        app.page.get_by_test_id("stSidebar").get_by_role("button", name=re.compile(question)).click()
        app.graph.wait("graph.ids().includes(value)", node)
        app.graph.settled()
        expect(app.panel().locator("blockquote").first).to_be_visible()


def test_the_language_is_the_browsers_and_the_switch_changes_it(new_page: Callable[..., Any], address: str) -> None:
    page = new_page(locale="id-ID")
    AppPage(page, address).open("")
    expect(page.get_by_text("Setiap garis membuka kalimat yang menyatakannya")).to_be_visible()
    page.get_by_test_id("stSidebar").get_by_text("English").click()
    expect(page.get_by_text("Every line opens the sentence that says so")).to_be_visible()
    assert page.errors == []


def test_a_new_server_soon_shows_any_page_even_to_a_first_visitor_with_a_link(
    loaded: Settings, new_page: Callable[..., Any]
) -> None:
    """From the command to the picture: 10 s on an idle machine; tests run on busy ones, which get three times as long."""
    begun = time.monotonic()
    serving = served(loaded)
    address = next(serving)
    page = new_page()
    page.goto(f"{address}/questions?q=csto_members&lang=en")
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible(timeout=60_000)
    AppPage(page, address).open()
    seconds = time.monotonic() - begun
    serving.close()
    print(f"a question and the first picture after {seconds:.1f} s")
    assert seconds < 30


def test_files_dropped_on_the_page_are_loaded_and_shown(app: AppPage, tmp_path: Path, loaded: Settings) -> None:
    article = tmp_path / "baru.txt"
    article.write_text(
        "Putin Temui Rahmon\n\nDushanbe - Presiden Rusia Vladimir Putin bertemu Presiden Tajikistan Emomali Rahmon "
        "di Dushanbe, Jumat (3/5/2024). Kedua presiden sepakat bekerja sama menjaga perbatasan Tajikistan dan Afghanistan.\n"
    )
    page = app.page
    page.get_by_test_id("stSidebar").get_by_role("button", name="Load articles").click()
    page.locator("input[type=file]").set_input_files(str(article))
    page.get_by_role("button", name="Load 1 file", exact=True).click()
    expect(page.get_by_text("1 new article")).to_be_visible(timeout=120_000)
    page.get_by_role("button", name="Show what is new as a graph").click()
    app.graph.ready()
    assert {PUTIN, "actor:emomali-rahmon"} <= set(app.graph.ids())


def test_going_back_in_the_browser_goes_back_in_the_picture(app: AppPage) -> None:
    app.graph.click(CSTO)
    app.panel_says("CSTO")
    app.page.wait_for_url(re.compile(r"[?&]s="))
    before = app.page.url
    app.graph.click(ARMENIA)
    app.panel_says("Armenia")
    app.page.wait_for_url(lambda url: url != before)
    app.page.go_back()
    app.panel_says("CSTO")


def test_a_typed_query_is_colored_completed_run_and_its_mistake_is_marked(page: Any, address: str) -> None:
    page.goto(f"{address}/cypher?lang=en")
    box = page.get_by_role("textbox", name="Query")
    box.press("Control+a")
    box.press_sequentially("MATCH (o:Organ", delay=20)
    expect(page.get_by_role("option", name="Organization")).to_be_visible()
    box.press("Enter")
    box.press_sequentially(") RETURN o.name AS name", delay=5)
    assert box.input_value() == "MATCH (o:Organization) RETURN o.name AS name"
    expect(page.locator(".editor .label")).to_have_text("Organization")
    box.press("Control+Enter")
    expect(page.get_by_test_id("stDataFrame")).to_be_visible(timeout=20_000)
    box.press("Control+a")
    box.press_sequentially("MATCH (o:Organization)\nRETRUN o", delay=5)
    box.press("Control+Enter")
    expect(page.locator(".editor .line.bad")).to_have_text("RETRUN o")


def test_a_form_suggests_entities_and_its_address_keeps_them(page: Any, address: str) -> None:
    page.goto(f"{address}/questions?q=events_between&lang=en")
    box = page.get_by_role("combobox", name="the first party")
    expect(box).to_have_value("Rusia")
    box.press("Control+a")
    box.press_sequentially("armen", delay=40)
    expect(page.get_by_role("option", name=re.compile("Armenia"))).to_be_visible()
    box.press("Enter")
    expect(box).to_have_value("Armenia")
    page.wait_for_url(re.compile("p.first=country%3AAM"))

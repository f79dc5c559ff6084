"""Stories clicked through: the list with its period and order, a story as graph, timeline, table, dossier."""

import re
from collections.abc import Generator

import pytest
from playwright.sync_api import Locator, expect

from graph.article_graph import ArticleGraph, Entity, Event, Mention, Sentence
from graph.ids import content_id
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.browser.app_page import AppPage
from tests.browser.serving import served
from tests.conftest import emptied

pytestmark = pytest.mark.browser

HEADLINES = {
    "raid": "Strelsau diserang pasukan Ruritania",
    "vote": "Senat Graustark pilih ketua baru",
    "storm": "Badai landa pantai Syldavia <b>parah</b>",
}
PARTIES = {"raid": ("Ruritania", "Strelsau"), "vote": ("Graustark", "Senat Agung"), "storm": ("Syldavia", "Badan Cuaca")}
DAYS = {"raid": "2021-03-1", "vote": "2021-03-2", "storm": "2022-05-1"}
HOW_MANY = {"raid": 6, "vote": 4, "storm": 3}


def article(story: str, number: int) -> ArticleGraph:
    """An article of a story: one sentence that tells what one of its two organizations does to the other."""
    one, other = PARTIES[story]
    text = f"{one} menyerang {other} pada laporan ke-{number}."
    names = [(name, text.index(name)) for name in (one, other)]
    entities = tuple(
        Entity(content_id_of(name), "Organization", name, (name,), (Mention(0, at, at + len(name), name),))
        for name, at in names
    )
    doc = f"{story}-{number}"
    event = Event(
        content_id("event", story), "ASSAULT", "menyerang", (entities[0].id,), (0,), 0.8, recipients=(entities[1].id,)
    )
    return ArticleGraph(
        id=content_id("article", doc),
        doc=doc,
        title=f"{HEADLINES[story]} {number}",
        source=f"Harian {number % 3}",
        published=f"{DAYS[story]}{number}",
        url=None,
        language="id",
        sentences=(Sentence(0, text, 0, len(text)),),
        entities=entities,
        events=(event,),
    )


def content_id_of(name: str) -> str:
    return f"organization:{name.lower().replace(' ', '-')}"


@pytest.fixture(scope="module")
def told(embedded_settings: Settings) -> Generator[str, None, None]:
    """The explorer over three stories of thirteen articles."""
    with emptied(embedded_settings) as database:
        write_graphs(database, [article(story, n) for story, many in HOW_MANY.items() for n in range(many)])
    yield from served(embedded_settings)


@pytest.fixture
def start(page: object, told: str) -> AppPage:
    return AppPage(page, told).open()  # type: ignore[arg-type]


def lines(app: AppPage) -> Locator:
    """The stories of the list."""
    return app.panel().locator("section.links").first.locator(".line")


def tab(app: AppPage, name: str) -> None:
    app.page.get_by_test_id("stButtonGroup").get_by_text(name, exact=True).click()


def test_the_start_page_lists_stories_by_size_and_novelty_and_of_a_period(start: AppPage) -> None:
    expect(lines(start)).to_have_count(3)
    expect(lines(start).first).to_contain_text("Strelsau diserang")
    expect(lines(start).first).to_contain_text("6 articles · 3 media")
    start.panel().get_by_role("button", name="newest first", exact=True).click()
    expect(lines(start).first).to_contain_text("Badai landa pantai Syldavia <b>parah</b>")
    start.panel().get_by_role("button", name="2021", exact=True).click()
    expect(lines(start)).to_have_count(2)
    expect(lines(start).first).to_contain_text("Senat Graustark")
    start.panel().get_by_role("button", name="any time", exact=True).click()
    expect(lines(start)).to_have_count(3)


def test_a_click_opens_a_story_as_graph_timeline_table_and_dossier(start: AppPage) -> None:
    lines(start).first.get_by_role("button").click()
    start.panel_says("Strelsau diserang pasukan Ruritania 0")
    start.graph.wait("graph.ids().includes('organization:ruritania')")
    assert "organization:graustark" not in start.graph.ids()
    tab(start, "Timeline")
    expect(start.page.locator(".st-key-picture").get_by_text("menyerang").first).to_be_visible()
    tab(start, "Dossier")
    dossier = start.page.locator(".st-key-picture")
    expect(dossier.get_by_text("Ruritania menyerang Strelsau pada laporan ke-0.").first).to_be_visible()
    expect(dossier.get_by_role("heading", name="What happened")).to_be_visible()
    told = dossier.get_by_role("heading", level=3).filter(has_text="Ruritania").first
    expect(told).to_have_css("text-transform", "none")  # it quotes the article
    with start.page.expect_download() as waiting:
        dossier.get_by_role("button", name="Dossier as Markdown").click()
    assert "Strelsau" in waiting.value.path().read_text("utf-8")
    tab(start, "Table")
    expect(start.page.get_by_test_id("stDataFrame").first).to_be_visible()
    start.panel().get_by_role("button", name="All stories", exact=True).click()
    expect(lines(start)).to_have_count(3)
    expect(start.page.get_by_test_id("stButtonGroup").get_by_text("Dossier", exact=True)).to_have_count(0)


def test_an_article_of_a_story_is_read_and_the_way_back_leads_to_the_story(start: AppPage) -> None:
    lines(start).first.get_by_role("button").click()
    start.panel_says("Strelsau diserang pasukan Ruritania 0")
    start.panel().get_by_role("button", name=re.compile("Strelsau diserang pasukan Ruritania 1")).click()
    expect(start.page.get_by_text("Ruritania menyerang Strelsau pada laporan ke-1.").first).to_be_visible()
    start.page.go_back()
    start.panel_says("Strelsau diserang pasukan Ruritania 0")


def test_stories_in_indonesian(start: AppPage) -> None:
    start.page.get_by_test_id("stSidebar").get_by_text("Indonesia", exact=True).click()
    expect(start.panel().get_by_role("button", name="terbaru dahulu")).to_be_visible()
    lines(start).first.get_by_role("button").click()
    expect(start.page.get_by_test_id("stButtonGroup").get_by_text("Garis waktu", exact=True)).to_be_visible()

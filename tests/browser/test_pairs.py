"""The queue of names, clicked through: what is decided is in the graph without loading anything again, and is taken back."""

import dataclasses
import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from cypher import embedded_server
from cypher.database import connect
from cypher.decisions.names import Decisions, read_decisions
from graph.settings import Settings, environment_of
from loader.pipeline import extract_all
from loader.read.articles import ReadingReport, read_articles
from loader.write.store import write_graphs
from tests.browser.app_page import AppPage

pytestmark = pytest.mark.browser

TEXTS = (
    "Juru bicara Kementerian Luar Negeri Iran Turki al-Maliki mengecam serangan Israel ke wilayah negaranya. "
    "Al-Maliki mengatakan Iran akan membalas.",
    "Juru bicara Kementerian Luar Negeri Iran Turki al-Maliki menuduh Amerika Serikat melanggar kesepakatan. "
    "Al-Maliki mengatakan perundingan belum berakhir.",
    "Juru bicara Kementerian Luar Negeri Iran Turki al-Malki mengecam serangan Amerika Serikat ke wilayah negaranya. "
    "Al-Malki mengatakan Iran akan membalas.",
)
KNOWN, OTHER = "Turki al-Maliki", "Turki al-Malki"


@pytest.fixture(scope="module")
def two_spellings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A graph of its own in which one spokesman stands twice."""
    settings = Settings(data=tmp_path_factory.mktemp("two-spellings"))
    path = settings.data / "articles.jsonl"
    lines = [{"id": f"a{n}", "title": f"Artikel {n}", "published": "2026-05-01", "text": text} for n, text in enumerate(TEXTS)]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    with connect(settings) as database:
        write_graphs(database, extract_all(read_articles([path], ReadingReport())))
    yield settings
    embedded_server.stop(settings.data)


@pytest.fixture
def queue(page: Page, serve: Callable[..., str], two_spellings: Settings) -> Iterator[AppPage]:
    two_spellings.decisions_file.unlink(missing_ok=True)
    address = serve("explorer/app.py", **environment_of(dataclasses.replace(two_spellings, language="en")))
    yield AppPage(page, address).open()
    two_spellings.decisions_file.unlink(missing_ok=True)


def actors(settings: Settings) -> dict[str, str]:
    """The ids of the persons of the graph by their names."""
    with connect(settings) as database:
        return {row["name"]: row["id"] for row in database.stream("MATCH (n:Actor) RETURN n.id AS id, n.name AS name")}


def pair_of(page: Page) -> Locator:
    return page.locator("[class*='st-key-pair-']").filter(has=page.get_by_role("heading", name=OTHER))


def test_a_pair_is_decided_at_once_and_taken_back(queue: AppPage, two_spellings: Settings) -> None:
    page = queue.page
    ids = actors(two_spellings)
    assert {KNOWN, OTHER} <= ids.keys()
    page.get_by_test_id("stSidebar").get_by_role("button", name="Same or not").click()
    pair = pair_of(page)
    expect(pair).to_contain_text("two spellings of one name")
    expect(pair.get_by_role("heading", name=KNOWN)).to_be_visible()
    expect(pair.locator("blockquote", has_text="al-Malki mengecam")).to_be_visible()
    pair.get_by_role("button", name="Same", exact=True).click()
    expect(pair).to_have_count(0)
    line = page.locator(".line").filter(has_text=KNOWN)
    expect(line.get_by_role("button", name="take back")).to_be_visible()
    assert read_decisions(two_spellings) == Decisions(always={ids[OTHER]: ids[KNOWN]})
    expect(page.get_by_text("Your decision is being carried out")).to_have_count(0, timeout=120_000)
    assert KNOWN in actors(two_spellings) and OTHER not in actors(two_spellings)
    line.get_by_role("button", name="take back").click()
    expect(pair).to_be_visible(timeout=120_000)
    expect(page.get_by_text("Your decision is being carried out")).to_have_count(0, timeout=120_000)
    assert {KNOWN, OTHER} <= actors(two_spellings).keys()


def test_what_is_not_the_same_or_put_off_is_not_asked_again(queue: AppPage, two_spellings: Settings) -> None:
    page = queue.page
    page.get_by_test_id("stSidebar").get_by_role("button", name="Entities", exact=True).click()
    page.get_by_role("button", name="Which of them may be one?").click()
    pair = pair_of(page)
    pair.get_by_role("button", name="Later").click()
    expect(pair).to_be_visible()
    pair.get_by_role("button", name="Not the same").click()
    expect(pair).to_have_count(0)
    assert read_decisions(two_spellings) == Decisions(frozenset({("turki al-malki", actors(two_spellings)[KNOWN])}))
    expect(page.get_by_text("Your decision is being carried out")).to_have_count(0, timeout=120_000)
    assert {KNOWN, OTHER} <= actors(two_spellings).keys()

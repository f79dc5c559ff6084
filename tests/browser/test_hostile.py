"""Articles that attack the page: what they say is shown as text, nothing of it runs; and the page is there for everybody."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from graph.article_graph import ArticleGraph, Entity, Event, Mention, Relation, Sentence
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.browser.app_page import AppPage
from tests.browser.serving import served
from tests.conftest import emptied

pytestmark = pytest.mark.browser

ATTACKS = (
    '<img src=x onerror="window.attacked=1">',
    "</script><script>window.attacked=2</script>",
    "[klik](javascript:window.attacked=3)",
    "**tebal** # judul $x^2$ :red[merah] `kode` ~~hapus~~",
    "\u202egnp.exe\u202c \u2066terbalik\u2069",
    "{{7*7}} ${window.attacked=4} {name.__class__}",
    "<style>*{display:none}</style><svg/onload=window.attacked=5>",
    "N" * 5000,
)


def hostile_article() -> ArticleGraph:
    """An article in which title, source, link, names and sentences attack."""
    sentences, entities, start = [], [], 0
    for n, attack in enumerate(ATTACKS):
        text = f"{attack} bertemu dengan Tajikistan."
        sentences.append(Sentence(n, text, start, start + len(text)))
        start += len(text) + 1
        mention = Mention(n, 0, len(attack), attack)
        entities.append(Entity(f"organization:attack-{n}", "Organization", attack, (attack,), (mention,)))
    country = tuple(Mention(n, len(s.text) - 11, len(s.text) - 1, "Tajikistan") for n, s in enumerate(sentences))
    entities.append(Entity("country:TJ", "Country", "Tajikistan", ("Tajikistan",), country, iso="TJ"))
    bodies = tuple(f"organization:attack-{n}" for n in range(len(ATTACKS)))
    events = tuple(
        Event(f"event:{n:016x}", "CONSULT", f"bertemu {attack}"[:300], (bodies[n],), (n,), 0.9, recipients=("country:TJ",))
        for n, attack in enumerate(ATTACKS)
    )
    status = {"status": ATTACKS[0]}
    relations = tuple(Relation("MEMBER_OF", "country:TJ", body, (n,), 0.9, status) for n, body in enumerate(bodies))
    return ArticleGraph(
        doc="hostile.txt",
        id="article:0123456789abcdef",
        title=f"{ATTACKS[0]} {ATTACKS[2]}",
        source=ATTACKS[1],
        published="2024-01-01",
        url="javascript:window.attacked=6",
        language="id",
        sentences=tuple(sentences),
        entities=tuple(entities),
        relations=relations,
        events=events,
    )


@pytest.fixture(scope="module")
def address(embedded_settings: Settings) -> Iterator[str]:
    with emptied(embedded_settings) as opened:
        write_graphs(opened, [hostile_article()])
    yield from served(replace(embedded_settings, language="en"))


def unharmed(app: AppPage) -> None:
    """Nothing ran, and nothing became markup that should not be there."""
    assert app.page.evaluate("window.attacked") is None
    inside = """() => {
        const bad = "img[src='x'], svg[onload], [onerror], a[href^='javascript']";
        const roots = [document];
        const found = [];
        for (const root of roots) {
            root.querySelectorAll("*").forEach((e) => {
                if (e.matches(bad)) found.push(e.outerHTML);
                if (e.shadowRoot) roots.push(e.shadowRoot);
            });
        }
        return found;
    }"""
    assert app.page.evaluate(inside) == []


def test_a_hostile_article_is_text_in_picture_panel_search_table_and_article(page: Any, address: str) -> None:
    app = AppPage(page, address).open()
    unharmed(app)
    app.graph.click("country:TJ")
    app.panel_says("Tajikistan")
    expect(app.panel()).to_contain_text(ATTACKS[0])
    unharmed(app)

    app.graph.page.mouse.move(*app.graph.at("organization:attack-0"))
    page.wait_for_timeout(500)
    app.graph.click("organization:attack-3")
    expect(app.panel().get_by_role("heading", level=2)).to_have_text(ATTACKS[3])
    unharmed(app)

    app.search("img src")
    unharmed(app)
    page.keyboard.press("Escape")

    page.locator(".st-key-bar").get_by_text("Table", exact=True).click()
    page.get_by_test_id("stDataFrame").first.wait_for()
    unharmed(app)

    page.goto(f"{address}/article?id=article:0123456789abcdef&lang=en")
    expect(page.get_by_role("heading", level=1)).to_contain_text(ATTACKS[0])
    expect(page.locator(".prose")).to_contain_text(ATTACKS[1])
    expect(page.locator(".prose")).to_contain_text("**tebal** # judul $x^2$ :red[merah]")
    unharmed(app)

    page.goto(f"{address}/articles?lang=en")
    page.get_by_role("button", name=ATTACKS[0][:20]).first.wait_for()
    unharmed(app)


def test_text_that_turns_around_stays_inside_its_own_line(page: Any, address: str) -> None:
    page.goto(f"{address}/article?id=article:0123456789abcdef&lang=en")
    sentence = page.locator(".prose .said").nth(4)
    expect(sentence).to_contain_text("bertemu dengan Tajikistan")
    assert sentence.evaluate("(e) => getComputedStyle(e).unicodeBidi") in ("plaintext", "isolate")


@pytest.mark.layout
def test_a_name_of_five_thousand_characters_does_not_widen_the_page(page: Any, address: str) -> None:
    app = AppPage(page, address).open()
    app.graph.click("organization:attack-7")
    expect(app.panel().get_by_role("heading", level=2)).to_contain_text("NNNN")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


SERIOUS = ("serious", "critical")


ARTICLE = "article?id=article:0123456789abcdef"
PAGES = ("", "questions", "questions?q=csto_members", "articles", ARTICLE, "load", "cypher")


@pytest.mark.parametrize(("path", "scheme"), [*((path, "light") for path in PAGES), ("", "dark"), (ARTICLE, "dark")])
def test_axe_finds_nothing_serious(new_page: Callable[..., Any], address: str, path: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{address}/{path}")
    page.get_by_role("combobox", name="Search", exact=True).wait_for(timeout=30_000)
    if not path:
        app = AppPage(page, address)
        app.graph.ready()
        app.graph.click("country:TJ")
        app.panel_says("Tajikistan")
    page.wait_for_timeout(1500)
    found = Axe().run(page).response["violations"]
    serious = [
        (each["id"], [(n["target"], n.get("failureSummary", "")[:300]) for n in each["nodes"][:3]])
        for each in found
        if each["impact"] in SERIOUS
    ]
    assert serious == [], json.dumps(serious, indent=1)

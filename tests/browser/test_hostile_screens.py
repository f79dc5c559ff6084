"""Hostile names, titles, sources, questions, parameters and file names on every screen: text, and no request for any of it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from graph.article_graph import ArticleGraph, Entity, Event, Mention, Relation, Sentence
from graph.settings import Settings
from loader.write.store import write_graphs
from tests.browser.app_page import AppPage
from tests.browser.serving import served
from tests.conftest import emptied

pytestmark = pytest.mark.browser

EVIL = "evil.test"
PICTURE = f"![x](http://{EVIL}/p.png)"
ATTACKS = (
    PICTURE,
    f"[klik](http://{EVIL}/a) https://{EVIL}/b www.{EVIL}",
    "$x^2$ dan $$\\sqrt{y}$$",
    "# **tebal** :red[merah] :material/face: :smile: `kode`",
    f'<img src="http://{EVIL}/i.png" onerror="window.attacked=1">',
)
QUESTION = f"""// title (id): {PICTURE} $x^2$
// title (en): {PICTURE} $x^2$ https://{EVIL}/t
// description (id): {PICTURE}
// description (en): {PICTURE}
// param who: entity   {PICTURE}
// param words: text = {PICTURE}   {PICTURE} $y^2$ https://{EVIL}/m
MATCH (n {{id: $who}}) WHERE n.name <> $words RETURN n, $words AS words
"""
HARM = f"""() => {{
    const bad = "img[src*='{EVIL}'], [href*='{EVIL}'], [src*='{EVIL}'], .katex, [onerror]";
    const roots = [document], found = [];
    for (const root of roots) {{
        root.querySelectorAll("*").forEach((e) => {{
            if (e.matches(bad)) found.push(e.outerHTML.slice(0, 300));
            if (e.shadowRoot) roots.push(e.shadowRoot);
        }});
    }}
    return found;
}}"""


def article() -> ArticleGraph:
    """An article in which title, source, address, names and sentences are Markdown."""
    sentences, entities = [], []
    for n, attack in enumerate(ATTACKS):
        text = f"{attack} bertemu Tajikistan."
        sentences.append(Sentence(n, text, 0, len(text)))
        entities.append(
            Entity(f"organization:attack-{n}", "Organization", attack, (attack,), (Mention(n, 0, len(attack), attack),))
        )
    country = tuple(Mention(n, len(s.text) - 11, len(s.text) - 1, "Tajikistan") for n, s in enumerate(sentences))
    entities.append(Entity("country:TJ", "Country", "Tajikistan", ("Tajikistan",), country, iso="TJ"))
    bodies = [entity.id for entity in entities[:-1]]
    events = tuple(
        Event(
            f"event:{n:016x}",
            "CONSULT",
            ATTACKS[n],
            (body,),
            (n,),
            0.9,
            recipients=("country:TJ",),
            date="2024",
            date_precision="year",
        )
        for n, body in enumerate(bodies)
    )
    relations = tuple(
        Relation("MEMBER_OF", "country:TJ", body, (n,), 0.9, {"status": PICTURE}) for n, body in enumerate(bodies)
    )
    return ArticleGraph(
        doc=f"{PICTURE}.txt",
        id="article:0123456789abcdef",
        title=" ".join(ATTACKS[:3]),
        source=PICTURE,
        published="2024-01-01",
        url=None,
        language="id",
        sentences=tuple(sentences),
        entities=tuple(entities),
        relations=relations,
        events=events,
    )


@pytest.fixture(scope="module")
def address(embedded_settings: Settings) -> Iterator[str]:
    queries = embedded_settings.data / "hostile queries"
    queries.mkdir(exist_ok=True)
    (queries / "hostile.cypher").write_text(QUESTION)
    (queries / f"{PICTURE.replace('/', '')}.cypher").write_text("// not a question\nRETURN 1")
    with emptied(embedded_settings) as opened:
        write_graphs(opened, [article()])
    yield from served(replace(embedded_settings, language="en", queries=queries))


def unharmed(page: Any) -> None:
    """Nothing of it became markup, nothing ran; the fixture of the page checks that no request left."""
    page.wait_for_timeout(1200)
    assert page.evaluate(HARM) == []
    assert page.evaluate("window.attacked") is None


SCREENS = (
    "",
    f"sentences?find={quote(PICTURE)}",
    f"sentences?find={quote(ATTACKS[1])}",
    f"sentences?find={quote(ATTACKS[2])}",
    f"articles?find={quote(PICTURE)}",
    f"articles?source={quote(PICTURE)}",
    f"article?id={quote(PICTURE)}",
    "article?id=article:0123456789abcdef",
    f"entities?type={quote(PICTURE)}",
    "entities",
    "questions",
    "questions?q=hostile",
    f"questions?q={quote(PICTURE)}",
    f"questions?q=timeline_of&who={quote(PICTURE)}",
    f"questions?q=hostile&who=country:TJ&words={quote(ATTACKS[1])}",
    f"?q=hostile&who=country:TJ&words={quote(PICTURE)}",
    f"?s={quote(PICTURE)}",
    f"?view={quote(PICTURE)}",
    f"cypher?text={quote(PICTURE)}",
    f"?lang={quote(PICTURE)}",
)


@pytest.mark.parametrize("path", SCREENS)
def test_no_screen_draws_what_it_is_given_as_markup(page: Any, address: str, path: str) -> None:
    page.goto(f"{address}/{path}{'&' if '?' in path else '?'}lang=en")
    page.get_by_role("combobox", name="Search", exact=True).wait_for(timeout=60_000)
    unharmed(page)


def test_what_was_asked_before_is_text(page: Any, address: str) -> None:
    page.goto(f"{address}/questions?q=hostile&lang=en")
    page.get_by_role("button", name="Ask", exact=True).wait_for(timeout=60_000)
    unharmed(page)
    expect(page.locator("[data-testid=stMain]").get_by_text(PICTURE).first).to_be_visible()
    page.get_by_role("combobox").last.fill("Tajikistan")
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    page.get_by_role("button", name="Ask", exact=True).click()
    AppPage(page, address).graph.ready()
    unharmed(page)
    page.locator(".st-key-all-questions button").click()
    expect(page.get_by_role("heading", name="Asked before")).to_be_visible(timeout=30_000)
    unharmed(page)


def test_names_of_dropped_files_are_text(page: Any, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/load?lang=en")
    name = f"![x](http:{EVIL}) $x^2$ :smile: **a**.txt"
    files = [{"name": name, "mimeType": "text/plain", "buffer": b"nothing to read"}]
    page.locator("input[type=file]").first.set_input_files(files)
    page.get_by_role("button", name="Load 1 file").click()
    expect(page.get_by_text("Loading ended with a problem")).to_be_visible(timeout=120_000)
    expect(page.locator("[data-testid=stMain]")).to_contain_text("Skipped: ![x](http")
    unharmed(page)


def test_a_view_of_a_hostile_name_is_text(page: Any, address: str) -> None:
    app = AppPage(page, address).open()
    app.graph.ready()
    page.get_by_role("button", name="Views").click()
    page.get_by_label("Name of this view").fill(PICTURE)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Save view").click()
    expect(page.get_by_text("It opens again at this address")).to_be_visible(timeout=30_000)
    unharmed(page)


def test_the_policy_stops_what_would_leave_and_nobody_frames_the_page(page: Any, address: str) -> None:
    answer = page.goto(f"{address}/questions?lang=en")
    page.get_by_role("combobox", name="Search", exact=True).wait_for(timeout=60_000)
    headers = answer.headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"] and headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "no-referrer"
    blocked = page.evaluate(
        f"""() => new Promise((done) => {{
            document.addEventListener("securitypolicyviolation", (e) => done(e.effectiveDirective));
            const image = new Image(); image.src = "http://{EVIL}/p.png"; document.body.append(image);
            setTimeout(() => done("nothing"), 5000);
        }})"""
    )
    assert blocked == "img-src"
    page.errors[:] = [error for error in page.errors if EVIL not in error]
    page.outside[:] = [url for url in page.outside if EVIL not in url]


def test_a_host_of_another_name_is_refused(page: Any, address: str) -> None:
    port = address.rpartition(":")[2]
    for name, expected in (
        (f"{EVIL}:{port}", 421),
        ("127.0.0.1.evil.test", 421),
        (f"localhost:{port}", 200),
        (f"127.0.0.1:{port}", 200),
    ):
        for path in ("/", "/_stcore/health", "/_stcore/host-config"):
            assert page.request.get(f"{address}{path}", headers={"Host": name}).status == expected, (name, path)
    assert json.dumps(page.request.get(address, headers={"Host": EVIL}).text()).count("SIMPUL_HOSTS") == 1

"""An article is withdrawn by clicks: what only it says is gone, what others say stays."""

import pytest
from playwright.sync_api import expect

from cypher.database import connect
from graph.settings import Settings
from tests.browser.app_page import AppPage
from tests.browser.walk import find

pytestmark = pytest.mark.browser

OF_ONE = """MATCH (a:Article)-[:HAS_SENTENCE]->(:Sentence)-[:MENTIONS]->(n:Organization)
WITH n, collect(DISTINCT a.id) AS articles, collect(DISTINCT a.title) AS titles
WHERE size(articles) = 1 AND size(titles) = 1
RETURN articles[0] AS article, titles[0] AS title, n.id AS id ORDER BY n.sentences DESC, id LIMIT 1"""
SHARED = """MATCH (a:Article {id: $article})-[:HAS_SENTENCE]->(:Sentence)-[:MENTIONS]->(n:Country)
MATCH (other:Article)-[:HAS_SENTENCE]->(:Sentence)-[:MENTIONS]->(n)
WITH n, collect(DISTINCT other.id) AS articles WHERE size(articles) > 1
RETURN n.id AS id, n.name AS name, size(articles) AS articles ORDER BY articles DESC, id LIMIT 1"""


def test_a_withdrawn_article_is_gone_with_what_only_it_says_and_its_neighbors_stay(app: AppPage, loaded: Settings) -> None:
    with connect(loaded) as database:
        article, title, only = database.read(OF_ONE).rows[0]
        shared, shared_name, articles = database.read(SHARED, {"article": article}).rows[0]
    page = app.page
    page.get_by_test_id("stSidebar").get_by_role("button", name="Articles", exact=True).click()
    expect(page.get_by_role("heading", name="5 articles", level=1)).to_be_visible()
    page.locator(".line button").filter(has_text=title).click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
    withdraw = page.get_by_role("button", name="Withdraw it now")
    expect(withdraw).to_be_hidden()  # no stray click does it
    page.get_by_text("Withdraw this article", exact=True).click()
    withdraw.click()

    expect(page.get_by_text("The article is withdrawn.")).to_be_visible(timeout=120_000)
    expect(page.get_by_role("heading", name="4 articles", level=1)).to_be_visible()
    lines = page.locator(".line button")
    expect(lines).to_have_count(4)
    expect(lines.filter(has_text=title)).to_have_count(0)
    lines.first.click()
    expect(page.locator(".sentence").first).to_be_visible()

    page.get_by_test_id("stSidebar").get_by_role("button", name="Graph", exact=True).click()
    app.graph.ready()
    assert only not in app.graph.ids()
    find(app, shared_name, shared_name)
    counted = app.panel().locator("button.chip").filter(has_text="Articles")
    expect(counted).to_contain_text(str(articles - 1))
    expect(app.panel().locator("blockquote").first).to_be_visible()
    with connect(loaded) as database:
        assert not database.read("MATCH (a:Article {id: $id}) RETURN a.id", {"id": article}).rows
        assert not database.read("MATCH (n:Organization {id: $id}) RETURN n.id", {"id": only}).rows
        assert database.read("MATCH (c:Country {id: $id}) RETURN c.articles", {"id": shared}).rows == ((articles - 1,),)
        unsaid = "MATCH (e:Event) WHERE NOT EXISTS { MATCH (e)<-[:REPORTS]-(:Sentence) } RETURN count(e)"
        assert database.read(unsaid).rows == ((0,),)

"""*Start scene* leads back to the first picture and its panel, whatever was open before."""

import pytest
from playwright.sync_api import expect

from tests.browser.app_page import AppPage
from tests.browser.walk import asked, find

pytestmark = pytest.mark.browser


def test_the_start_scene_brings_its_own_panel(app: AppPage) -> None:
    begun = set(app.graph.ids())
    first = app.panel().get_by_role("heading", level=2).first.text_content()
    asked(app, "Events most reported")
    app.button("Start scene").click()
    expect(app.panel().get_by_role("heading", level=2).first).to_have_text(str(first))
    expect(app.page.get_by_role("radio", name="Answer", exact=True)).to_have_count(0)
    app.graph.wait("graph.ids().length === value", len(begun))
    assert set(app.graph.ids()) == begun
    find(app, "Lavrof", "Sergei Lavrov")
    app.button("Start scene").click()
    expect(app.panel().get_by_role("heading", level=2).first).to_have_text(str(first))


def test_who_is_found_comes_with_a_line_into_the_picture(app: AppPage) -> None:
    find(app, "Lavrof", "Sergei Lavrov")
    lines = app.graph.ask("graph.model.lines.filter(({ a, b }) => [a.id, b.id].includes('actor:sergei-lavrov')).length")
    assert lines > 0

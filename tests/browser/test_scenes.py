"""The three scenes of the seeds are good enough to print: names apart, whole, off the lines, and lines beside the nodes."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.app_page import AppPage

pytestmark = [pytest.mark.browser, pytest.mark.layout]

SCENES = ("Members of an organization", "The border of two countries", "Contacts and denials between two")
BOXES = """(() => {
  const { width, height } = graph.camera.size(), { covered } = graph.edge(), { boxes: names, room } = graph.labels;
  const meet = (one, other) => one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
  const told = (boxes) => boxes.map((box) => box[4].id);
  return {
    nameless: graph.ids().filter((id) => !told(names).includes(id)),
    overlapping: told(names.filter((one) => names.some((other) => other !== one && meet(one, other)))),
    cut: told(names.filter(([left, top, right, bottom]) => left < 0 || top < 0 || right > width || bottom > height)),
    underTools: told(names.filter((name) => covered.some((box) => meet(name, box)))),
    struckOut: told(names.filter((name) => room.crossings(name) > 1)),
  };
})()"""
THROUGH = """graph.model.lines.flatMap((line) => graph.model.nodes
  .filter((node) => node !== line.a && node !== line.b)
  .filter(({ at, size }) => graph.model.lineAt.call({ lines: [line] }, at.x, at.y, size))
  .map((node) => [line.id, node.id]))"""


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (390, 844)])
def test_a_scene_is_good_enough_to_print(new_page: Callable[..., Any], address: str, width: int, height: int) -> None:
    page = new_page(width=width, height=height)
    app = AppPage(page, address).open()
    for title in SCENES:
        if width < 768:
            page.get_by_test_id("stExpandSidebarButton").click()
        page.get_by_test_id("stSidebar").get_by_role("button", name=title).click()
        page.mouse.move(2, 2)  # else it may be over a node, whose name comes before all others
        app.panel().get_by_role("heading", name=title).wait_for(timeout=30_000, state="attached")
        app.graph.settled()
        found = app.graph.ask(BOXES)
        assert not any(found.values()), (title, found)
        assert app.graph.ask(THROUGH) == [], title
    assert page.errors == []


def test_the_first_picture_names_everybody_and_no_name_covers_another(app: AppPage) -> None:
    found = app.graph.ask(BOXES)
    assert len(found.pop("struckOut")) <= 3, "a few have a hub on every side"
    assert not any(found.values()), found


def test_a_small_picture_says_what_its_lines_mean(app: AppPage) -> None:
    app.page.get_by_test_id("stSidebar").get_by_role("button", name=SCENES[1]).click()
    app.graph.wait("graph.ids().length === 2")
    app.graph.settled()
    script = "graph.labels.verbs(graph.surface.context, graph.camera.scale, graph.camera.toScreen)"
    app.graph.settled()
    assert app.graph.ask(f"(graph.labels.room.grid.clear(), {script}.map((verb) => verb.text))") == ["borders"]

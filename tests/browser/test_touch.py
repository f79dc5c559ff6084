"""The graph on a phone: fingers instead of a mouse, upright and lying, and everything within reach."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.graph_page import GraphPage

pytestmark = pytest.mark.browser

Place = tuple[float, float]


@pytest.fixture(scope="module")
def phone(browser: Any, component: str) -> Iterator[GraphPage]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(component)
    yield GraphPage(page).ready()
    context.close()


@pytest.fixture
def fingers(phone: GraphPage) -> Callable[..., None]:
    """`fingers("touchMove", [(x, y), …])`: where the fingers on the glass are now; Playwright itself only taps."""
    session = phone.page.context.new_cdp_session(phone.page)

    def put(kind: str, places: Sequence[Place] = ()) -> None:
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        phone.page.wait_for_timeout(20)

    return put


def test_a_tap_selects_and_a_double_tap_expands(phone: GraphPage) -> None:
    count = len(phone.ids())
    phone.page.touchscreen.tap(*phone.at("country:KZ"))
    assert phone.said()["nodes"] == ["country:KZ"]
    for _ in range(2):
        phone.page.touchscreen.tap(*phone.at("country:TJ"))
    phone.wait("graph.ids().length === value", count + 6)
    phone.ask("graph.back()")
    phone.wait("graph.ids().length === value", count)


def test_a_long_press_opens_the_menu_which_stays_when_the_finger_leaves(phone: GraphPage, fingers: Any) -> None:
    fingers("touchStart", [phone.at("country:RU")])
    phone.page.get_by_role("menu").wait_for()
    fingers("touchEnd")
    expect(phone.page.get_by_role("menuitem", name="Hide all others")).to_be_visible()
    assert phone.said()["nodes"] == ["country:RU"]
    phone.page.touchscreen.tap(195, 330)
    expect(phone.page.get_by_role("menu")).to_be_hidden()


def test_two_fingers_zoom_the_picture(phone: GraphPage, fingers: Any) -> None:
    phone.ask("graph.camera.fit(false)")
    before, scale = phone.positions(), phone.ask("graph.camera.scale")
    fingers("touchStart", [(165, 420)])
    fingers("touchStart", [(165, 420), (225, 420)])
    for step in range(1, 10):
        fingers("touchMove", [(165 - 6 * step, 420), (225 + 6 * step, 420)])
    fingers("touchEnd")
    phone.settled()
    assert phone.ask("graph.camera.scale") > scale * 1.5
    assert phone.positions() == before
    phone.ask("graph.camera.fit(false)")


def test_a_node_that_the_first_finger_began_to_drag_goes_back_when_a_second_comes(phone: GraphPage, fingers: Any) -> None:
    before, (x, y) = phone.positions(), phone.at("country:KZ")
    fingers("touchStart", [(x, y)])
    for step in (8, 20, 30):
        fingers("touchMove", [(x + step, y)])
    assert phone.positions() != before
    fingers("touchStart", [(x + 30, y), (x + 90, y)])
    fingers("touchMove", [(x + 20, y), (x + 100, y)])
    fingers("touchEnd")
    phone.settled()
    assert phone.positions() == before
    assert phone.said()["steps"] == 0


def test_a_second_finger_does_not_draw_in_the_area_of_the_first(phone: GraphPage, fingers: Any) -> None:
    phone.page.get_by_role("button", name="Select an area").tap()
    fingers("touchStart", [(40, 230)])
    fingers("touchMove", [(340, 230)])
    fingers("touchStart", [(340, 230), (200, 600)])
    fingers("touchMove", [(340, 240), (210, 610)])
    assert phone.ask("graph.area.points.every(({ y }) => y < 200)"), "all of them are the first finger's"
    fingers("touchEnd", [(340, 240)])
    fingers("touchEnd")
    phone.page.keyboard.press("Escape")
    phone.ask("graph.choose([], [])")


@pytest.mark.layout
def test_what_to_save_opens_inside_the_window_below_its_button(phone: GraphPage) -> None:
    button = phone.page.get_by_role("button", name="Save the picture")
    button.tap()
    menu, above = phone.page.get_by_role("menu").bounding_box(), button.bounding_box()
    assert menu
    assert above
    assert menu["y"] >= above["y"] + above["height"]
    assert menu["x"] >= 0
    assert menu["x"] + menu["width"] <= 390
    phone.page.touchscreen.tap(195, 600)


def test_arrow_keys_reach_every_tool_that_is_seen(phone: GraphPage) -> None:
    phone.page.get_by_role("button", name="Show everything").focus()
    seen = []
    for _ in range(9):
        phone.page.keyboard.press("ArrowRight")
        seen.append(phone.ask("graph.root.getRootNode().activeElement.getAttribute('aria-label')"))
    assert seen[:2] == ["Undo", "Redo"], "zooming is for two fingers"
    assert seen[-1] == "Show everything", "once around"
    assert len(set(seen)) == 9


@pytest.mark.layout
def test_lying_down_the_phone_shows_every_tool_and_the_picture_between_them(phone: GraphPage) -> None:
    phone.page.set_viewport_size({"width": 844, "height": 390})
    phone.wait("graph.tight && graph.stage.clientWidth > 560")
    phone.settled()
    stage = phone.ask("(({ left, top, right, bottom }) => [left, top, right, bottom])(graph.stage.getBoundingClientRect())")
    for tool in phone.page.get_by_role("toolbar").get_by_role("button").all():
        box = tool.bounding_box()
        if not box:
            continue  # no step to redo, no events to fold
        assert stage[0] <= box["x"]
        assert box["x"] + box["width"] <= stage[2]
        assert stage[1] <= box["y"]
        assert box["y"] + box["height"] <= stage[3]
    legend = phone.page.locator(".legend").bounding_box()
    assert legend
    assert legend["height"] < 40, "folded away"
    phone.page.set_viewport_size({"width": 390, "height": 844})
    phone.wait("graph.stage.clientWidth < 560")

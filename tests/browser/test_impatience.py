"""A hostile, impatient reader: everything at once, in the wrong order, and before the last thing is answered."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.graph_page import GraphPage

pytestmark = pytest.mark.browser

SLOWLY = """(() => { const places = [...graph.model.records.values()].map(({ id, at }) => [id, [at.x + value, at.y]]);
  graph.camera.settle(places, () => {}, 2500); })()"""
"""Everybody wanders to the right by `value` pixels, slowly enough to be caught."""


def corner(graph: GraphPage) -> tuple[float, float]:
    """A place of the stage where nothing is drawn."""
    left, top = graph.ask("(({ left, top }) => [left, top])(graph.stage.getBoundingClientRect())")
    return left + 12, top + 12


def drag(graph: GraphPage, x: float, y: float, across: float, down: float) -> None:
    """Presses there, moves so far, and lets go."""
    graph.page.mouse.move(x, y)
    graph.page.mouse.down()
    graph.page.mouse.move(x + across, y + down, steps=5)
    graph.page.mouse.up()


def test_a_node_that_leaves_the_picture_while_it_is_dragged_does_no_harm(graph: GraphPage) -> None:
    x, y = graph.at("country:BY")
    graph.page.mouse.move(x, y)
    graph.page.mouse.down()
    graph.page.mouse.move(x + 20, y + 10, steps=3)
    graph.ask("graph.queue.emit('hide', { ids: ['country:BY'] })")
    graph.wait("!graph.ids().includes('country:BY')")
    graph.page.mouse.move(x + 60, y + 30, steps=3)
    graph.page.mouse.up()
    assert graph.said()["steps"] == 1, "hidden; nothing was moved"
    before = graph.positions()["country:RU"]
    drag(graph, *graph.at("country:RU"), 40, 20)
    graph.settled()
    assert graph.positions()["country:RU"] != before, "the next drag works"


def test_a_node_caught_while_it_wanders_stays_under_the_pointer(graph: GraphPage) -> None:
    graph.ask(SLOWLY, 60)
    x, y = graph.at("country:AF")
    drag(graph, x, y, 50, 40)
    graph.settled()
    now = graph.at("country:AF")
    assert abs(now[0] - x - 50) < 12
    assert abs(now[1] - y - 40) < 12


def test_a_double_click_while_everybody_wanders_expands(graph: GraphPage) -> None:
    count = len(graph.ids())
    graph.ask(SLOWLY, 10)
    graph.double_click("country:TJ")
    graph.wait("graph.ids().length === value", count + 6)


def test_playback_goes_on_when_a_node_is_expanded_and_python_hears_of_its_end(graph: GraphPage) -> None:
    count = len(graph.ids())
    graph.page.get_by_role("button", name="Play").click()
    graph.wait("graph.model.span !== null")
    graph.ask("graph.queue.emit('expand', { id: 'country:TJ' })")
    graph.wait("graph.picture.nodes.length === value", count + 6)
    first = graph.ask("graph.model.span")
    graph.wait("graph.timeline.playback.on && String(graph.model.span) !== String(value)", first)
    graph.page.get_by_role("button", name="Pause").click()
    span = graph.ask("graph.model.span")
    assert graph.said()["span"] == span


def test_while_dates_play_what_python_selects_is_shown(graph: GraphPage) -> None:
    graph.page.get_by_role("button", name="Play").click()
    graph.wait("graph.model.span !== null")
    graph.ask("graph.queue.emit('select', { nodes: ['country:TJ'], edges: [] })")
    graph.wait("graph.painter.selected.nodes.has('country:TJ')")


def test_a_new_picture_while_the_span_is_drawn_ends_the_drawing(graph: GraphPage) -> None:
    chart = graph.page.locator(".timeline .chart").bounding_box()
    assert chart
    mouse = graph.page.mouse
    mouse.move(chart["x"] + chart["width"] * 0.6, chart["y"] + 20)
    mouse.down()
    mouse.move(chart["x"] + chart["width"] * 0.9, chart["y"] + 20, steps=4)
    graph.ask("graph.queue.emit('hide', { ids: ['event:aid', 'event:meeting', 'event:assault', 'event:suspension'] })")
    graph.wait("graph.timeline.bins.length === 1")
    mouse.move(chart["x"] + 5, chart["y"] + 20, steps=4)
    mouse.up()
    assert graph.said()["span"] is not None


def test_hiding_every_dated_event_while_dates_play_ends_the_playback(graph: GraphPage) -> None:
    graph.page.get_by_role("button", name="Play").click()
    graph.wait("graph.model.span !== null")
    dated = [id for id in graph.ask("graph.picture.events.filter(([, date]) => date).map(([id]) => id)")]
    graph.ask("graph.queue.emit('hide', { ids: value })", dated)
    graph.wait("!graph.timeline.bins.length && !graph.timeline.playback.on")
    expect(graph.page.locator(".timeline .words")).to_have_text("No dated events in the picture")
    assert graph.said()["span"] is not None


def test_undo_right_after_a_filter_takes_the_filter_back(graph: GraphPage) -> None:
    graph.click("country:RU")
    graph.page.keyboard.press("p")
    assert graph.said()["steps"] == 1
    graph.page.get_by_role("button", name="Country", exact=False).click()
    graph.page.get_by_role("button", name="Undo").click()
    said = graph.said()
    assert (said["hidden"], said["pinned"], said["steps"]) == ([], ["country:RU"], 1)
    graph.wait("graph.ids().includes('country:RU')")


def test_forty_steps_back_leave_the_keyboard_where_it_was(graph: GraphPage) -> None:
    before = graph.positions()
    for _ in range(20):
        graph.ask("(graph.queue.emit('pin', { ids: ['country:RU'] }), graph.queue.emit('hide', { ids: ['country:RU'] }))")
        graph.ask("(graph.queue.emit('undo'), graph.queue.emit('pin', { ids: ['country:TJ'] }))")
    assert graph.said()["steps"] == 40
    graph.page.get_by_role("button", name="Undo").focus()
    for _ in range(42):
        graph.page.keyboard.press("Enter")
    said = graph.said()
    assert (said["steps"], said["pinned"], said["shown"]) == (0, [], len(before))
    graph.settled()
    assert graph.positions() == before
    undo = graph.page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    expect(undo).to_have_attribute("aria-disabled", "true")
    graph.page.keyboard.press("ArrowUp")
    expect(graph.page.get_by_role("button", name="Zoom out")).to_be_focused()


def test_a_menu_closes_when_the_reader_does_something_else(graph: GraphPage) -> None:
    menu, mouse = graph.page.get_by_role("menu"), graph.page.mouse
    for something in (
        lambda: mouse.wheel(0, -100),
        lambda: drag(graph, *corner(graph), 60, 40),
        lambda: graph.ask("graph.queue.emit('hide', { ids: ['country:KZ'] })"),
    ):
        mouse.click(*graph.at("country:KZ"), button="right")
        expect(menu).to_be_visible()
        mouse.move(*corner(graph))
        something()
        expect(menu).to_be_hidden()
        graph.settled()


def test_the_list_of_what_to_save_closes_on_a_click_beside_it_and_on_escape(graph: GraphPage) -> None:
    save, menu = graph.page.get_by_role("button", name="Save the picture"), graph.page.get_by_role("menu")
    save.click()
    expect(menu).to_contain_text("Drawing (SVG)")
    graph.page.keyboard.press("ArrowDown")
    expect(graph.page.get_by_role("menuitem", name="Drawing (SVG)")).to_be_focused()
    graph.page.mouse.click(*corner(graph))
    expect(menu).to_be_hidden()
    save.click()
    graph.page.keyboard.press("Escape")
    expect(menu).to_be_hidden()


def test_the_wheel_never_loses_the_picture(graph: GraphPage) -> None:
    graph.page.mouse.move(*graph.at("organization:csto"))
    for way in (500, -500):
        for _ in range(60):
            graph.page.mouse.wheel(0, way)
        graph.settled()
        width = graph.ask("(({ left, right }) => (right - left) * graph.camera.scale)(graph.model.extent())")
        assert width > 150, "far off it is still a picture, no dot"
        assert graph.ask("graph.camera.scale") <= 6
    graph.page.keyboard.press("f")


def test_the_wheel_ends_a_flight_of_the_camera(graph: GraphPage) -> None:
    graph.page.mouse.move(*graph.at("country:RU"))
    graph.ask("graph.camera.go({ x: 3000, y: 3000 }, 4, true, 1500)")
    graph.page.wait_for_timeout(100)
    graph.page.mouse.wheel(0, 100)
    graph.wait("!graph.camera.goal")
    scale = graph.ask("graph.camera.scale")
    graph.page.wait_for_timeout(1600)
    assert graph.ask("graph.camera.scale") == scale < 4
    graph.ask("graph.camera.fit(false)")


def test_plus_pressed_three_times_in_a_row_zooms_three_times(graph: GraphPage) -> None:
    graph.ask("graph.camera.fit(false)")
    scale = graph.ask("graph.camera.scale")
    graph.page.locator(".canvas").focus()
    for _ in range(3):
        graph.page.keyboard.press("+")
    graph.settled()
    assert graph.ask("graph.camera.scale") == pytest.approx(scale * 1.3**3, rel=0.01)
    graph.page.keyboard.press("f")


def test_newcomers_that_a_filter_hides_do_not_keep_the_browser_drawing(graph: GraphPage) -> None:
    graph.ask("graph.filter({ hidden: ['Actor'] })")
    graph.settled()
    graph.ask("graph.queue.emit('expand', { id: 'country:KG' })")
    graph.wait("graph.picture.nodes.some((node) => node.id === 'actor:kg-1')")
    graph.settled()
    graph.ask("(graph.drawnInTest = 0, graph.paintedBefore = graph.surface.paint, 0)")
    graph.ask("void (graph.surface.paint = (context) => { graph.drawnInTest += 1; graph.paintedBefore(context); })")
    graph.page.wait_for_timeout(500)
    assert graph.ask("graph.drawnInTest") <= 2, "at rest nothing is drawn"


def test_newcomers_for_whom_the_window_has_no_room_are_brought_into_it(graph: GraphPage) -> None:
    graph.ask("graph.camera.go(graph.model.records.get('country:TJ').at, 5, false)")
    graph.double_click("country:TJ")
    graph.wait("graph.picture.nodes.some((node) => node.id === 'actor:tj-1')")
    graph.settled()
    assert graph.ask("graph.model.nodes.filter(({ id, at }) => id.includes(':tj-') && !graph.camera.shows(at, 0)).length") == 0


def test_with_every_kind_hidden_every_key_does_nothing_and_does_no_harm(graph: GraphPage) -> None:
    chips = graph.page.locator(".legend > div > .chip")
    for chip in chips.all():
        chip.click()
    expect(graph.page.locator(".notice")).to_have_text("Nothing to show with these filters")
    graph.page.locator(".canvas").focus()
    for key in (
        "ArrowRight",
        "n",
        "l",
        "Enter",
        "e",
        "c",
        "h",
        "p",
        "f",
        "t",
        "a",
        "m",
        "Escape",
        "s",
        "Escape",
        " ",
        "+",
        "-",
    ):
        graph.page.keyboard.press(key)
    with graph.page.expect_download():
        graph.page.get_by_role("button", name="Save the picture").click()
        graph.page.get_by_role("menuitem", name="Drawing (SVG)").click()
    assert graph.said()["nodes"] == []
    for chip in chips.all():
        chip.click()
    graph.wait("graph.ids().length === graph.picture.nodes.length")


def test_one_kind_alone_leaves_the_hidden_relations_hidden(graph: GraphPage) -> None:
    graph.ask("graph.filter({ hidden: ['edge:MEMBER_OF'] })")
    graph.page.get_by_role("button", name="Country", exact=False).dblclick()
    hidden = set(graph.said()["hidden"])
    assert {"edge:MEMBER_OF", "Organization", "Actor"} <= hidden
    assert "Country" not in hidden


def test_escape_leaves_off_an_area_that_is_being_drawn(graph: GraphPage) -> None:
    graph.click("country:AM")
    graph.settled()
    x, y = corner(graph)
    graph.page.keyboard.down("Shift")
    graph.page.mouse.move(x, y)
    graph.page.mouse.down()
    graph.page.mouse.move(x + 900, y + 500, steps=4)
    graph.page.keyboard.press("Escape")
    graph.page.mouse.move(x, y + 500, steps=4)
    graph.page.mouse.up()
    graph.page.keyboard.up("Shift")
    assert graph.said()["nodes"] == ["country:AM"]


def test_a_line_passes_beside_a_node_it_does_not_belong_to(graph: GraphPage) -> None:
    """Belarus is put on the line from Armenia to the CSTO."""
    script = """(() => { const at = (id) => graph.model.records.get(id).at, a = at('country:AM'), b = at('organization:csto');
      Object.assign(at('country:BY'), { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }); graph.surface.draw();
      const line = graph.model.lines.find(({ about }) => about[0] === 'country:AM MEMBER_OF organization:csto');
      return [line.bend, graph.model.lineAt(at('country:BY').x, at('country:BY').y, 3) === line]; })()"""
    before = graph.ask("(({ x, y }) => ({ x, y }))(graph.model.records.get('country:BY').at)")
    bend, through = graph.ask(script)
    graph.ask("(Object.assign(graph.model.records.get('country:BY').at, value), graph.surface.draw())", before)
    assert abs(bend) > 30
    assert not through


def test_two_tabs_are_two_readers(new_page: Callable[..., Any], component: str) -> None:
    first = new_page()
    second = first.context.new_page()
    graphs = []
    for page in (first, second):
        page.goto(component)
        graphs.append(GraphPage(page).ready())
    count = len(graphs[0].ids())
    graphs[0].double_click("country:TJ")
    graphs[1].click("country:AM")
    graphs[0].wait("graph.ids().length === value", count + 6)
    assert graphs[1].said()["nodes"] == ["country:AM"]
    assert len(graphs[1].ids()) == count

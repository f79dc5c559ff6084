"""The graph component in a real browser, around a made-up graph."""

from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import expect

from tests.browser.graph_page import GraphPage

pytestmark = pytest.mark.browser


def test_clicking_a_node_selects_it_in_python(graph: GraphPage) -> None:
    graph.click("organization:csto")
    graph.wait("graph.chosen.nodes.length === 1")
    assert graph.said()["nodes"] == ["organization:csto"]


@pytest.mark.layout
def test_clicking_a_name_selects_its_node(graph: GraphPage) -> None:
    box = graph.ask("graph.labels.boxes.find((box) => box[4].id === 'country:BY').slice(0, 4)")
    stage = graph.ask("(({x, y}) => ({x, y}))(graph.stage.getBoundingClientRect())")
    graph.page.mouse.click(stage["x"] + (box[0] + box[2]) / 2, stage["y"] + (box[1] + box[3]) / 2)
    assert graph.said()["nodes"] == ["country:BY"]


def test_clicking_beside_everything_selects_nothing(graph: GraphPage) -> None:
    graph.click("country:AF")
    assert graph.said()["nodes"] == ["country:AF"]
    stage = graph.ask("(({x, y}) => ({x, y}))(graph.stage.getBoundingClientRect())")
    graph.page.mouse.click(stage["x"] + 8, stage["y"] + 8)
    assert graph.said()["nodes"] == []


def test_shift_adds_to_the_selection_and_takes_away(graph: GraphPage) -> None:
    for id in ("country:RU", "country:TJ", "country:AF"):
        graph.page.keyboard.down("Shift")
        graph.click(id)
        graph.page.keyboard.up("Shift")
    assert graph.said()["nodes"] == ["country:RU", "country:TJ", "country:AF"]
    graph.page.keyboard.down("Shift")
    graph.click("country:TJ")
    graph.page.keyboard.up("Shift")
    assert graph.said()["nodes"] == ["country:RU", "country:AF"]


def test_an_area_drawn_with_shift_selects_what_is_inside(graph: GraphPage) -> None:
    places = graph.places()
    left, top = (min(place[i] for place in places.values()) - 15 for i in (0, 1))
    right, bottom = (max(place[i] for place in places.values()) + 15 for i in (0, 1))
    mouse = graph.page.mouse
    graph.page.keyboard.down("Shift")
    mouse.move(left, top)
    mouse.down()
    for x, y in ((right, top), (right, bottom), (left, bottom), (left, top)):
        mouse.move(x, y, steps=6)
    mouse.up()
    graph.page.keyboard.up("Shift")
    assert sorted(graph.said()["nodes"]) == graph.ids()


def test_clicking_a_line_selects_its_relationship(graph: GraphPage) -> None:
    line = "country:BY MEMBER_OF organization:csto"
    graph.page.mouse.click(*graph.edge_at(line))
    said = graph.said()
    assert said["edges"] == [line]
    assert said["nodes"] == []


def test_a_bundle_selects_all_its_relationships_and_opens_on_double_click(graph: GraphPage) -> None:
    bundle = "bundle:actor:vladimir-putin|country:RU"
    graph.page.mouse.click(*graph.edge_at(bundle))
    assert len(graph.said()["edges"]) == 2
    lines = graph.ask("graph.model.lines.length")
    graph.page.mouse.dblclick(*graph.edge_at(bundle))
    graph.wait("graph.model.lines.length === value", lines + 1)
    assert graph.said()["steps"] == 1


def test_double_click_expands_and_nobody_moves_by_a_pixel(graph: GraphPage) -> None:
    before, on_page = graph.positions(), graph.places()
    graph.double_click("country:TJ")
    graph.wait("graph.ids().length === value", len(before) + 6)
    graph.settled()
    after, now = graph.positions(), graph.places()
    assert {id: after[id] for id in before} == before
    assert {id: now[id] for id in on_page} == on_page
    assert len({tuple(place) for place in after.values()}) == len(after)


def test_undo_and_redo_bring_the_picture_back(graph: GraphPage) -> None:
    before = graph.positions()
    graph.double_click("country:TJ")
    graph.wait("graph.ids().length === value", len(before) + 6)
    grown = graph.positions()
    graph.page.get_by_role("button", name="Undo").click()
    graph.wait("graph.ids().length === value", len(before))
    graph.settled()
    assert graph.positions() == before
    graph.page.get_by_role("button", name="Redo").click()
    graph.wait("graph.ids().length === value", len(grown))
    graph.settled()
    assert graph.positions() == grown


def test_a_node_with_many_neighbors_asks_which_to_show(graph: GraphPage) -> None:
    count = len(graph.ids())
    graph.double_click("organization:csto")
    menu = graph.page.get_by_role("menu")
    menu.wait_for()
    assert "The 25 strongest of 60" in menu.inner_text()
    assert "0 of 60" in menu.inner_text()
    graph.page.get_by_role("menuitem", name="The 25 strongest").click()
    graph.wait("graph.ids().length === value", count + 25)


def test_collapse_takes_away_what_expanding_brought(graph: GraphPage) -> None:
    before = graph.ids()
    graph.double_click("country:TJ")
    graph.wait("graph.ids().length === value", len(before) + 6)
    graph.settled()
    graph.click("country:TJ")
    graph.page.keyboard.press("c")
    graph.wait("graph.ids().length === value", len(before))
    assert graph.ids() == before


def test_the_menu_hides_and_pins(graph: GraphPage) -> None:
    graph.page.mouse.click(*graph.at("country:AM"), button="right")
    graph.page.get_by_role("menuitem", name="Pin", exact=False).click()
    assert graph.said()["pinned"] == ["country:AM"]
    graph.page.mouse.click(*graph.at("country:AM"), button="right")
    graph.page.get_by_role("menuitem", name="Hide H").click()
    graph.wait("!graph.ids().includes('country:AM')")
    graph.page.keyboard.press("u")
    graph.wait("graph.ids().includes('country:AM')")
    assert graph.said()["pinned"] == ["country:AM"]


def test_an_entry_of_the_page_comes_back_as_a_request(graph: GraphPage) -> None:
    graph.click("country:RU")
    graph.page.keyboard.down("Shift")
    graph.click("organization:taliban")
    graph.page.keyboard.up("Shift")
    graph.page.mouse.click(*graph.at("country:RU"), button="right")
    graph.page.get_by_role("menuitem", name="Shortest path").click()
    assert graph.said()["requests"] == ["path"]


def test_a_dragged_node_stays_where_it_was_put_and_undo_takes_it_back(graph: GraphPage) -> None:
    before = graph.positions()
    x, y = graph.at("country:BY")
    graph.page.mouse.move(x, y)
    graph.page.mouse.down()
    graph.page.mouse.move(x + 60, y - 30, steps=6)
    graph.page.mouse.up()
    moved = graph.positions()
    assert moved["country:BY"] != before["country:BY"]
    assert {id: at for id, at in moved.items() if id != "country:BY"} == {
        id: at for id, at in before.items() if id != "country:BY"
    }
    graph.page.get_by_text("Something else").click()
    graph.settled()
    assert graph.positions() == moved
    graph.page.get_by_role("button", name="Undo").click()
    graph.settled()
    assert graph.positions() == before


def test_the_legend_filters_without_rebuilding(graph: GraphPage) -> None:
    graph.ask("(graph.mark_of_test = 1)")
    before = graph.positions()
    chip = graph.page.get_by_role("button", name="Country", exact=False)
    assert chip.inner_text().split()[-1] == "7"
    chip.click()
    graph.wait("!graph.ids().some((id) => id.startsWith('country:'))")
    assert chip.get_attribute("aria-pressed") == "false"
    assert graph.said()["hidden"] == ["Country"]
    chip.click()
    graph.wait("graph.ids().includes('country:RU')")
    assert graph.said()["hidden"] == []
    assert graph.positions() == before
    assert graph.ask("graph.mark_of_test") == 1


def test_the_timeline_filters_events_by_a_dragged_span(graph: GraphPage) -> None:
    chart = graph.page.locator(".timeline .chart").bounding_box()
    mouse = graph.page.mouse
    mouse.move(chart["x"] + chart["width"] * 0.75, chart["y"] + 20)
    mouse.down()
    mouse.move(chart["x"] + chart["width"] - 2, chart["y"] + 20, steps=5)
    mouse.up()
    graph.wait("!graph.ids().includes('event:aid')")
    assert "event:meeting" in graph.ids()
    assert "event:denial" in graph.ids(), "undated events stay until they are switched off"
    said = graph.said()
    assert said["span"][1] == "2024"
    graph.page.get_by_role("button", name="2 undated").click()
    graph.wait("!graph.ids().includes('event:denial')")
    graph.page.get_by_role("button", name="All dates").click()
    graph.wait("graph.ids().includes('event:aid')")
    assert graph.said()["span"] is None


def test_the_timeline_unfolds_a_year_into_months_and_shows_all_dates_again(graph: GraphPage) -> None:
    chart = graph.page.locator(".timeline .chart").bounding_box()
    step = graph.ask("graph.timeline.step")
    graph.page.mouse.dblclick(chart["x"] + chart["width"] - step / 2, chart["y"] + 20)
    graph.wait("graph.timeline.bins.length === 12")
    assert graph.ask("graph.timeline.bins.map((bin) => bin.from)")[5] == "2024-06"
    assert graph.said()["span"] == ["2024", "2024"]
    farther = graph.page.get_by_role("button", name="Look from farther off")
    farther.click()
    graph.wait("graph.timeline.bins.length > 12")
    graph.page.get_by_role("button", name="All dates").click()
    graph.wait("graph.timeline.bins.length === 10")
    assert graph.said()["span"] is None
    assert farther.is_disabled()


def test_the_timeline_is_zoomed_from_the_keyboard_and_by_the_wheel(graph: GraphPage) -> None:
    handle = graph.page.get_by_role("slider", name="From")
    handle.focus()
    graph.page.keyboard.press("+")
    graph.wait("graph.timeline.bins[0].from.length === 7")
    graph.page.keyboard.press("-")
    graph.wait("graph.timeline.bins.length === 10")
    chart = graph.page.locator(".timeline .chart").bounding_box()
    graph.page.mouse.move(chart["x"] + chart["width"] * 0.7, chart["y"] + 20)
    graph.page.mouse.wheel(0, -120)
    graph.wait("graph.timeline.bins.length !== 10")
    assert graph.said()["span"] is None, "looking nearer filters nothing"
    graph.page.get_by_role("button", name="All dates").click()


def test_the_legend_counts_what_the_span_leaves(graph: GraphPage) -> None:
    chip = graph.page.get_by_role("button", name="Verbal conflict", exact=False)
    assert chip.inner_text().split()[-1] == "2"
    chart = graph.page.locator(".timeline .chart").bounding_box()
    graph.page.mouse.click(chart["x"] + graph.ask("graph.timeline.step") * 6.5, chart["y"] + 20)
    graph.wait("graph.model.span?.[0] === '2021'")
    assert chip.inner_text().split()[-1] == "1", "the undated one"
    assert graph.page.get_by_role("button", name="Material cooperation", exact=False).inner_text().split()[-1] == "0"
    assert "accuses" in chip.get_attribute("title"), "and says what it stands for"
    graph.page.get_by_role("button", name="All dates").click()
    graph.wait("!graph.model.span")
    assert chip.inner_text().split()[-1] == "2"


ARROWS = """graph.model.lines.filter((line) => line.arrow && [line.a.id, line.b.id].includes(value))
  .map((line) => [line.a.id, line.b.id])"""


def test_an_arrow_runs_from_who_acts_through_the_event_to_whom_it_is_done(graph: GraphPage) -> None:
    assert graph.ask(ARROWS, "event:assault") == [
        ["organization:taliban", "event:assault"],
        ["event:assault", "country:AF"],
    ]
    graph.page.mouse.move(*graph.edge_at("country:AF IS_RECIPIENT_OF event:assault"))
    expect(graph.page.locator(".tip")).to_contain_text("Afghanistan ← assaults")


def test_a_bundle_whose_lines_agree_has_their_arrow(graph: GraphPage) -> None:
    assert graph.ask(ARROWS, "actor:vladimir-putin") == [["actor:vladimir-putin", "country:RU"]]
    graph.page.get_by_role("button", name="Events as lines between their parties").click()
    graph.wait("!graph.ids().some((id) => id.startsWith('event:'))")
    mixed = (
        "graph.model.lines.filter((line) => line.count > 1 && line.a.id !== 'actor:vladimir-putin').map((line) => line.arrow)"
    )
    assert graph.ask(mixed) == [False, True, False], "KZ and CSTO, AM and CSTO, RU and the Taliban"


def test_playback_moves_the_span_to_the_end(graph: GraphPage) -> None:
    graph.page.get_by_role("button", name="Play").click()
    graph.wait("graph.model.span !== null")
    graph.page.get_by_role("button", name="Pause").click()
    graph.wait("!graph.timeline.playback.on")


def test_tidying_up_moves_everybody_and_undo_brings_them_back(graph: GraphPage) -> None:
    graph.double_click("country:TJ")
    graph.settled()
    before = graph.positions()
    graph.page.get_by_role("button", name="Tidy up").click()
    graph.settled()
    assert graph.positions() != before
    graph.page.get_by_role("button", name="Undo").click()
    graph.settled()
    assert graph.positions() == before


def test_events_fold_into_lines_and_unfold(graph: GraphPage) -> None:
    graph.page.get_by_role("button", name="Events as lines between their parties").click()
    graph.wait("!graph.ids().some((id) => id.startsWith('event:'))")
    assert graph.said()["folded"] is True
    graph.page.mouse.click(*graph.edge_at("event:assault"))
    assert graph.said()["edges"] == ["event:assault"]
    graph.page.get_by_role("button", name="Events as lines between their parties").click()
    graph.wait("graph.ids().includes('event:assault')")


def test_everything_works_from_the_keyboard(graph: GraphPage) -> None:
    graph.page.locator(".canvas").focus()
    keyboard = graph.page.keyboard
    keyboard.press("ArrowRight")
    graph.wait("graph.chosen.nodes.length === 1")
    keyboard.press("ArrowLeft")
    keyboard.press("n")
    graph.settled()
    count, here = len(graph.ids()), graph.said()["nodes"]
    assert len(here) == 1
    keyboard.press("h")
    graph.wait("graph.ids().length === value", count - 1)
    keyboard.press("u")
    graph.wait("graph.ids().length === value", count)
    keyboard.press("r")
    graph.wait("graph.ids().length === value", count - 1)
    keyboard.press("Control+z")
    graph.wait("graph.ids().length === value", count)
    scale = graph.ask("graph.camera.scale")
    keyboard.press("+")
    graph.settled()
    assert graph.ask("graph.camera.scale") > scale
    keyboard.press("f")
    keyboard.press("?")
    dialog = graph.page.get_by_role("dialog")
    dialog.wait_for()
    assert "Undo" in dialog.inner_text()
    keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    keyboard.press("a")
    assert sorted(graph.said()["nodes"]) == graph.ids()
    keyboard.press("Escape")
    assert graph.said()["nodes"] == []


def test_keys_do_not_reach_streamlit(graph: GraphPage) -> None:
    graph.page.locator(".canvas").focus()
    graph.page.keyboard.press("c")
    graph.settled()
    assert graph.page.get_by_role("dialog").count() == 0, "c is Streamlit's key for clearing the caches"


def test_the_list_equals_the_picture(graph: GraphPage) -> None:
    graph.page.get_by_text("What the picture shows, as a list").click()
    nodes = graph.page.locator(".list section").first.get_by_role("button")
    expect(nodes).to_have_count(len(graph.ids()))
    nodes.filter(has_text="Armenia").click()
    assert graph.said()["nodes"] == ["country:AM"]
    assert nodes.filter(has_text="Armenia").get_attribute("aria-pressed") == "true"


def test_hostile_names_stay_text(graph: GraphPage) -> None:
    graph.double_click("country:AF")
    graph.wait("graph.ids().includes('place:endless')")
    graph.page.get_by_text("What the picture shows, as a list").click()
    for id in ("place:image", "place:script", "place:turned", "place:endless"):
        graph.page.mouse.move(*graph.at(id))
        graph.page.wait_for_timeout(120)
        graph.click(id)
        graph.settled()
    assert graph.page.evaluate("globalThis.broken") is None
    label = graph.ask("graph.model.records.get('place:endless').data.label")
    assert len(label) <= 26
    assert len(graph.ask("graph.model.records.get('place:endless').data.name")) <= 300
    assert "\u202e" not in graph.ask("graph.model.records.get('place:turned').data.name")
    drawing = graph.ask("(graph.obey('image', 1, 'svg'), graph.queue.waiting.at(-1).data)")
    assert "<img" not in drawing
    assert "<script" not in drawing


def test_many_events_at_once_all_arrive(graph: GraphPage) -> None:
    ids = graph.ids()
    graph.ask("value.forEach((id) => graph.choose([id], []))", ids)
    graph.settled()
    said = graph.said()
    assert said["nodes"] == [ids[-1]]
    assert said["ack"] == len(ids)


def test_another_widget_leaves_the_graph_alone(graph: GraphPage) -> None:
    graph.ask("(graph.mark_of_test = 2)")
    before = graph.positions()
    graph.page.get_by_text("Something else").click()
    graph.settled()
    assert graph.ask("graph.mark_of_test") == 2
    assert graph.positions() == before


def test_a_png_is_as_large_as_the_whole_picture_at_double_sharpness(graph: GraphPage) -> None:
    with graph.page.expect_download() as waiting:
        graph.page.get_by_role("button", name="Save the picture").click()
        graph.page.get_by_role("menuitem", name="Picture (PNG)").click()
    data = waiting.value.path().read_bytes()
    assert data.startswith(b"\x89PNG")
    width = int.from_bytes(data[16:20], "big")
    extent = graph.ask("(({left, right}) => right - left)(graph.model.extent())")
    assert abs(width - 2 * (extent + 48)) < 4


def saved(graph: GraphPage, kind: str) -> Any:
    """The picture that the button saves, as pixels (PNG) or text (SVG)."""
    with graph.page.expect_download() as waiting:
        graph.page.get_by_role("button", name="Save the picture").click()
        graph.page.get_by_role("menuitem", name=kind).click()
    path = waiting.value.path()
    return path.read_text("utf-8") if "SVG" in kind else Image.open(path).convert("RGB")


@pytest.mark.parametrize("kind", ["Picture (PNG)", "Drawing (SVG)"])
def test_a_saved_picture_shows_everything_plainly_whatever_is_selected_pinned_or_pointed_at(
    graph: GraphPage, kind: str
) -> None:
    before = saved(graph, kind)
    graph.click("country:TJ")
    graph.said()
    graph.page.keyboard.press("p")
    graph.wait("graph.painter.pinned.size === 1")
    graph.settled()
    assert graph.ask("graph.painter.attention().nodes.size < graph.model.nodes.length"), "on the screen the others are pale"
    again = saved(graph, kind)
    assert again == before if isinstance(before, str) else ImageChops.difference(again, before).getbbox() is None


def test_a_saved_picture_has_a_key_of_the_kinds_in_it(graph: GraphPage) -> None:
    kinds = graph.ask("graph.picture.legend.filter((entry) => entry.shape).map((entry) => entry.label)")
    assert {"Country", "Organization", "Person"} <= set(kinds)
    read = "(text) => [...new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('g.key text')]"
    script = f"({read})((graph.obey('image', 1, 'svg'), graph.queue.waiting.at(-1).data)).map((each) => each.textContent)"
    words = graph.ask(script)
    assert words[: len(kinds)] == kinds
    assert words[-2] == "denied, is a suspended member of, planned", "what a dashed line says"
    assert words[-1].startswith("Simpul · ")
    graph.page.get_by_role("button", name="Country", exact=False).click()
    graph.wait("!graph.ids().some((id) => id.startsWith('country:'))")
    assert "Country" not in graph.ask(script), "only what is drawn"
    graph.page.get_by_role("button", name="Country", exact=False).click()
    graph.settled()


def test_a_suspended_membership_is_a_dashed_line(graph: GraphPage) -> None:
    dashed = graph.ask(
        "graph.model.lines.filter((line) => line.about[0].includes('MEMBER_OF') && line.dashed).map((line) => line.a.id)"
    )
    assert dashed == ["country:AM"]


@pytest.mark.layout
def test_names_stand_the_same_each_time_the_whole_picture_is_shown(graph: GraphPage) -> None:
    spots = "graph.model.nodes.map((node) => [node.id, node.spot])"
    graph.ask("(graph.camera.fit(false), graph.surface.draw())")
    before = graph.ask(spots)
    graph.ask("(graph.camera.go({ x: 50, y: 60 }, 3, false), graph.surface.draw())")
    graph.ask("(graph.camera.fit(false), graph.surface.draw())")
    assert graph.ask(spots) == before


@pytest.mark.layout
def test_the_bars_of_the_timeline_end_before_the_words_beside_it_also_when_zoomed_in(
    new_page: Callable[..., Any], component: str
) -> None:
    page = new_page()
    page.goto(component)
    graph = GraphPage(page).ready()
    before = graph.ask("graph.root.querySelector('.side').getBoundingClientRect().left")
    for _ in range(4):
        graph.settled()
        drawn, seen = graph.ask("[graph.timeline.width, graph.timeline.chart.clientWidth]")
        assert abs(drawn - seen) < 2, "drawn as wide as there is room"
        if not (nearer := page.locator(".pace").get_by_role("button", name="Look nearer: months, then days")).is_enabled():
            break
        nearer.click()
    assert graph.ask("graph.root.querySelector('.side').getBoundingClientRect().left") < before, "there were longer words"


UNDER = """graph.edge().covered.flatMap(([left, top, right, bottom]) => graph.model.nodes.filter((node) => {
  const { x, y } = graph.surface.toScreen(node.at), reach = node.size * graph.camera.scale;
  return x + reach > left && x - reach < right && y + reach > top && y - reach < bottom; }).map((node) => node.id))"""


@pytest.mark.layout
def test_no_node_lies_under_the_tools_or_a_legend_that_was_opened(new_page: Callable[..., Any], component: str) -> None:
    page = new_page(width=700, height=760)
    page.goto(component)
    graph = GraphPage(page).ready()
    page.get_by_text("Relations (", exact=False).click()
    expect(page.locator(".legend").get_by_role("button", name="is a member of")).to_be_visible()
    graph.settled()
    assert graph.ask(UNDER) == [], "it was shown whole, and still is"
    page.get_by_role("button", name="Zoom in").click()
    graph.settled()
    scale = graph.ask("graph.camera.scale")
    for _ in range(2):
        page.get_by_text("Relations (", exact=False).click()
    graph.settled()
    assert graph.ask("graph.camera.scale") == scale, "who has zoomed looks on at what was zoomed to"
    page.get_by_role("button", name="Show everything").click()
    graph.settled()
    assert graph.ask(UNDER) == []


def test_dark_mode_takes_the_theme(new_page: Callable[..., Any], component: str) -> None:
    page = new_page(color_scheme="dark")
    page.goto(component)
    graph = GraphPage(page).ready()
    assert graph.ask("graph.painter.dark") is True
    light = new_page()
    light.goto(component)
    assert GraphPage(light).ready().ask("graph.painter.dark") is False


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_stand_out_from_the_page_three_to_one(new_page: Callable[..., Any], component: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(component)
    graph = GraphPage(page).ready()
    line, paper = (brightness(graph.ask(f"graph.painter.{name}")) for name in ("quiet", "paper"))
    assert (max(line, paper) + 0.05) / (min(line, paper) + 0.05) >= 3


def brightness(color: str) -> float:
    """The relative luminance of a color (WCAG 2), written as #rrggbb or rgb(r g b)."""
    parts = [int(color[i : i + 2], 16) for i in (1, 3, 5)] if color[0] == "#" else [int(n) for n in color[4:-1].split()]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in (part / 255 for part in parts))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_one_kind_is_shown_alone_by_key_too(graph: GraphPage) -> None:
    chip = graph.page.locator(".legend").get_by_role("button", name="Country")
    chip.focus()
    graph.page.keyboard.press("Shift+Enter")
    graph.wait("graph.ids().every((id) => id.startsWith('country:') || id.startsWith('event:'))")
    graph.wait("graph.ids().some((id) => id.startsWith('country:'))")
    graph.page.keyboard.press("Shift+Enter")
    graph.wait("graph.ids().some((id) => id.startsWith('organization:'))")
    graph.settled()


def test_a_picture_follows_when_the_theme_changes(new_page: Callable[..., Any], component: str) -> None:
    page = new_page(color_scheme="light")
    page.goto(component)
    graph = GraphPage(page).ready()
    places = graph.positions()
    page.emulate_media(color_scheme="dark")
    graph.wait("graph.painter.dark")
    graph.click("country:RU")
    assert graph.said()["nodes"] == ["country:RU"]
    assert graph.positions() == places


@pytest.mark.layout
def test_a_small_screen_has_room_for_the_picture(new_page: Callable[..., Any], component: str) -> None:
    page = new_page(width=390, height=844)
    page.goto(component)
    graph = GraphPage(page).ready()
    graph.settled()
    across, down = zip(*graph.positions().values(), strict=True)
    assert max(down) - min(down) > max(across) - min(across), "laid out for a window that is higher than wide"
    stage = graph.ask("(({left, right, top, bottom}) => ({left, right, top, bottom}))(graph.stage.getBoundingClientRect())")
    for x, y in graph.places().values():
        assert stage["left"] < x < stage["right"]
        assert stage["top"] < y < stage["bottom"]


def test_nothing_serious_for_assistive_technology(graph: GraphPage) -> None:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(graph.page, options={"runOnly": ["wcag2a", "wcag2aa"]}).response["violations"]
    ours = [
        each
        for each in found
        if any("simpul" in str(node.get("html", "")) or "stBidi" in str(node.get("target", "")) for node in each["nodes"])
    ]
    serious = [(each["id"], each["nodes"][0]["html"]) for each in ours if each["impact"] in ("serious", "critical")]
    assert serious == []

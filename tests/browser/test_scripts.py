"""What of the graph's program knows nothing of the page: dates, room for names, ways of lines. Run as it is shipped."""

from collections.abc import Callable, Iterator
from importlib.resources import files
from itertools import product
from typing import Any

import pytest

from graph.dates.spans import may_be_within, within

pytestmark = pytest.mark.browser

PURE = (
    *("../../elements", "drawing", "shapes", "model", "visible", "hits", "routes", "occupied_space", "label_spots"),
    *("timeline_bins", "queue"),
)

DATES = ("2018", "2019", "2019-08", "2019-09", "2019-09-01", "2019-09-30", "2020-02")
SPANS = (("2019-09", "2019-09"), ("2019-09-01", "2019-09-30"), ("2019-09-02", "2020-02-28"), ("2018-12", "2019"))

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def run(browser: Any) -> Iterator[Run]:
    """`run("binsOf(value, 12).length", […])`: the value of an expression over the program's own functions and `value`."""
    page = browser.new_page()
    page.goto("about:blank")
    folder = files("explorer.widgets.graph") / "browser"
    page.add_script_tag(content="\n".join((folder / f"{name}.js").read_text("utf-8") for name in PURE))

    def ask(expression: str, value: object = None) -> Any:
        return page.evaluate(f"(value) => {{ return {expression}; }}", value)

    yield ask
    page.close()


def event(date: str, kind: str = "event:other", reported: bool = False) -> list[object]:
    return [f"event:{date}", date, kind, reported]


BINS = "binsOf(value, 24).map(({ from, tick, height }) => [from, tick, height])"
DAYS = "eventfulDays(value).map((day) => new Date(day * DAY).toISOString().slice(0, 10))"


def test_a_few_months_are_months_with_their_names_and_the_first_of_them_and_each_january_have_their_year(run: Run) -> None:
    assert run(BINS, [event("2023-11-30"), event("2024-02"), event("2024-02-01")]) == [
        ["2023-11", "2023-11", 1],
        ["2023-12", "--12", 0],
        ["2024-01", "2024", 0],
        ["2024-02", "--02", 2],
    ]


def test_a_few_days_are_days_and_the_first_of_a_month_has_its_name(run: Run) -> None:
    assert run(BINS, [event("2024-02-28"), event("2024-03-01")]) == [
        ["2024-02-28", "2024-02", 1],
        ["2024-02-29", "29", 0],
        ["2024-03-01", "2024-03", 1],
    ]


def test_days_are_not_drawn_where_no_date_knows_its_day(run: Run) -> None:
    assert [bar[0] for bar in run(BINS, [event("2024-02"), event("2024-03")])] == ["2024-02", "2024-03"]


def test_a_few_events_far_off_do_not_stretch_the_timeline_and_an_even_spread_is_shown_whole(run: Run) -> None:
    crowd = [event(f"2019-09-{day:02}") for day in range(1, 21)]
    assert run(DAYS, [event("1967"), *crowd]) == ["2019-09-01", "2019-09-20"]
    assert run(DAYS, [event(f"20{year}") for year in range(10, 26)]) == ["2010-01-01", "2025-12-31"]
    assert run(DAYS, [event("1967"), event("2019-09-01")])[0] == "1967-01-01", "of few, none is left out"


def test_more_months_than_room_are_years(run: Run) -> None:
    assert run(BINS, [event("2020-03"), event("2022-12")]) == [
        ["2020", "2020", 1],
        ["2021", "2021", 0],
        ["2022", "2022", 1],
    ]


def test_a_date_that_covers_several_bars_is_spread_over_them_and_is_none_of_their_own(run: Run) -> None:
    bars = run("binsOf(value, 24).map(({ height, own }) => [height, own])", [event("2021"), event("2021-03-05")])
    assert len(bars) == 12
    assert sum(height for height, _ in bars) == pytest.approx(2)
    assert [own for _, own in bars] == [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]


def test_kinds_are_stacked_in_the_same_order_in_every_bar_and_what_is_only_reported_stands_hollow_on_top(run: Run) -> None:
    told = [event("2021-01", kind) for kind in ("event:b", "event:a", "event:b")]
    told.append(event("2021-01", "event:a", reported=True))
    assert run("binsOf(value, 24)[0].parts", told) == [["event:a", 1, False], ["event:b", 2, False], ["event:a", 1, True]]


@pytest.mark.parametrize(
    ("span", "range"),
    [
        (None, [0, 3]),
        (["2020-01", "2020-02"], [0, 1]),
        (["2019-01", "2030-12"], [0, 3]),
        (["2025-01", "2026-12"], [3, 3]),  # after the last: the last, so that its handles can be taken back
        (["2001-01", "2002-12"], [0, 0]),
        (["2020-02-10", "2020-03-05"], [1, 2]),
        (["2020", "2020"], [0, 3]),
    ],
)
def test_a_span_of_dates_is_a_range_of_bars_also_when_it_lies_outside(run: Run, span: object, range: list[int]) -> None:
    four = [event(f"2020-0{month}") for month in (1, 2, 3, 4)]
    assert run("rangeOf(binsOf(value[0], 24), value[1])", [four, span]) == range


@pytest.mark.parametrize(("date", "span"), list(product(DATES, SPANS)))
def test_the_browser_and_python_agree_on_what_is_in_a_span(run: Run, date: str, span: tuple[str, str]) -> None:
    told = run("[within(value[0], value[1]), mayBeWithin(value[0], value[1])]", [date, span])
    assert told == [within(date, span), may_be_within(date, span)]


NODES = """(() => { const node = (id, x, y, size = 12) => ({ id, size, at: { x, y } });
  const a = node("a", 0, 0), b = node("b", 200, 0), others = value.map(([x, y], i) => node(`n${i}`, x, y));
  const line = { a, b, own: 0, bend: 0, width: 2, arrow: true }, model = { nodes: [a, b, ...others], lines: [line] };
  routeLines(model);
  const hit = ({ at, size }) => distanceToLine(line, at.x, at.y, 1e4) < size ** 2;
  return { bend: line.bend, through: others.filter(hit).map(({ id }) => id) }; })()"""


@pytest.mark.parametrize("others", [[], [[100, 60]], [[-40, 0]], [[240, 0]]])
def test_a_line_with_nobody_in_its_way_is_straight(run: Run, others: list[list[int]]) -> None:
    assert run(NODES, others) == {"bend": 0, "through": []}


@pytest.mark.parametrize(
    "others", [[[100, 0]], [[100, 5]], [[60, -4], [140, -4]], [[30, 0]], [[100, 0], [100, -45]], [[100, 18]]]
)
def test_a_line_goes_around_who_stands_in_its_way(run: Run, others: list[list[int]]) -> None:
    found = run(NODES, others)
    assert found["bend"] != 0
    assert found["through"] == []


def test_a_line_goes_by_the_shorter_way(run: Run) -> None:
    above, below = (run(NODES, [[100, off]])["bend"] for off in (-6, 6))
    assert above == -below
    assert abs(above) < abs(run(NODES, [[100, 0]])["bend"])


def test_a_line_that_would_need_a_great_circle_stays_straight(run: Run) -> None:
    assert run(NODES, [[14, 8], [14, -8]])["bend"] == 0


def test_room_is_taken_by_others_not_by_oneself_and_soft_room_gives_way(run: Run) -> None:
    script = """(() => { const room = new Room(), box = [0, 0, 100, 20];
      room.reserve(box, "one");
      room.reserve([200, 0, 260, 20], "soft", 2);
      return [room.taken(box, "one"), room.taken(box, "other"), room.taken([101, 0, 150, 20], "other"),
        room.taken([210, 5, 220, 10], "other", 1), room.taken([210, 5, 220, 10], "other", 2)]; })()"""
    assert run(script) == [False, True, False, True, False]


def test_lines_through_a_box_are_counted_once_each_whatever_their_slope_and_length(run: Run) -> None:
    script = """(() => { const room = new Room(); for (const line of value) room.cross(...line);
      return [room.crossings([100, 100, 160, 116]), room.crossings([0, 300, 20, 310])]; })()"""
    through = [[0, 108, 900, 108], [130, -500, 130, 700], [90, 90, 170, 126], [0, 0, 200, 200], [150, 104, 152, 106]]
    beside = [[0, 90, 900, 95], [161, 0, 163, 400], [90, 118, 170, 140]]
    assert run(script, [*through, *beside]) == [len(through), 0]


SPOT = """bestSpot(spotsAround(20, 30, 8), {
  allowed: ([dx, dy]) => !(value.taken ?? []).some(([x, y]) => x === Math.sign(dx) && y === Math.sign(dy)),
  crossings: ([dx, dy]) => (value.crossed ?? []).filter(([x, y]) => x === Math.sign(dx) && y === Math.sign(dy)).length,
  now: value.now })"""
BELOW, ABOVE, RIGHT = 0, 1, 2


@pytest.mark.parametrize(
    ("given", "spot"),
    [
        ({}, BELOW),
        ({"taken": [[0, 1]]}, ABOVE),
        ({"crossed": [[0, 1]]}, ABOVE),
        ({"crossed": [[0, 1], [0, -1]]}, RIGHT),
        ({"now": RIGHT}, RIGHT),  # stays where it is rather than jump
        ({"now": RIGHT, "crossed": [[1, 0]]}, BELOW),  # but not under a line
        ({"taken": [[x, y] for x in (-1, 0, 1) for y in (-1, 0, 1)]}, -1),
    ],
)
def test_a_name_stands_below_unless_a_better_spot_is_free(run: Run, given: dict[str, Any], spot: int) -> None:
    assert run(SPOT, given) == spot


def test_events_said_before_python_was_heard_of_are_sent_with_the_next_numbers(run: Run) -> None:
    script = """(() => { const queue = new Queue(), sent = []; queue.send = (_, message) => sent.push(structuredClone(message));
      queue.emit("select", {}); queue.acknowledge("e1", 7); queue.emit("hide", {}); queue.acknowledge("e1", 8); queue.stop();
      return [sent.map(({ batch }) => batch.map(({ seq }) => seq)), queue.waiting.map(({ seq }) => seq), queue.busy]; })()"""
    assert run(script) == [[[8], [8, 9]], [9], True]

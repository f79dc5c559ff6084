"""What the benchmark of the graph does with its measurements: the arithmetic, not the speed."""

from typing import Any

import pytest

from tests.benchmarks import graph_drawing
from tests.benchmarks.generated import generated
from tests.benchmarks.graph_drawing import in_turns, median_of, percentile_95, table

PARTS = ("paint", "frames", "click")


def sample(paint: float, frames: float, click: float | None, clicks: list[float] | None = None) -> dict[str, Any]:
    found: dict[str, Any] = {"library": "simpul", "nodes": 500, **dict(zip(PARTS, (paint, frames, click), strict=True))}
    return found if clicks is None else {**found, "clicks": clicks}


def test_a_row_has_the_median_of_each_measurement() -> None:
    row = median_of([sample(0.9, 20, 0.3), sample(0.2, 60, 0.1), sample(0.3, 50, 0.2)])
    assert [row[part] for part in PARTS] == [0.3, 50, 0.2]
    assert (row["library"], row["nodes"], row["times"]) == ("simpul", 500, 3)


def test_one_slow_turn_does_not_make_a_library_slow() -> None:
    assert median_of([sample(0.2, 60, 0.1), sample(9.0, 1, 5.0), sample(0.2, 60, 0.1)])["paint"] == 0.2


def test_clicks_that_never_arrived_do_not_count_as_quick_ones() -> None:
    assert median_of([sample(0.2, 60, None), sample(0.2, 60, 0.4), sample(0.2, 60, 0.2)])["click"] == 0.3
    assert median_of([sample(0.2, 60, None), sample(0.2, 60, None)])["click"] is None


def test_what_is_not_measured_of_a_library_is_not_in_its_row() -> None:
    row = median_of([{"library": "simpul_early", "nodes": 100, "paint": 0.2}])
    assert "click" not in row
    assert "frames" not in row


def test_a_failure_is_the_row_even_when_other_turns_went_well() -> None:
    failed = {"library": "agraph", "nodes": 5000, "failed": "frozen for 60 s"}
    assert median_of([sample(0.2, 60, 0.1), failed]) == failed


def test_the_clicks_of_all_turns_are_one_series() -> None:
    row = median_of([sample(0.2, 60, 0.1, [10.0, 20.0]), sample(0.2, 60, 0.1, [30.0, 40.0, 500.0])])
    assert (row["of"], row["median"]) == (5, 30.0)
    assert 40 < row["p95"] <= 500


@pytest.mark.parametrize("series", [[7.0], [7.0, 9.0], [float(n) for n in range(12)], [5.0] * 11 + [900.0]])
def test_the_95th_percentile_is_never_worse_than_the_worst_click(series: list[float]) -> None:
    assert min(series) <= percentile_95(series) <= max(series)


def test_the_95th_percentile_of_a_hundred_and_one_is_the_96th() -> None:
    assert percentile_95([float(n) for n in range(101)]) == pytest.approx(95)


def test_libraries_take_turns_and_one_that_failed_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def apart(_: str, library: str, size: int) -> dict[str, Any]:
        asked.append(library)
        failed = {"library": library, "nodes": size, "failed": "frozen"}
        return failed if library == "agraph" else {**sample(0.2, 60, 0.1), "library": library, "nodes": size}

    monkeypatch.setattr(graph_drawing, "apart", apart)
    rows = in_turns("http://127.0.0.1:1", ["simpul", "agraph"], 100, 3, None)
    assert asked == ["simpul", "agraph", "simpul", "simpul"]
    assert [row.get("times", row.get("failed")) for row in rows] == [3, "frozen"]


def test_the_table_says_what_failed_and_what_never_arrived() -> None:
    failed = {"library": "agraph", "nodes": 5000, "failed": "frozen for 60 s"}
    lines = table([median_of([sample(0.2, 58.4, None)]), failed]).splitlines()
    assert lines[2:] == ["| 500 | simpul | 0.20 | 58 | never arrives |", "| 5,000 | agraph | none | frozen for 60 s | |"]


def test_a_generated_graph_is_the_same_each_time_and_has_n0_in_its_middle() -> None:
    graph, places = generated(300)
    assert generated(300) == (graph, places)
    assert {node.id for node in graph.nodes} == set(places)
    assert all({each.source, each.target} <= set(places) for each in graph.relationships)
    for side, middle in zip(zip(*places.values(), strict=True), places["n0"], strict=True):
        assert middle == pytest.approx((max(side) + min(side)) / 2)

"""Places of nodes: repeatable, apart from each other, and never moved by newcomers."""

import time
from itertools import combinations
from math import dist
from random import Random

import pytest

from explorer.picture.layout import first_picture, place_newcomers
from explorer.picture.springs import Box, Link

Places = dict[str, tuple[float, float]]


def made_up(count: int, extra: int = 0, seed: int = 1) -> tuple[dict[str, Box], list[Link]]:
    """A connected graph of so many nodes with labels of different lengths."""
    random = Random(seed)
    links = [(f"n{i}", f"n{random.randrange(i)}") for i in range(1, count)]
    links += [(f"n{random.randrange(count)}", f"n{random.randrange(count)}") for _ in range(extra)]
    return {f"n{i}": (40 + 9 * (i % 12), 46.0) for i in range(count)}, links


def covering(places: Places, boxes: dict[str, Box]) -> list[tuple[str, str]]:
    """The pairs whose boxes cover each other."""
    return [
        (a, b)
        for a, b in combinations(places, 2)
        if all(abs(places[a][i] - places[b][i]) < (boxes[a][i] + boxes[b][i]) / 2 - 1 for i in (0, 1))
    ]


def test_no_node_gives_no_place() -> None:
    assert first_picture({}, []) == {}


@pytest.mark.parametrize("count", [1, 2, 3, 12, 60])
def test_the_first_picture_covers_nobody(count: int) -> None:
    boxes, links = made_up(count, extra=count // 4)
    places = first_picture(boxes, links)
    assert set(places) == set(boxes)
    assert covering(places, boxes) == []


def test_the_same_graph_gives_the_same_picture() -> None:
    boxes, links = made_up(40, extra=20)
    assert first_picture(boxes, links) == first_picture(boxes, links)


def test_parts_without_a_link_stand_side_by_side() -> None:
    boxes, links = made_up(20)
    boxes |= {f"alone{i}": (80.0, 46.0) for i in range(15)} | {"pair1": (80.0, 46.0), "pair2": (80.0, 46.0)}
    places = first_picture(boxes, [*links, ("pair1", "pair2")])
    assert covering(places, boxes) == []
    across, down = (max(place[i] for place in places.values()) - min(place[i] for place in places.values()) for i in (0, 1))
    assert across > down, "wider than high, like the window"


def test_neighbors_are_nearer_than_strangers() -> None:
    boxes, links = made_up(30)
    places = first_picture(boxes, links)

    def distance(a: str, b: str) -> float:
        return float(((places[a][0] - places[b][0]) ** 2 + (places[a][1] - places[b][1]) ** 2) ** 0.5)

    linked = [distance(a, b) for a, b in links]
    everyone = [distance(a, b) for a, b in combinations(boxes, 2)]
    assert sum(linked) / len(linked) < 0.6 * sum(everyone) / len(everyone)


def test_links_to_nobody_and_to_oneself_do_no_harm() -> None:
    assert set(first_picture({"a": (50, 40), "b": (50, 40)}, [("a", "a"), ("a", "ghost"), ("a", "b"), ("b", "a")])) == {
        "a",
        "b",
    }


def test_held_nodes_stay_exactly_where_they_are() -> None:
    boxes, links = made_up(25)
    held = {"n3": (800.0, -200.0), "n7": (-50.0, 410.0)}
    places = first_picture(boxes, links, fixed=held)
    assert {id: places[id] for id in held} == held
    assert len(set(places.values())) == len(boxes)


def test_all_held_is_all_still() -> None:
    boxes, links = made_up(6)
    held = {id: (float(i * 100), 0.0) for i, id in enumerate(boxes)}
    assert first_picture(boxes, links, fixed=held) == held


def test_newcomers_find_free_places_near_their_neighbors() -> None:
    boxes, links = made_up(30)
    before = first_picture(boxes, links)
    new = [f"new{i}" for i in range(12)]
    boxes |= dict.fromkeys(new, (90.0, 46.0))
    found = place_newcomers(before, boxes, [*links, *((id, "n0") for id in new)], new)
    assert set(found) == set(new), "nobody else is given a place"
    assert covering({**before, **found}, boxes) == []
    x, y = before["n0"]
    assert all(((a - x) ** 2 + (b - y) ** 2) ** 0.5 < 900 for a, b in found.values())


def test_newcomers_without_neighbors_and_without_anybody_are_placed() -> None:
    boxes = {"a": (50.0, 40.0), "b": (50.0, 40.0), "c": (50.0, 40.0)}
    found = place_newcomers({}, boxes, [], ["a", "b", "c"])
    assert covering(found, boxes) == []


def test_a_newcomer_known_through_another_newcomer_follows_it() -> None:
    boxes = {"here": (50.0, 40.0), "new": (50.0, 40.0), "newer": (50.0, 40.0)}
    found = place_newcomers({"here": (0.0, 0.0)}, boxes, [("newer", "new"), ("new", "here")], ["newer", "new"])
    assert set(found) == {"new", "newer"}
    assert found == place_newcomers({"here": (0.0, 0.0)}, boxes, [("newer", "new"), ("new", "here")], ["newer", "new"])


@pytest.mark.timeout(60)
def test_thousands_of_nodes_get_places_in_seconds() -> None:
    boxes, links = made_up(3000, extra=1500)
    assert len(first_picture(boxes, links)) == 3000


def test_a_newcomer_among_ten_thousand_is_placed_in_a_moment_near_its_neighbor_and_covers_nobody() -> None:
    there = {f"n{i}": (i % 100 * 140.0, i // 100 * 110.0) for i in range(10_000)}
    boxes = dict.fromkeys([*there, "new"], (80.0, 46.0))
    begun = time.perf_counter()
    spot = place_newcomers(there, boxes, [("new", "n5050")], ["new"])["new"]
    assert time.perf_counter() - begun < 1.0, "2.7 s when every spot was weighed against all of them"
    assert dist(spot, there["n5050"]) < 600
    near = {id: at for id, at in there.items() if dist(at, spot) < 400}
    assert not [pair for pair in covering({**near, "new": spot}, boxes) if "new" in pair]


def test_two_nodes_lie_along_the_longer_side_of_the_window() -> None:
    boxes = dict.fromkeys(("a", "b"), (80.0, 46.0))
    wide, high = (first_picture(boxes, [("a", "b")], window=window) for window in ((740.0, 540.0), (340.0, 560.0)))
    assert wide["a"][1] == pytest.approx(wide["b"][1])
    assert high["a"][0] == pytest.approx(high["b"][0])


def test_newcomers_stand_inside_of_what_the_reader_sees_while_there_is_room() -> None:
    boxes, links = made_up(10)
    before = first_picture(boxes, links)
    right = max(before, key=lambda id: before[id][0])
    x, y = before[right]
    seen = (x - 600.0, y - 300.0, x + 40.0, y + 300.0)
    new = {f"new{i}": (70.0, 46.0) for i in range(12)}
    after = place_newcomers(before, {**boxes, **new}, [*links, *((id, right) for id in new)], list(new), seen)
    assert all(seen[0] + 35 <= x <= seen[2] - 35 and seen[1] + 23 <= y <= seen[3] - 23 for x, y in after.values())
    assert covering({**before, **after}, {**boxes, **new}) == []


def test_newcomers_stand_with_their_neighbors_when_those_are_out_of_sight() -> None:
    boxes, links = made_up(10)
    before = first_picture(boxes, links)
    after = place_newcomers(before, {**boxes, "new": (70.0, 46.0)}, [*links, ("new", "n3")], ["new"], (9e3, 9e3, 9900, 9900))
    assert dist(after["new"], before["n3"]) < 600

"""The map: where places are, which events stand where, and what is on no map."""

import pytest

from explorer.gazetteer import countries, located, outlines
from explorer.panel.map_markers import mapped
from explorer.words.messages import Words
from graph.stored_graph import Graph, Node, Relationship


@pytest.mark.parametrize(
    ("node", "latitude", "longitude"),
    [
        (Node("country:ID", "Country", {"name": "Indonesia"}), -0.3, 114),
        (Node("country:RU", "Country", {"name": "Rusia"}), 61.7, 99.9),  # its end beyond 180 degrees counts as the east
        (Node("country:SG", "Country", {"name": "Singapura"}), 1.3, 103.9),  # too small for the outlines: its capital
        (Node("place:teheran", "Place", {"name": "Teheran"}), 35.7, 51.4),
        (Node("place:kota-gaza", "Place", {"name": "Kota Gaza"}), 31.5, 34.4),
        (Node("place:hormuz", "Place", {"name": "Selat Hormuz"}), 26.6, 56.3),
        (Node("place:x", "Place", {"name": "Ibu kota Iran", "aliases": ["Teheran"]}), 35.7, 51.4),
    ],
)
def test_a_place_is_where_it_is(node: Node, latitude: float, longitude: float) -> None:
    found = located(node)
    assert found is not None
    assert (found.latitude, found.longitude) == (pytest.approx(latitude, abs=0.5), pytest.approx(longitude, abs=0.6))


@pytest.mark.parametrize(
    "node",
    [
        Node("place:zembla", "Place", {"name": "Zembla"}),
        Node("country:SU", "Country", {"name": "Uni Soviet"}),  # no longer there: nowhere is better than a guess
        Node("actor:teheran", "Actor", {"name": "Teheran"}),
    ],
)
def test_what_is_not_known_is_nowhere(node: Node) -> None:
    assert located(node) is None


def test_the_tables_are_of_this_world() -> None:
    assert len(countries()) > 200
    assert all(-90 <= spot.latitude <= 90 and -180 <= spot.longitude <= 180 for spot in countries().values())
    assert len(outlines()) > 200 and all(len(ring) % 2 == 0 and len(ring) >= 8 for ring in outlines())
    for ring in outlines():  # nothing leaps over the map
        assert max(abs(one - other) for one, other in zip(ring[::2], ring[2::2], strict=False)) < 180


def test_events_stand_at_their_places_and_the_rest_is_counted() -> None:
    nodes = [
        Node(f"event:{n}", "Event", {"type": "ASSAULT", "summary": f"serangan {n}", "date": f"2024-0{n}-01"})
        for n in range(1, 5)
    ]
    jakarta, zembla = (
        Node("place:jakarta", "Place", {"name": "Jakarta"}),
        Node("place:zembla", "Place", {"name": "<b>Zembla</b>"}),
    )
    at = [("event:1", jakarta.id), ("event:2", jakarta.id), ("event:3", zembla.id)]
    edges = tuple(Relationship("TAKES_PLACE_IN", event, place, {}) for event, place in at)
    found = mapped(Words("en"), Graph((*nodes, jakarta, zembla), edges))
    (marker,) = found.markers
    assert (marker["name"], [event["id"] for event in marker["events"]]) == ("Jakarta", ["event:2", "event:1"])
    assert (marker["x"], marker["y"]) == (pytest.approx(106.8, abs=0.2), pytest.approx(-6.2, abs=0.2))
    assert (found.placeless, found.unknown) == (1, (zembla,))

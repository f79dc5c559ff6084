"""What the line above the picture says: what a picture began as, and what was added and hidden since."""

from dataclasses import replace

import pytest

from explorer.picture.provenance import Origin, origin_from_json, origin_in_words, origin_to_json
from explorer.picture.scene import Scene, hide, scene_of, show, show_only, undo
from explorer.words.messages import Words
from graph.stored_graph import Graph, Node

ID, EN = Words("id"), Words("en")


def graph_of(*letters: str) -> Graph:
    return Graph(tuple(Node(f"country:{letter}", "Country", {"name": letter}) for letter in letters), ())


def said(scene: Scene, words: Words = EN) -> str:
    return origin_in_words(words, scene.view.origin, scene.view.shown, 1234)


def test_a_first_picture_is_the_strongest_of_all_entities() -> None:
    assert said(scene_of(graph_of("A", "B"))) == "The strongest of 1,234 entities"


def test_what_is_added_and_hidden_is_counted_and_undo_takes_it_back() -> None:
    scene = scene_of(graph_of("A", "B"))
    grown = show(scene, graph_of("C", "D", "E"))
    assert said(grown) == "The strongest of 1,234 entities · 3 added"
    less = hide(grown, ["country:A", "country:E"])
    assert said(less, ID) == "Yang teratas dari 1.234 entitas · 2 ditambahkan · 1 disembunyikan"
    assert said(undo(undo(less))) == "The strongest of 1,234 entities"


def test_the_answer_to_a_question_is_called_by_it_until_it_is_undone() -> None:
    scene = scene_of(graph_of("A", "B"))
    answered = show_only(scene, graph_of("X"), Origin("question", "Members of an organization · CSTO"))
    assert said(answered) == "Members of an organization · CSTO"
    assert said(show(answered, graph_of("Y"))) == "Members of an organization · CSTO · 1 added"
    assert said(undo(answered)) == "The strongest of 1,234 entities"


def test_only_what_is_chosen_is_what_is_left_of_the_picture() -> None:
    scene = scene_of(graph_of("A", "B", "C"))
    assert said(show_only(scene, graph_of("A"))) == "The strongest of 1,234 entities · 2 hidden"


def test_a_link_keeps_what_the_picture_began_as_and_counts_on() -> None:
    grown = show(scene_of(graph_of("A", "B")), graph_of("C"))
    data = origin_to_json(grown.view.origin, grown.view.shown)
    view = replace(grown.view, origin=origin_from_json(data, grown.view.shown))
    reopened = scene_of(grown.graph, view)
    assert said(reopened) == said(grown)
    assert said(show(reopened, graph_of("D"))) == "The strongest of 1,234 entities · 2 added"


@pytest.mark.parametrize("data", [None, "first", ["nowhere", "", 0, 0], ["first"], {"kind": "first"}])
def test_a_link_that_does_not_say_where_it_is_from_is_called_a_link(data: object) -> None:
    assert origin_in_words(EN, origin_from_json(data, ["country:A"]), ["country:A"], 5) == "Picture of a link"


def test_counts_of_a_link_that_are_none_are_left_out() -> None:
    origin = origin_from_json(["view", "Mine\u202e", "9" * 30, -4], ["country:A"])
    assert origin_in_words(EN, origin, ["country:A"], 5) == "Mine"

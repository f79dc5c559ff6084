"""What is on screen and how browser events change it: no browser, no Streamlit, no database."""

from typing import Any

import pytest

from explorer.picture.scene import Expansion, Scene, scene_of, select, show, show_only, tidy, undo
from explorer.picture.view import View, ViewError, brought_from, view_from_json, view_to_json
from explorer.state.reducer import receive
from graph.stored_graph import Graph, Node, Relationship, graph_of


def star(*names: str) -> Graph:
    """A center with these around it."""
    nodes = [Node("country:C", "Country", {"name": "C"}), *(Node(f"actor:{name}", "Actor", {"name": name}) for name in names)]
    return graph_of(nodes, [Relationship("LEADS", f"actor:{name}", "country:C") for name in names])


@pytest.fixture
def scene() -> Scene:
    return scene_of(star("a", "b", "c"), epoch="now")


def said(scene: Scene, *events: dict[str, Any], epoch: str = "now", first: int | None = None) -> dict[str, Any]:
    """A message with these events, numbered on from what the scene has acknowledged."""
    start = scene.acknowledged + 1 if first is None else first
    return {"epoch": epoch, "batch": [{"seq": start + n, **event} for n, event in enumerate(events)]}


def fetch(wanted: Expansion) -> Graph:
    """Two newcomers for any node."""
    new = [Node(f"place:{wanted.node}-{n}", "Place", {"name": str(n)}) for n in range(2)]
    return graph_of(new, [Relationship("LOCATED_IN", wanted.node, each.id) for each in new])


def test_expanding_adds_newcomers_and_moves_nobody(scene: Scene) -> None:
    grown = receive(scene, said(scene, {"kind": "expand", "id": "actor:a"}), fetch)
    assert grown.view.shown[:4] == scene.view.shown
    assert set(grown.view.shown[4:]) == {"place:actor:a-0", "place:actor:a-1"}
    assert {id: grown.view.positions[id] for id in scene.view.shown} == scene.view.positions
    assert set(grown.view.positions) == set(grown.view.shown)


def test_an_expansion_says_what_it_wants_and_what_is_there(scene: Scene) -> None:
    asked: list[Expansion] = []

    def note(wanted: Expansion) -> Graph:
        asked.append(wanted)
        return Graph()

    event = {"kind": "expand", "id": "actor:a", "type": "MEMBER_OF", "direction": "in", "label": "Country", "limit": 9999}
    receive(scene, said(scene, event), note)
    assert asked == [Expansion("actor:a", "MEMBER_OF", "in", "Country", 500, scene.view.shown)]


@pytest.mark.parametrize(
    "event",
    [
        {"kind": "expand", "id": "actor:unknown"},
        {"kind": "expand", "id": ["actor:a"]},
        {"kind": "hide", "ids": ["actor:unknown", 7, None]},
        {"kind": "hide", "ids": "actor:a"},
        {"kind": "move", "positions": {"actor:unknown": [1, 2]}},
        {"kind": "move", "positions": {"actor:a": [float("nan"), 1]}},
        {"kind": "move", "positions": {"actor:a": "here"}},
        {"kind": "select", "nodes": ["actor:unknown"], "edges": ["nothing"]},
        {"kind": "format_the_disk"},
        {"kind": None},
        {},
    ],
)
def test_what_names_nothing_on_screen_changes_nothing(scene: Scene, event: dict[str, Any]) -> None:
    after = receive(scene, said(scene, event), fetch)
    assert (after.view, after.selected, after.past) == (scene.view, scene.selected, scene.past)
    assert after.acknowledged == 1


@pytest.mark.parametrize(
    "message", [None, {}, {"batch": 7}, {"epoch": "now"}, {"epoch": "now", "batch": [1, {"seq": "1"}]}, "text"]
)
def test_a_message_that_is_none_changes_nothing(scene: Scene, message: Any) -> None:
    assert receive(scene, message, fetch) == scene


def test_an_event_is_applied_once_however_often_it_comes(scene: Scene) -> None:
    message = said(scene, {"kind": "hide", "ids": ["actor:a"]}, {"kind": "hide", "ids": ["actor:b"]})
    once = receive(scene, message)
    assert receive(once, message) == once
    assert len(once.past) == 2
    assert once.acknowledged == 2


def test_events_come_in_order_of_their_numbers(scene: Scene) -> None:
    message = said(scene, {"kind": "select", "nodes": ["actor:a"]}, {"kind": "select", "nodes": ["actor:b"]})
    message["batch"].reverse()
    assert receive(scene, message).selected.nodes == ("actor:b",)


def test_events_of_another_epoch_are_passed_over(scene: Scene) -> None:
    assert receive(scene, said(scene, {"kind": "hide", "ids": ["actor:a"]}, epoch="before")) == scene


def test_undo_and_redo_go_over_everything(scene: Scene) -> None:
    steps = [
        {"kind": "expand", "id": "actor:a"},
        {"kind": "hide", "ids": ["actor:b"]},
        {"kind": "pin", "ids": ["actor:c"]},
        {"kind": "move", "positions": {"actor:c": [500, 500]}},
        {"kind": "kinds", "hidden": ["Place"]},
        {"kind": "span", "from": "2021-01", "to": "2024-12", "undated": False},
        {"kind": "fold", "on": True},
        {"kind": "open", "id": "bundle:x|y"},
        {"kind": "tidy"},
    ]
    seen = [scene]
    for step in steps:
        seen.append(receive(seen[-1], said(seen[-1], step), fetch))
    assert len({id(each.view) for each in seen}) == len(seen)
    last = seen[-1]
    for before in reversed(seen[:-1]):
        last = receive(last, said(last, {"kind": "undo"}))
        assert view_to_json(last.view) == view_to_json(before.view)
    assert not last.can_undo
    for after in seen[1:]:
        last = receive(last, said(last, {"kind": "redo"}))
        assert view_to_json(last.view) == view_to_json(after.view)
    assert not last.can_redo


def test_undo_without_a_step_back_changes_nothing(scene: Scene) -> None:
    assert undo(scene) == scene


def test_a_new_step_forgets_what_could_be_redone(scene: Scene) -> None:
    back = undo(receive(scene, said(scene, {"kind": "hide", "ids": ["actor:a"]})))
    assert back.can_redo
    assert not receive(back, said(back, {"kind": "hide", "ids": ["actor:b"]})).can_redo


def test_a_moved_node_leaves_the_big_payload_as_it_was(scene: Scene) -> None:
    moved = receive(scene, said(scene, {"kind": "move", "positions": {"actor:a": [321.5, -7]}}))
    assert moved.view.placed == scene.view.placed
    assert moved.view.positions["actor:a"] == (321.5, -7.0)
    assert moved.revision == scene.revision
    assert undo(moved).revision == scene.revision + 1


def test_hiding_a_node_takes_it_out_of_the_selection(scene: Scene) -> None:
    chosen = select(scene, ["actor:a", "actor:b"])
    assert receive(chosen, said(chosen, {"kind": "hide", "ids": ["actor:a"]})).selected.nodes == ("actor:b",)


def test_hide_others_keeps_the_pinned(scene: Scene) -> None:
    pinned = receive(scene, said(scene, {"kind": "pin", "ids": ["actor:c"]}))
    alone = receive(pinned, said(pinned, {"kind": "hide_others", "ids": ["actor:a"]}))
    assert alone.view.shown == ("actor:a", "actor:c")


def test_collapse_takes_what_expanding_brought_even_through_others_but_not_the_pinned(scene: Scene) -> None:
    grown = receive(scene, said(scene, {"kind": "expand", "id": "actor:a"}), fetch)
    grown = receive(grown, said(grown, {"kind": "expand", "id": "place:actor:a-0"}), fetch)
    assert len(brought_from(grown.view, "actor:a")) == 4
    grown = receive(grown, said(grown, {"kind": "pin", "ids": ["place:actor:a-1"]}))
    after = receive(grown, said(grown, {"kind": "collapse", "ids": ["actor:a"]}))
    assert after.view.shown == (*scene.view.shown, "place:actor:a-1")


def test_collapse_of_a_node_that_brought_nobody_takes_what_hangs_on_it(scene: Scene) -> None:
    after = receive(scene, said(scene, {"kind": "collapse", "ids": ["country:C"]}))
    assert after.view.shown == ("country:C",)


def test_tidying_up_leaves_the_pinned_where_they_are(scene: Scene) -> None:
    moved = receive(
        scene, said(scene, {"kind": "move", "positions": {"actor:a": [900, 900]}}, {"kind": "pin", "ids": ["actor:a"]})
    )
    tidied = tidy(moved)
    assert tidied.view.positions["actor:a"] == (900.0, 900.0)
    assert tidied.revision == moved.revision + 1


def test_an_action_of_the_page_becomes_a_request_with_known_ids(scene: Scene) -> None:
    event = {"kind": "action", "name": "path", "nodes": ["actor:a", "actor:x"], "edges": []}
    (request,) = receive(scene, said(scene, event)).requests
    assert (request.action, request.nodes) == ("path", ("actor:a",))
    again = receive(scene, said(scene, event))
    assert receive(again, said(again, {"kind": "select", "nodes": []})).requests == ()


def test_a_search_hit_is_brought_in_selected_and_centered(scene: Scene) -> None:
    found = show(scene, star("a", "new"), focus="actor:new")
    assert found.selected.nodes == ("actor:new",)
    assert found.focus == ("actor:new", 1)
    assert show(found, Graph(), focus="actor:a").focus == ("actor:a", 2)


def test_another_question_replaces_the_picture_and_can_be_undone(scene: Scene) -> None:
    other = show_only(scene, graph_of([Node("country:X", "Country", {"name": "X"})], ()))
    assert other.view.shown == ("country:X",)
    assert undo(other).view.shown == scene.view.shown


def test_a_saved_view_comes_back_with_its_places(scene: Scene) -> None:
    data = view_to_json(scene.view)
    again = scene_of(scene.graph, view_from_json(data))
    assert view_to_json(again.view) == data


def test_a_saved_view_of_a_graph_that_lost_nodes_shows_the_rest(scene: Scene) -> None:
    data = {**view_to_json(scene.view), "shown": [*scene.view.shown, "actor:gone"]}
    assert scene_of(scene.graph, view_from_json(data)).view.shown == scene.view.shown


@pytest.mark.parametrize("data", [{}, {"shown": 7}, {"shown": [], "span": 5}, {"shown": [], "positions": 4}, []])
def test_what_is_no_view_says_so(data: Any) -> None:
    with pytest.raises(ViewError, match="not a saved view"):
        view_from_json(data)


def test_an_empty_graph_is_an_empty_scene() -> None:
    assert scene_of(Graph()).view == View()


def test_the_layout_follows_the_window_that_the_browser_tells(scene: Scene) -> None:
    wide = receive(scene, {**said(scene, {"kind": "tidy"}), "window": [1600, 400]})
    high = receive(scene, {**said(scene, {"kind": "tidy"}), "window": [400, 1600]})
    assert (wide.window, high.window) == ((1600.0, 400.0), (400.0, 1600.0))

    def shape(each: Scene) -> float:
        across, down = zip(*each.view.positions.values(), strict=True)
        return (max(across) - min(across)) / (max(down) - min(down))

    assert shape(wide) > shape(high)
    assert receive(scene, {**said(scene), "window": ["wide", None]}).window == scene.window


@pytest.mark.parametrize(
    "told", [None, "all", [0, 0, 1, 1], [0, 0, 900], [900, 0, 0, 600], [0, 0, float("nan"), 600], [0, 0, "x", 6]]
)
def test_what_is_no_stretch_of_the_picture_is_not_what_the_reader_sees(scene: Scene, told: object) -> None:
    assert receive(scene, {**said(scene), "seen": told}).seen is None
    assert receive(scene, {**said(scene), "seen": [-5, 0, 900, 600]}).seen == (-5, 0, 900, 600)


def test_a_first_picture_is_laid_out_for_a_window_of_another_shape_once(scene: Scene) -> None:
    told = {"kind": "window", "size": [350, 700]}
    after = receive(scene, said(scene, told))
    assert after.view.positions != scene.view.positions
    assert after.past == ()
    assert receive(after, said(after, told)).view == after.view


def test_places_that_somebody_chose_are_not_laid_out_anew(scene: Scene) -> None:
    saved = scene_of(scene.graph, scene.view, epoch="now")
    told = {"kind": "window", "size": [350, 700]}
    assert receive(saved, said(saved, told)).view == saved.view
    moved = receive(scene, said(scene, {"kind": "move", "positions": {"actor:a": [5, 5]}}))
    assert receive(moved, said(moved, told)).view == moved.view


def test_moves_of_one_handle_of_the_timeline_are_undone_together() -> None:
    scene = scene_of(star("a", "b"))
    moves = [("2019", False), ("2020", True), ("2021", True)]
    batch = [
        {"seq": seq, "kind": "span", "from": first, "to": "2024", "undated": True, "again": again}
        for seq, (first, again) in enumerate(moves, 1)
    ]
    moved = receive(scene, {"epoch": scene.epoch, "batch": batch})
    assert moved.view.span == ("2021", "2024")
    assert undo(moved).view == scene.view

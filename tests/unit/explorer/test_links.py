"""What is kept of a picture: addresses and view files, read back and refused."""

import base64
import json
import zlib

import pytest

from explorer.picture.provenance import Origin, begun
from explorer.picture.scene import Selection, scene_of, show_only
from explorer.picture.view import View, ViewError
from explorer.state import saved_views
from explorer.state.permalink import MOST_NODES, link_from_json, packed, unpacked
from graph.settings import Settings
from graph.stored_graph import Node, graph_of

SHOWN = ("country:RU", "organization:csto", "event:77ab")
VIEW = View(
    shown=SHOWN,
    pinned=frozenset({"country:RU"}),
    hidden_kinds=frozenset({"Place"}),
    span=("2021-01", "2024-12"),
    undated=False,
    folded=True,
    placed={"country:RU": (10.4, -20.6), "organization:csto": (0.0, 5.0), "event:77ab": (1.0, 2.0)},
    origin=begun(Origin("question", "Siapa bertemu siapa · Rusia"), SHOWN),
)
SELECTED = Selection(("country:RU",), ("country:RU MEMBER_OF organization:csto",))


def test_an_address_brings_back_nodes_places_filters_and_selection() -> None:
    link = unpacked(packed(VIEW, SELECTED))
    assert link.view.shown == VIEW.shown
    assert link.view.positions["country:RU"] == (10, -21)
    assert (link.view.span, link.view.undated, link.view.folded) == (VIEW.span, False, True)
    assert link.view.hidden_kinds == VIEW.hidden_kinds
    assert link.view.pinned == VIEW.pinned
    assert link.selected == SELECTED


def test_fifty_nodes_fit_an_address_that_mail_programs_keep_whole() -> None:
    ids = tuple(f"event:{zlib.crc32(str(n).encode()):08x}{n:08x}" for n in range(50))
    view = View(shown=ids, placed={id: (n * 37.0 % 900, n * 91.0 % 700) for n, id in enumerate(ids)})
    assert len(packed(view, Selection((), ()))) < 2000


def test_a_picture_too_large_for_an_address_gets_none() -> None:
    view = View(shown=tuple(f"event:{n}" for n in range(MOST_NODES + 1)))
    assert packed(view, Selection((), ())) == ""


def _word(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


@pytest.mark.parametrize(
    "word",
    [
        "x",
        "%%%",
        packed(VIEW, SELECTED)[:40],
        _word(b"not zlib"),
        _word(zlib.compress(b"not json")),
        _word(zlib.compress(b"[1, 2]")),
        _word(zlib.compress(b'{"shown": 5}')),
        _word(zlib.compress(b" " * 10_000_000)),  # a small word that would unpack to ten megabytes
        "A" * 20_000,
    ],
)
def test_a_damaged_or_hostile_address_is_refused_in_words(word: str) -> None:
    with pytest.raises(ViewError):
        unpacked(word)


def test_positions_that_are_no_numbers_are_left_out() -> None:
    link = link_from_json({"shown": ["a"], "positions": {"a": ["x", None], "b": [1, 2]}})
    assert "a" not in link.view.positions


def test_a_view_file_comes_back_as_it_was_saved(tmp_path) -> None:
    settings = Settings(data=tmp_path)
    saved = saved_views.saved_now("Rusia & Taliban", VIEW, SELECTED, "Kontak")
    path = saved_views.save(settings, saved)
    assert path == tmp_path / "views" / "rusia-taliban.json"
    assert saved_views.named(settings, "rusia-taliban") == saved
    assert saved_views.saved_views(settings) == [saved]


def test_a_view_of_the_same_name_is_replaced_and_can_be_deleted(tmp_path) -> None:
    settings = Settings(data=tmp_path)
    for shown in (("country:RU",), ("country:TJ",)):
        saved_views.save(settings, saved_views.saved_now("Peta", View(shown=shown), Selection((), ())))
    assert [saved.view.shown for saved in saved_views.saved_views(settings)] == [("country:TJ",)]
    saved_views.delete(settings, "peta")
    assert saved_views.saved_views(settings) == []


@pytest.mark.parametrize("name", ["../../etc/passwd", "..", "/", "a/b\\c", "\u202e\u0000", ""])
def test_a_view_stays_in_its_folder_whatever_its_name(tmp_path, name: str) -> None:
    settings = Settings(data=tmp_path)
    path = saved_views.save(settings, saved_views.saved_now(name, VIEW, SELECTED))
    assert path.parent == settings.views_folder


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format": "simpul view", "version": 9}',
        json.dumps({"format": "simpul view", "version": 1, "shown": 3}),
    ],
)
def test_a_file_that_is_no_view_is_named_in_the_message(text: str) -> None:
    with pytest.raises(ViewError, match=r"odd\.json"):
        saved_views.parse_view(text, "odd.json")


def test_other_files_in_the_folder_are_left_out(tmp_path) -> None:
    settings = Settings(data=tmp_path)
    settings.views_folder.mkdir()
    (settings.views_folder / "other.json").write_text("{}")
    assert saved_views.saved_views(settings) == []


def test_a_reopened_view_moves_who_is_already_there() -> None:
    """The browser keeps the places it has unless the revision grows; half old and half new places overlap."""
    here = Node("country:TJ", "Country", {"name": "Tajikistan"})
    there = Node("country:AF", "Country", {"name": "Afghanistan"})
    scene = scene_of(graph_of([here], []))
    assert show_only(scene, graph_of([here, there], [])).revision > scene.revision

"""Saved views as steps: their texts, and the order in which one steps through them, whatever the files say."""

import json
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest

from explorer.picture.scene import Selection
from explorer.picture.view import View, ViewError
from explorer.state import saved_views
from explorer.state.view_order import FILE, moved
from graph.settings import Settings

HOSTILE = "<img src=x onerror=alert(1)> **tebal** $x$\n\u202eterbalik"


def view(name: str, day: int, text: str = "") -> saved_views.SavedView:
    made = saved_views.saved_now(name, View(shown=("country:RU",)), Selection((), ()), text=text)
    return replace(made, saved_at=datetime(2024, 6, day, tzinfo=timezone.utc))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Three views, saved one after the other."""
    made = Settings(data=tmp_path)
    for day, name in enumerate(("Awal", "Tengah", "Akhir"), 1):
        saved_views.save(made, view(name, day))
    return made


def names(settings: Settings) -> list[str]:
    return [saved.name for saved in saved_views.saved_views(settings)]


def test_views_come_by_date_until_one_is_moved(settings: Settings) -> None:
    assert names(settings) == ["Awal", "Tengah", "Akhir"]
    saved_views.move(settings, "akhir", -1)
    assert names(settings) == ["Awal", "Akhir", "Tengah"]
    saved_views.save(settings, view("Baru", 4))
    saved_views.save(settings, view("Lama", 1))
    assert names(settings) == ["Awal", "Akhir", "Tengah", "Lama", "Baru"], "those without a place come after, by date"


@pytest.mark.parametrize(
    ("slug", "by", "order"),
    [("a", -1, "abc"), ("a", 1, "bac"), ("c", 1, "abc"), ("c", -9, "cab"), ("x", 1, "abc")],
)
def test_a_view_moves_to_the_end_at_most(slug: str, by: int, order: str) -> None:
    assert moved("abc", slug, by) == list(order)


@pytest.mark.parametrize(
    "written",
    [b"", b"\xff\xfe\x00", b"tengah\nnobody\n\n  awal  \ntengah\n", b'{"order": ["awal"]}', b"../../etc/passwd\n" * 9_000],
)
def test_an_order_that_is_damaged_or_names_nobody_is_no_trouble(settings: Settings, written: bytes) -> None:
    (settings.views_folder / FILE).write_bytes(written)
    assert names(settings) == (["Tengah", "Awal", "Akhir"] if b"tengah" in written else ["Awal", "Tengah", "Akhir"])
    saved_views.move(settings, "akhir", -9)
    assert names(settings)[0] == "Akhir"


def test_an_order_that_is_a_folder_is_passed_over_and_cannot_be_written(settings: Settings) -> None:
    (settings.views_folder / FILE).mkdir()
    assert names(settings) == ["Awal", "Tengah", "Akhir"]
    with pytest.raises(ViewError, match="cannot be written"):
        saved_views.move(settings, "akhir", -1)


def test_a_view_that_is_called_order_keeps_its_file(settings: Settings) -> None:
    saved_views.save(settings, view("Order", 5))
    saved_views.move(settings, "order", -9)
    assert names(settings)[0] == "Order"


def test_a_view_there_twice_or_damaged_or_without_a_time_zone_does_not_stop_the_others(settings: Settings) -> None:
    copy = json.loads((settings.views_folder / "awal.json").read_text("utf-8"))
    (settings.views_folder / "awal (1).json").write_text(json.dumps(copy | {"text": "salinan"}))
    (settings.views_folder / "rusak.json").write_bytes(b"\xff{")
    (settings.views_folder / "polos.json").write_text(json.dumps(copy | {"name": "Polos", "saved_at": "2024-06-09T10:00:00"}))
    assert names(settings) == ["Awal", "Tengah", "Akhir", "Polos"]
    assert saved_views.saved_views(settings)[0].text == ""


def test_a_changed_file_is_read_again(settings: Settings) -> None:
    assert saved_views.saved_views(settings)[0].text == ""
    saved_views.save(settings, view("Awal", 1, "kini dengan teks"))
    assert saved_views.saved_views(settings)[0].text == "kini dengan teks"


def test_a_text_comes_back_as_it_was_written_and_is_handed_on(settings: Settings) -> None:
    saved = view("Peta", 3, f"  {HOSTILE}  ")
    saved_views.save(settings, saved)
    assert saved_views.named(settings, "peta").text == HOSTILE
    assert saved_views.parse_view(saved_views.text_of(saved)).text == HOSTILE


def test_a_file_of_before_there_were_texts_opens(settings: Settings) -> None:
    data = json.loads(saved_views.text_of(view("Peta", 3)))
    assert "text" not in data
    assert saved_views.parse_view(json.dumps(data)).text == ""


def test_a_text_has_an_end_and_is_not_cut(settings: Settings) -> None:
    longest = "x" * saved_views.LONGEST_TEXT
    assert view("Peta", 3, longest).text == longest
    with pytest.raises(ViewError, match=r"A text of 2,001 characters; a view's text has at most 2,000"):
        view("Peta", 3, f"{longest}x")


@pytest.mark.parametrize("text", [7, ["a"], {"a": 1}, True, "x" * 5_000])
def test_a_file_whose_text_is_none_is_named(text: object) -> None:
    data = json.loads(saved_views.text_of(view("Peta", 3)))
    with pytest.raises(ViewError, match=r"odd\.json: .*text"):
        saved_views.parse_view(json.dumps(data | {"text": text}), "odd.json")


def test_half_a_surrogate_pair_does_not_stop_the_file_from_being_written(settings: Settings) -> None:
    saved_views.save(settings, view("Peta", 3, "a\ud800b"))
    assert saved_views.named(settings, "peta").text == "a?b"

"""A reader's own notes: kept whole, joined and never lost, found by their words, filtering the picture."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.notes import (
    LONGEST_NOTE,
    Note,
    NotesError,
    change,
    hand_on,
    import_notes,
    marks_in,
    notes_of,
    notes_text,
    write_note,
)
from explorer.notes.note import tagged
from explorer.notes.search import found_in
from explorer.picture import picture_of
from explorer.picture.filter import filtered
from explorer.picture.scene import scene_of
from graph.settings import Settings
from graph.stored_graph import Graph, Node, Relationship

RUSSIA, TALIBAN = "country:RU", "organization:taliban"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data")


def test_what_is_put_on_something_is_there_again(settings: Settings) -> None:
    assert notes_of(settings) == {}
    change(settings, RUSSIA, "Rusia", lambda note: replace(note, star=True, color="red"))
    change(settings, RUSSIA, "Rusia", lambda note: tagged(note, "  cek   lagi "))
    write_note(settings, RUSSIA, "Rusia", "Dua sumber.\nSatu membantah.", "")
    found = notes_of(settings)[RUSSIA]
    assert (found.star, found.color, found.tags, found.text) == (True, "red", ("cek lagi",), "Dua sumber.\nSatu membantah.")
    assert found.marks == ("note:star", "note:color:red", "note:tag:cek lagi", "note:text")


def test_many_that_write_at_once_lose_nothing(settings: Settings) -> None:
    def put(n: int) -> None:
        change(settings, f"actor:{n % 5}", "", lambda note: tagged(note, f"tag {n}"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(put, range(40)))
    assert sum(len(note.tags) for note in notes_of(settings).values()) == 40


def test_a_note_another_wrote_meanwhile_stays_beside_mine(settings: Settings) -> None:
    began = write_note(settings, RUSSIA, "Rusia", "awal", "").note
    write_note(settings, RUSSIA, "Rusia", "dari jendela lain", began.version)
    mine = write_note(settings, RUSSIA, "Rusia", "dari jendela ini", began.version)
    assert mine.clash
    assert notes_of(settings)[RUSSIA].text == "dari jendela lain\n\ndari jendela ini"


def test_an_emptied_note_is_gone_unless_another_wrote_meanwhile(settings: Settings) -> None:
    began = write_note(settings, RUSSIA, "Rusia", "awal", "").note
    newer = write_note(settings, RUSSIA, "Rusia", "lebih baru", began.version).note
    assert write_note(settings, RUSSIA, "Rusia", "", began.version).clash
    assert notes_of(settings)[RUSSIA].text == "lebih baru"
    assert not write_note(settings, RUSSIA, "Rusia", "", newer.version).clash
    assert RUSSIA not in notes_of(settings)


def test_a_note_of_100_kb_and_a_tag_of_markup_are_kept_as_they_are(settings: Settings) -> None:
    long = "<script>alert(1)</script> " * 4000
    write_note(settings, RUSSIA, "Rusia", long, "")
    change(settings, RUSSIA, "Rusia", lambda note: tagged(note, "<img src=x onerror=alert(1)>"))
    assert notes_of(settings)[RUSSIA].text == long.strip()
    assert notes_of(settings)[RUSSIA].tags == ("<img src=x onerror=alert(1)>",)


@pytest.mark.parametrize(
    ("given", "says"),
    [({"text": "x" * (LONGEST_NOTE + 1)}, "200,001 characters"), ({"tag": "y" * 61}, "A tag of 61 characters")],
)
def test_what_is_too_long_is_said_and_not_cut(settings: Settings, given: dict[str, str], says: str) -> None:
    write_note(settings, RUSSIA, "Rusia", "tetap", "")
    with pytest.raises(NotesError, match=says):
        if "text" in given:
            write_note(settings, RUSSIA, "Rusia", given["text"], "")
        else:
            change(settings, RUSSIA, "Rusia", lambda note: tagged(note, given["tag"]))
    assert notes_of(settings)[RUSSIA].text == "tetap"


def test_half_a_character_does_not_lose_the_file(settings: Settings) -> None:
    write_note(settings, RUSSIA, "Rusia", "a\ud800b", "")
    assert notes_of(settings)[RUSSIA].text == "a?b"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "is no JSON"),
        ("[]", "has no"),
        ('{"format": "simpul view", "notes": {}}', "has no"),
        ('{"format": "simpul notes", "version": 9, "notes": {}}', "has version '9'"),
        ('{"format": "simpul notes", "version": 1, "notes": {"country:RU": 3}}', "country:RU: is no record"),
        ('{"format": "simpul notes", "version": 1, "notes": {"country:RU": {"tags": "cek"}}}', "expected a list of texts"),
        ('{"format": "simpul notes", "version": 1, "notes": {"country:RU": {"color": "url(x)"}}}', "expected red, amber"),
    ],
)
def test_a_file_that_is_none_is_said_and_changes_nothing(settings: Settings, text: str, says: str) -> None:
    change(settings, TALIBAN, "Taliban", lambda note: replace(note, star=True))
    with pytest.raises(NotesError, match=says):
        import_notes(settings, text.encode(), "given.json")
    assert list(notes_of(settings)) == [TALIBAN]
    settings.notes_file.write_text(text)
    with pytest.raises(NotesError, match=says):
        change(settings, TALIBAN, "Taliban", lambda note: note)
    assert settings.notes_file.read_text() == text


def test_an_exported_file_is_taken_in_and_joined_with_what_is_there(settings: Settings, tmp_path: Path) -> None:
    other = Settings(data=tmp_path / "other")
    write_note(settings, RUSSIA, "Rusia", "punya saya", "")
    write_note(other, RUSSIA, "Rusia", "punya rekan", "")
    change(other, RUSSIA, "Rusia", lambda note: tagged(replace(note, color="blue"), "bersama"))
    change(other, TALIBAN, "Taliban", lambda note: replace(note, star=True))
    given = notes_text(notes_of(other)).encode()
    taken = import_notes(settings, given, "rekan.json")
    assert (taken.new, taken.joined) == (1, 1)
    found = notes_of(settings)
    assert (found[RUSSIA].text, found[RUSSIA].tags, found[RUSSIA].color) == ("punya saya\n\npunya rekan", ("bersama",), "blue")
    assert found[TALIBAN].star
    assert import_notes(settings, given, "rekan.json").joined == 0  # taken in twice is taken in once
    assert notes_of(settings) == found
    assert json.loads(notes_text(found))["notes"][TALIBAN] == {"name": "Taliban", "star": True, "at": found[TALIBAN].at}


def test_notes_go_with_events_that_are_parted_and_joined(settings: Settings) -> None:
    change(settings, "event:1", "one", lambda note: replace(note, star=True, text="check"))
    change(settings, "event:9", "nine", lambda note: tagged(note, "later"))
    hand_on(settings, ["event:1"], {"event:2": "the rest"})
    assert set(notes_of(settings)) == {"event:2", "event:9"}, "the earliest telling left with the id"
    moved = notes_of(settings)["event:2"]
    assert (moved.star, moved.text, moved.name) == (True, "check", "the rest")
    hand_on(settings, ["event:2", "event:9"], {"event:2": "both"})
    assert set(notes_of(settings)) == {"event:2"}
    assert (notes_of(settings)["event:2"].star, notes_of(settings)["event:2"].tags) == (True, ("later",))
    hand_on(settings, ["event:2"], {"event:2": "the rest", "event:9": "nine"})
    assert (
        notes_of(settings)["event:9"].marks
        == notes_of(settings)["event:2"].marks
        == ("note:star", "note:tag:later", "note:text")
    )
    stamp = settings.notes_file.stat().st_mtime_ns
    hand_on(settings, ["event:5"], {"event:6": "without a note"})
    assert settings.notes_file.stat().st_mtime_ns == stamp


def test_notes_are_found_by_their_words_and_tags_whatever_the_case() -> None:
    notes = {
        RUSSIA: Note("Rusia", text="Kremlin membantah laporan itu; lihat wawancara Erdoğan", at="2026-01-01"),
        TALIBAN: Note("Taliban", tags=("Perlu dicek",), at="2026-01-02"),
    }
    assert [(id, around) for id, _, around in found_in(notes, "erdogan wawancara")] == [
        (RUSSIA, "…tu; lihat wawancara Erdoğan")
    ]
    assert [id for id, _, _ in found_in(notes, "#dicek")] == [TALIBAN]
    assert found_in(notes, "k") == found_in(notes, "tidak ada") == []


def marked_picture() -> tuple[Graph, dict[str, tuple[str, ...]]]:
    """Three entities, one unmarked; an event between the two marked, and one of the unmarked."""
    nodes = (Node(RUSSIA, "Country"), Node(TALIBAN, "Organization"), Node("actor:x", "Actor"), Node("event:1", "Event"))
    nodes += (Node("event:2", "Event"),)
    acts = [(RUSSIA, "ACTS_IN", "event:1"), (TALIBAN, "IS_RECIPIENT_OF", "event:1"), (RUSSIA, "ACTS_IN", "event:2")]
    acts.append(("actor:x", "IS_RECIPIENT_OF", "event:2"))
    edges = tuple(Relationship(type, a, b, {}) for a, type, b in acts)
    notes = {RUSSIA: Note(star=True, tags=("cek",)), TALIBAN: Note(color="red")}
    return Graph(nodes, edges), dict(marks_in(notes, [node.id for node in nodes]))


@pytest.mark.parametrize(
    ("hidden", "left"),
    [
        (set(), {RUSSIA, TALIBAN, "actor:x", "event:1", "event:2"}),
        ({"note:none"}, {RUSSIA, TALIBAN, "event:1"}),  # the event between two that stay is why one looks
        ({"note:star"}, {RUSSIA, TALIBAN, "actor:x", "event:1", "event:2"}),  # its tag is still on
        ({"note:star", "note:tag:cek"}, {TALIBAN, "actor:x", "event:1", "event:2"}),
        ({"note:none", "note:color:red"}, {RUSSIA}),
    ],
)
def test_the_legend_filters_by_what_a_reader_put_on(hidden: set[str], left: set[str]) -> None:
    graph, marks = marked_picture()
    view = replace(scene_of(graph).view, hidden_kinds=frozenset(hidden))
    assert {node.id for node in filtered(graph, view, marks).nodes} == left
    assert len(filtered(graph, view, {}).nodes) == 5  # without any mark there is nothing to switch on again


def test_the_legend_counts_what_a_reader_put_on() -> None:
    graph, marks = marked_picture()
    legend = {entry.kind: entry.count for entry in picture_of(graph, scene_of(graph).view, marks=marks).legend}
    assert {kind: n for kind, n in legend.items() if kind.startswith("note:")} == {
        "note:star": 1,
        "note:color:red": 1,
        "note:tag:cek": 1,
        "note:none": 3,
    }
    assert not [entry for entry in picture_of(graph, scene_of(graph).view).legend if entry.kind.startswith("note:")]

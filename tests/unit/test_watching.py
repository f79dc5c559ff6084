"""A folder that grows: each file is handed on once it is whole, and again when it changes."""

import os
import time
from pathlib import Path

import pytest

from graph.errors import ArticleError
from loader.read.articles import read_articles
from simpul.commands import watching
from simpul.commands.watching import WatchedFolder, watch


def aged(path: Path, text: str, seconds: float = 60) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, (time.time() - seconds,) * 2)
    return path


def looked(watched: WatchedFolder) -> list[Path]:
    """What a look finds, handed on."""
    found = watched.look()
    watched.loaded(found)
    return found


def test_new_and_changed_files_are_handed_on_once_and_what_is_being_written_waits(tmp_path: Path) -> None:
    watched = WatchedFolder(tmp_path)
    first = aged(tmp_path / "a.txt", "satu")
    second = aged(tmp_path / "sub" / "dalam" / "b.csv", "isi\nx")
    aged(tmp_path / ".hidden.txt", "x")
    aged(tmp_path / ".cache" / "c.txt", "x")
    aged(tmp_path / "notes.doc", "x")
    assert looked(watched) == [first, second]
    assert looked(watched) == []
    aged(first, "satu dua", seconds=30)
    writing = aged(tmp_path / "c.txt", "belum", seconds=0)
    assert looked(watched) == [first]
    os.utime(writing, (time.time() - 30,) * 2)
    assert looked(watched) == [writing]


def test_a_file_that_was_removed_and_comes_back_is_handed_on_again(tmp_path: Path) -> None:
    watched = WatchedFolder(tmp_path)
    file = aged(tmp_path / "sub" / "a.txt", "satu")
    assert looked(watched) == [file]
    file.unlink()
    file.parent.rmdir()
    assert looked(watched) == []
    aged(file, "satu")
    assert looked(watched) == [file]


def test_what_was_not_loaded_is_handed_on_at_the_next_look(tmp_path: Path) -> None:
    watched = WatchedFolder(tmp_path)
    file = aged(tmp_path / "a.txt", "satu")
    assert watched.look() == watched.look() == [file]


def test_a_clock_that_is_ahead_holds_no_file_back(tmp_path: Path) -> None:
    watched = WatchedFolder(tmp_path, settled=0.05)
    ahead = aged(tmp_path / "a.txt", "satu", seconds=-3600)
    deadline = time.monotonic() + 5
    while not (found := watched.look()) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert found == [ahead]


def test_a_folder_that_is_gone_is_empty(tmp_path: Path) -> None:
    assert WatchedFolder(tmp_path / "nowhere").look() == []


def test_a_folder_that_is_not_there_at_the_start_is_said(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such folder"):
        watch(tmp_path / "nowhere")


def test_one_look_loads_what_is_there_in_commands_that_are_not_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[list[str]] = []
    monkeypatch.setattr(watching.subprocess, "run", lambda command, check: handed.append(command))
    monkeypatch.setattr(watching, "MOST_AT_ONCE", 2)
    for name in "abc":
        aged(tmp_path / f"{name}.txt", "satu", seconds=0)
    watch(tmp_path, fields=["text=isi"], once=True)
    assert handed[0][-7:] == [
        "load",
        "--map",
        "text=isi",
        "--below",
        str(tmp_path),
        *(str(tmp_path / f"{n}.txt") for n in "ab"),
    ]
    assert handed[1][-1:] == [str(tmp_path / "c.txt")]


def test_files_are_named_from_the_folder_that_is_watched(tmp_path: Path) -> None:
    text = "Presiden Armenia bertemu Perdana Menteri Georgia di Yerevan pada Kamis untuk membahas jalur kereta lama."
    file = aged(tmp_path / "juni" / "a.txt", text)
    assert (
        [one.doc for one in read_articles([file], below=tmp_path)]
        == [one.doc for one in read_articles([tmp_path])]
        == ["juni/a.txt"]
    )

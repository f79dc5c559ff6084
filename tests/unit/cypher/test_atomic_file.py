"""Files that are there whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from cypher.atomic_file import whole_file, write_whole


def test_a_text_is_written_into_a_folder_that_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "view.json"
    write_whole(path, "Kirgizstan\n")
    assert path.read_bytes() == b"Kirgizstan\n"
    assert list(path.parent.iterdir()) == [path]


def test_what_fails_halfway_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    path.write_text("old")
    with pytest.raises(KeyError), whole_file(path) as out:
        out.write(b"half")
        raise KeyError("an export that fails")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_is_as_readable_as_others_are(tmp_path: Path) -> None:
    ours, other = tmp_path / "ours", tmp_path / "other"
    write_whole(ours, "x")
    other.write_text("x")
    assert ours.stat().st_mode == other.stat().st_mode


def test_a_missing_folder_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError), whole_file(tmp_path / "none" / "graph.html"):
        pass


def test_what_a_link_leads_to_is_written_and_the_link_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "folder" / "real.txt", tmp_path / "link.txt"
    target.parent.mkdir()
    target.write_text("old")
    link.symlink_to(target)
    write_whole(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_pipe_is_written_into_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(pipe, "a line")
        assert os.read(reader, 100) == b"a line"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)

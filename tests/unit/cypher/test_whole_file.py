"""Files that are there whole or not at all."""

from pathlib import Path

import pytest

from cypher.whole_file import whole_file, write_whole


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

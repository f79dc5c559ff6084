"""Damaged files cost a line each, and their neighbors nothing."""

import re
from pathlib import Path

import pytest

from explorer.words.load_report import REASONS
from loader.read.articles import ReadingReport, read_articles
from tests.data.damaged import STORY, damaged_files

FILES = dict(damaged_files())
NEIGHBOR = f"{STORY} Tetangga ini sehat."


def test_there_are_two_hundred() -> None:
    assert len(FILES) >= 200


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_one_line_and_its_neighbors_are_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    for neighbor in ("!before.txt", "~after.txt"):
        (tmp_path / neighbor).write_text(f"{NEIGHBOR} {neighbor}", encoding="utf-8")
    report = ReadingReport()
    read = [article.doc for article in read_articles([tmp_path], report)]
    assert {"!before.txt", "~after.txt"} <= set(read)
    (line,) = [str(one) for one in report.skipped]
    assert name in line and "\n" not in line
    assert any(re.fullmatch(reason, report.skipped[0].why) for reason, _ in REASONS), (
        "the page says it in the reader's language"
    )
    others = [note for note in report.notes if "fields read as" not in note]
    assert not others or any(name in doc for doc in read), "what a file was taken for is said where something came of it"

"""A database of an earlier or a later version is told in one line that says what to do."""

import os
from pathlib import Path

import pytest

from cypher.saved_queries.library import library
from cypher.stored_version import StoredVersion, check_version
from graph.errors import DatabaseError
from graph.model import SCHEMA
from graph.settings import Settings


def test_a_database_of_this_version_is_opened() -> None:
    check_version(StoredVersion(SCHEMA), "here")


@pytest.mark.parametrize(
    ("stored", "words"),
    [
        (
            (1, False),
            "was written by an earlier version of Simpul (form 1 .* nothing was changed. To go on, set SIMPUL_DATA to a new",
        ),
        ((2, False), r"was written by an earlier version of Simpul (form 2 .*To carry it over: simpul upgrade$"),
        ((SCHEMA, True), "was imported and has no indexes yet. Make them first: simpul upgrade$"),
        ((SCHEMA + 1, False), r"was written by a later version of Simpul .* nothing was changed. Install that version"),
    ],
)
def test_another_version_is_one_line_that_says_what_to_do(stored: tuple[int, bool], words: str) -> None:
    with pytest.raises(DatabaseError, match=words.replace("(form", r"\(form")) as told:
        check_version(StoredVersion(*stored), "the embedded database in /data")
    assert "\n" not in str(told.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.timeout(20)
def test_a_pipe_among_the_questions_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.cypher")
    assert [
        problem for problem in library(Settings(queries=tmp_path)).problems if "pipe.cypher: neither a file" in str(problem)
    ]

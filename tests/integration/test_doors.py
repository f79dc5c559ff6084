"""Every door of the command line leads to the same check: typed text, a saved file, an export."""

import sys
from pathlib import Path

import pytest

from cypher.database import Database
from graph.settings import Settings, environment_of
from simpul import cli
from tests.integration.test_safety import ATTEMPTS, FORBIDDEN
from tests.integration.test_store import stored


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The exit code of this command."""
    monkeypatch.setattr(sys, "argv", ["simpul", *words])
    try:
        cli.main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


@pytest.fixture
def commands(
    database_settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> pytest.MonkeyPatch:
    """Commands in here use this database, and questions of this folder."""
    for name, value in environment_of(database_settings).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("SIMPUL_QUERIES", str(tmp_path))
    monkeypatch.setenv("SIMPUL_QUERY_TIMEOUT", "2")
    return monkeypatch


def test_typed_text_is_refused_with_one_line(
    seeded: Database, commands: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = stored(seeded)
    for text in FORBIDDEN:
        assert run(commands, "query", "--cypher", text) == 1, text
        out, err = capsys.readouterr()
        assert out == "", text
        assert len(err.strip().splitlines()) == 1, text
    assert stored(seeded) == before


def test_a_saved_file_is_refused_as_typed_text_is(seeded: Database, commands: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = stored(seeded)
    head = "// A harmless title\n// and what it is about.\n"
    (tmp_path / "plain.cypher").write_text(f"{head}MATCH (n:Country) RETURN n\n", "utf-8")
    assert run(commands, "query", "plain") == 0
    for number, text in enumerate((*ATTEMPTS["write"], *ATTEMPTS["files"])):
        (tmp_path / f"stolen_{number}.cypher").write_text(f"{head}{text}\n", "utf-8")
        assert run(commands, "query", f"stolen_{number}") != 0, text
    assert stored(seeded) == before


def test_an_export_is_refused_as_a_question_is(seeded: Database, commands: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = stored(seeded)
    for text in (*ATTEMPTS["write"][:12], *ATTEMPTS["files"], *ATTEMPTS["server"][:4]):
        assert run(commands, "export", "--cypher", text, "--output", str(tmp_path / "out.csv"), "--format", "csv") == 1, text
    assert not (tmp_path / "out.csv").exists()
    assert stored(seeded) == before


def test_a_parameter_is_a_value_and_never_a_part_of_the_query(
    seeded: Database, commands: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = stored(seeded)
    for value in (
        "country:RU'}) DETACH DELETE n //",
        "x\nCREATE (n:Bulk)",
        "${jndi:ldap://127.0.0.1/x}",
        "`) SET n.name = 'x'",
    ):
        run(commands, "query", "timeline_of", "--param", f"who={value}")
        run(commands, "query", "--cypher", "MATCH (n {id: $who}) RETURN n", "--param", f"who={value}")
    assert stored(seeded) == before

"""The command: what it prints where, how it ends, and that what goes wrong is one line."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from simpul import __version__, cli
from tests.command import Run, runner


@pytest.fixture
def simpul(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs the command in this process, with a data folder of its own and no database."""
    monkeypatch.setenv("SIMPUL_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("SIMPUL_NEO4J_URI", "bolt://127.0.0.1:1")
    monkeypatch.delenv("SIMPUL_LANGUAGE", raising=False)
    return runner(monkeypatch, capsys)


def test_help_names_every_command_and_where_to_begin(simpul: Run) -> None:
    ended = simpul("--help")
    assert ended.code == 0
    for command in [each.name or each.callback.__name__ for each in cli.app.registered_commands if each.callback]:
        assert f"  {command} " in ended.out
    assert "Begin with: simpul load FOLDER" in ended.out


def test_help_is_there_at_once_because_nothing_heavy_is_imported() -> None:
    heavy = "spacy streamlit neo4j networkx pandas numpy rustworkx rich.table"
    code = f"import sys, simpul.cli; print([name for name in {heavy.split()!r} if name in sys.modules])"
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert time.monotonic() - start < 10  # 0.3 s on an idle machine


def test_python_m_simpul_is_the_same_command() -> None:
    done = subprocess.run([sys.executable, "-m", "simpul", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"simpul {__version__}"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here, which plays the full disk")
def test_a_full_disk_behind_the_output_is_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "simpul", "queries"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("simpul: the output cannot be written: No space left") and done.stderr.count("\n") == 1


def test_ctrl_c_says_that_what_was_done_is_kept(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"Rusia dan Peru berunding untuk ke-{n} kalinya di Lima."}) + "\n" for n in range(3000))
    (tmp_path / "many.jsonl").write_text(lines)
    # Tests that run in the background of a shell inherit that Ctrl-C is ignored; who types it has a terminal.
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from simpul.cli import main; main()"
    command = [sys.executable, "-c", code, "extract", str(tmp_path / "many.jsonl"), "--processes", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout and running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    # a slow machine tells its progress before
    assert (running.returncode, said.splitlines()[-1]) == (130, "simpul: stopped; what was loaded so far is kept")


def test_letters_that_a_code_page_has_not_are_written_as_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "Erdoğan → Ankara.txt"
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "SIMPUL_DATA": str(tmp_path)}
    done = subprocess.run([sys.executable, "-m", "simpul", "extract", str(path)], capture_output=True, env=environment)
    assert f"skipped {path}: no such file or folder" in done.stderr.decode("utf-8")


def test_queries_lists_each_with_its_parameters(simpul: Run) -> None:
    ended = simpul("queries")
    assert ended.code == 0 and ended.lines == []
    assert "csto_members" in ended.out and "organization=organization:csto limit=100" in ended.out


def test_one_query_is_shown_in_full(simpul: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIMPUL_LANGUAGE", "en")
    ended = simpul("queries", "who_met_whom")
    assert "Who met whom" in ended.out and "since  date, may be left open: from this date" in ended.out
    assert "MATCH" in ended.out


def test_a_broken_query_of_the_user_s_is_named_and_the_rest_listed(simpul: Run, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "queries"
    folder.mkdir(parents=True)
    (folder / "broken.cypher").write_text("// T\n// param a: text   x\nRETURN 1")
    ended = simpul("queries")
    assert ended.code == 0 and "csto_members" in ended.out
    assert ended.lines == ["simpul: broken.cypher:1: declares ['a'] but uses []; they must be the same"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("query", "csto"), "no saved query is called 'csto'; did you mean csto_members?"),
        (("query",), "give the name of a saved query"),
        (("query", "csto_members", "--cypher", "RETURN 1"), "give the name of a saved query"),
        (("query", "csto_members", "--param", "limit"), "--param 'limit': expected NAME=VALUE"),
        (("query", "csto_members", "--format", "xml"), "no format is called 'xml'; there are: table, csv, json, jsonl"),
        (("query", "csto_members"), "bolt://127.0.0.1:1 does not answer"),
        (("status",), "bolt://127.0.0.1:1 does not answer"),
        (("explore",), "bolt://127.0.0.1:1 does not answer"),
        (("stop",), "was not started by Simpul"),
        (("export", "--output", "x.png"), "say what to export, one of: NAME"),
        (("export", "x", "--view", "v.json", "--format", "steps", "--output", "x"), "say what to export, one of: NAME"),
        (("export", "csto_members", "--all", "--output", "x.png"), "say what to export, one of: NAME"),
        (("export", "csto_members", "--output", "x.xlsx"), "x.xlsx tells no format by its ending"),
        (("export", "csto_members", "--format", "doc", "--output", "x"), "no format is called 'doc'"),
        (("export", "csto_members", "--output", "x.svg"), "bolt://127.0.0.1:1 does not answer"),
        (("load", "nowhere"), "bolt://127.0.0.1:1 does not answer"),
    ],
)
def test_what_goes_wrong_is_one_line_and_exit_code_1(simpul: Run, arguments: tuple[str, ...], said: str) -> None:
    ended = simpul(*arguments)
    assert (ended.code, ended.out, len(ended.lines)) == (1, "", 1), ended
    assert said in ended.lines[0] and ended.lines[0].startswith("simpul: ")


def test_a_setting_that_is_none_is_one_line(simpul: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIMPUL_QUERY_TIMEOUT", "soon")
    ended = simpul("queries")
    assert (ended.code, ended.lines) == (1, ["simpul: SIMPUL_QUERY_TIMEOUT is 'soon'; expected a number above 0"])


def test_stop_without_a_server_says_so(simpul: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SIMPUL_NEO4J_URI")
    ended = simpul("stop")
    assert (ended.code, ended.lines) == (0, ["simpul: no embedded server is running"])


def test_formats_lists_those_that_hold_any_size(simpul: Run) -> None:
    ended = simpul("formats")
    assert "any size" in ended.out and "at most 4,000 nodes and relationships" in ended.out and "plover" in ended.out


def test_unknown_options_are_usage_errors(simpul: Run) -> None:
    assert simpul("load").code == 2
    assert simpul("nonsense").code == 2


def test_bad_files_are_one_line_each_and_the_good_one_is_read(
    simpul: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph.article_graph import ArticleGraph
    from loader import pipeline

    def bare(articles, processes=1, decisions=None):  # type: ignore[no-untyped-def]
        # The trained pipeline is not what is tested here.
        for each in articles:
            yield ArticleGraph(each.doc, "article:1", each.title, each.source, each.published, each.url, each.language)

    monkeypatch.setattr(pipeline, "extract_all", bare)
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "empty.txt").write_text("")
    (folder / "huge.txt").write_text("Rusia dan Taliban bertemu di Moskow. " * 600_000)
    only_bad = simpul("extract", str(folder), str(tmp_path / "missing"))
    assert only_bad.code == 1 and only_bad.out == ""
    skipped = [line for line in only_bad.lines if line.startswith("simpul: skipped")]
    for name in ("binary.txt", "scan.pdf", "empty.txt", "huge.txt", "missing"):
        assert sum(name in line for line in skipped) == 1, (name, only_bad.lines)
    assert only_bad.lines[-1] == f"simpul: articles: 0 read, {len(skipped)} skipped (0 of them repeats)"
    good = Path(__file__).parents[2] / "seeds" / "000_9f79590a4e243fc0.txt"
    (folder / "good.txt").write_bytes(good.read_bytes())
    some = simpul("extract", str(folder), str(tmp_path / "missing"))
    assert some.code == 0 and json.loads(some.out)["doc"] == "good.txt"
    assert some.lines[-1] == f"simpul: articles: 1 read, {len(skipped)} skipped (0 of them repeats)"


def test_why_prints_what_tells_of_nothing_and_by_which_rule(simpul: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Uji\n2024-06-05\n\nDunia menunggu apakah Iran menyerang Israel. Peru menolak usul Chile.\n"
    )
    ended = simpul("extract", "--why", str(tmp_path / "a.txt"))
    assert ended.code == 0, ended
    graph = json.loads(ended.out)
    assert graph["events"] and all(event["why"] for event in graph["events"])
    assert all(veto.keys() == {"sentence", "trigger", "type", "rule"} for veto in graph["vetoed"]) and graph["vetoed"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "csto_members", "-p", "organization=\udcff"),
        ("query", "--cypher", 'RETURN "\udcff"'),
        ("withdraw", "\udcff"),
        ("merges", "\udcff"),
    ],
)
def test_an_argument_that_is_no_text_is_one_line(
    simpul: Run, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import contextmanager

    from cypher import database
    from cypher.engines import engine_of

    @contextmanager
    def unopened(settings):  # type: ignore[no-untyped-def]
        yield database.Database(engine_of(settings), settings)  # what is refused is refused before anything is sent

    monkeypatch.setattr(database, "connect", unopened)
    ended = simpul(*arguments)
    assert ended.code == 1 and len(ended.lines) == 1 and "is no text (bytes that are not UTF-8)" in ended.lines[0], ended

"""The file of a reader's words: read, added to, joined with a colleague's; damaged lines are named and the rest holds."""

from dataclasses import replace
from pathlib import Path

import pytest

from cypher.decisions.coreference_verdicts import taken_back
from cypher.decisions.verdict import Verdict
from cypher.decisions.verdict_targets import standing
from cypher.decisions.verdicts import add_lines, add_verdict, read_verdicts
from graph.settings import Settings


def word(says: str, at: str, **to: object) -> Verdict:
    return Verdict("event", says, ("article:1#3",), {"type": "ASSAULT"}, to, "", at)


def test_decisions_are_kept_in_the_order_of_their_time_and_once(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    assert add_lines(settings, [word("wrong", "2"), word("right", "1"), word("wrong", "2")]) == 3
    assert add_lines(settings, [word("right", "1")]) == 0
    assert [item.says for item in read_verdicts(settings.verdicts_file).all] == ["right", "wrong"]


def test_a_decision_is_written_down_with_its_time(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    kept = add_verdict(settings, word("corrected", "", date="2020-05"))
    assert kept.at and read_verdicts(settings.verdicts_file).all == (kept,)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "is no JSON"),
        ("[]", "is no record"),
        ('{"about": "event", "says": "maybe", "sentences": ["a#1"]}', "expected"),
        ('{"about": "event", "says": "wrong", "sentences": []}', "sentences"),
        ('{"about": "event", "says": "corrected", "sentences": ["a#1"], "to": {"type": "DANCE"}}', "PLOVER"),
        ('{"about": "event", "says": "corrected", "sentences": ["a#1"], "to": {"date": "May"}}', "YYYY"),
        ('{"about": "event", "says": "corrected", "sentences": ["a#1"], "to": {"actors": "RU"}}', "list of ids"),
        ('{"about": "event", "says": "corrected", "sentences": ["a#1"], "to": {"mood": "x"}}', "mood"),
        ('{"about": "event", "says": "same event", "sentences": ["a#1"]}', "right, wrong, corrected, open"),
        ('{"about": "telling", "says": "wrong", "sentences": ["a#1"], "was": {"other": {"sentences": ["b#1"]}}}', "same event"),
        ('{"about": "telling", "says": "another event", "sentences": ["a#1"], "was": {}}', "no other side"),
        (
            '{"about": "telling", "says": "same event", "sentences": ["a#1"], "was": {"other": {"sentences": []}}}',
            "no other side",
        ),
        (
            '{"about": "telling", "says": "open", "sentences": ["a#1"], "was": {"other": {"sentences": ["b#1"]}}}',
            "takes back None",
        ),
        (
            '{"about": "telling", "says": "same event", "sentences": ["a#1"], '
            '"was": {"tellings": [1], "other": {"sentences": ["b#1"]}}}',
            "tellings",
        ),
        ('{"about": "article", "says": "right", "sentences": ["a#0"]}', "corrected, open"),
        ('{"about": "article", "says": "corrected", "sentences": ["a#0"], "to": {"published": "2021-08"}}', "YYYY-MM-DD"),
        ('{"about": "article", "says": "corrected", "sentences": ["a#0"], "to": {"source": 7}}', "name of a medium"),
        ('{"about": "article", "says": "corrected", "sentences": ["a#0"], "to": {"title": "x"}}', "published, source"),
        ("\ufffd\x00", "is no JSON"),
    ],
)
def test_a_damaged_line_is_named_and_the_rest_holds(tmp_path: Path, line: str, why: str) -> None:
    settings = Settings(data=tmp_path)
    add_lines(settings, [word("right", "1")])
    with settings.verdicts_file.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    add_lines(settings, [word("wrong", "2")])
    read = read_verdicts(settings.verdicts_file)
    assert [item.says for item in read.all] == ["right", "wrong"]
    assert [item.where for item in read.damaged] == [f"{settings.verdicts_file}:2"]
    assert why in read.damaged[0].why


@pytest.mark.parametrize(
    "at", ["2999-01-01T00:00:00+00:00", "2999-01-01T00:00:00Z", "9999-12-31T23:59:59+00:00", "yesterday", ""]
)
def test_what_is_decided_last_is_the_latest_whatever_the_clock_said_before(tmp_path: Path, at: str) -> None:
    """Two decisions come in one tick of the clock, and a colleague's clock may run ahead."""
    settings = Settings(data=tmp_path)
    add_lines(settings, [word("right", at)])
    for says in ("wrong", "open", "wrong", "open"):
        add_verdict(settings, word(says, ""))
        assert read_verdicts(settings.verdicts_file).all[-1].says == says


def on_tellings(says: str, one: str, other: str, at: str) -> Verdict:
    side = {"tellings": [f"telling:{other}"], "sentences": [f"article:{other}#0"]}
    return Verdict("telling", says, (f"article:{one}#0",), {"tellings": [f"telling:{one}"], "other": side}, at=at)


@pytest.mark.parametrize("about", ["event", "telling"])
def test_what_takes_a_word_back_can_be_read_and_ends_it(tmp_path: Path, about: str) -> None:
    settings = Settings(data=tmp_path)
    was = {"type": "ASSAULT", "other": {"sentences": ["article:2#1"]}}
    kept = add_verdict(settings, Verdict(about, "wrong" if about == "event" else "another event", ("article:1#3",), was))
    add_verdict(settings, taken_back(kept))
    read = read_verdicts(settings.verdicts_file)
    assert (len(read.all), read.damaged, standing(read.all)) == (2, (), [])


def test_a_word_on_tellings_stands_beside_its_contrary_until_one_is_taken_back() -> None:
    """Which of the two holds is seen in the graph, where the later is carried out last."""
    split, joined = on_tellings("another event", "1", "2", "1"), on_tellings("same event", "2", "1", "2")
    assert standing([split, joined]) == [split, joined]
    assert standing([split, joined, taken_back(joined)]) == [split]
    assert standing([split, taken_back(split), joined]) == [joined]
    assert standing([joined, on_tellings("same event", "1", "2", "3")]) == [on_tellings("same event", "1", "2", "3")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("2026-05-01T09:30:00+07:00", "2026-05-01T03:00:00Z"),  # 02:30 and 03:00 in UTC
        ("2026-05-01T03:00:00Z", "2026-05-01T03:00:00.000001+00:00"),
        ("yesterday", "2026-05-01T03:00:00Z"),
        ("0001-01-01T00:00:00+14:00", "2026-05-01T03:00:00Z"),
    ],
)
def test_moments_sort_as_times_do(one: str, two: str) -> None:
    assert word("right", one).moment < word("right", two).moment


def test_half_a_character_in_a_note_is_no_obstacle() -> None:
    one = replace(on_tellings("another event", "1", "2", "1"), note="\ud800")
    assert one.key.startswith("verdict:") and one.key != replace(one, note="").key

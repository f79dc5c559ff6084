"""A reader's word on which event a telling is of holds in any order of loading, and is out of the graph when taken back."""

from dataclasses import replace
from itertools import permutations

import pytest

from cypher.database import Database
from cypher.decisions.apply_verdicts import settle
from cypher.decisions.coreference_verdicts import another_event, same_event, taken_back
from cypher.decisions.verdict import Verdict
from cypher.decisions.verdicts import Verdicts, add_lines
from cypher.event_coreference.telling import Telling, telling_from
from explorer.read.coreference import Decided, coreference_of, events_of_tellings
from graph.settings import Settings, environment_of
from loader.write.store import withdraw, write_graphs
from tests.command import runner
from tests.integration.test_store import stored
from tests.integration.test_tellings import told


def tellings(database: Database) -> dict[str, Telling]:
    """The tellings, by the number of their article."""
    found = database.stream("MATCH (t:Telling) RETURN properties(t) AS telling")
    return {row["telling"]["article"][-1]: telling_from(row["telling"]) for row in found}


def events(database: Database) -> set[str]:
    """The events, each as the numbers of the articles whose sentences report it."""
    asked = "MATCH (s:Sentence)-[:REPORTS]->(e:Event) RETURN e.id AS id, e.tellings AS n, collect(DISTINCT s.id) AS sentences"
    rows = list(database.stream(asked))
    assert all(row["n"] == len(row["sentences"]) for row in rows)
    return {"".join(sorted(id_.partition("#")[0][-1] for id_ in row["sentences"])) for row in rows}


def apart(database: Database, leaving: str, staying: str, at: str = "2026-05-01T00:00:00Z") -> Verdict:
    known = tellings(database)
    return replace(another_event([known[leaving]], [known[one] for one in staying]), at=at)


def together(database: Database, ones: str, others: str, at: str = "2026-05-02T00:00:00Z") -> Verdict:
    known = tellings(database)
    return replace(same_event([known[one] for one in ones], [known[other] for other in others]), at=at)


def put_back(verdict: Verdict) -> Verdict:
    return replace(taken_back(verdict), at="2026-06-01T00:00:00Z")


@pytest.mark.parametrize(("leaving", "staying"), [("1", "235"), ("2", "135"), ("5", "123")])
def test_a_parted_telling_is_an_event_of_its_own_until_that_is_taken_back(
    database: Database, leaving: str, staying: str
) -> None:
    write_graphs(database, told())
    before = stored(database)
    assert events(database) == {"1235", "4"}
    word = apart(database, leaving, staying)
    settled = settle(database, Verdicts((word,)))
    assert (settled.changed, settled.waiting) == (4, ())
    assert events(database) == {leaving, staying, "4"}
    assert settle(database, Verdicts((word,))).changed == 0
    assert settle(database, Verdicts((word, put_back(word)))).changed == 4
    assert stored(database) == before


def test_joined_events_are_one_until_that_is_taken_back(database: Database) -> None:
    write_graphs(database, told())
    before = stored(database)
    word = together(database, "1235", "4")
    settle(database, Verdicts((word,)))
    assert events(database) == {"12345"}
    assert {one.root for one in tellings(database).values()} == {min(t.root for t in tellings(database).values())}
    settle(database, Verdicts((word, put_back(word))))
    assert stored(database) == before


@pytest.mark.parametrize("batch", [1, 12, 5000])
def test_the_graph_is_the_same_in_any_order_and_any_batches_with_the_words_in_force(database: Database, batch: int) -> None:
    write_graphs(database, told())
    words = Verdicts((apart(database, "2", "135"), together(database, "2", "4")))
    settle(database, words)
    expected = stored(database)
    assert events(database) == {"135", "24"}
    for number, order in enumerate(permutations(told())):
        if number % 29:
            continue
        database.write("MATCH (n) DETACH DELETE n")
        write_graphs(database, order[:3], batch=batch)
        settle(database, words)
        write_graphs(database, order[3:], batch=batch)
        settle(database, words)
        assert stored(database) == expected


def test_a_word_holds_while_others_load_and_before_it_is_applied_again(database: Database) -> None:
    write_graphs(database, [graph for number, graph in enumerate(told(), 1) if number != 5])
    settle(database, Verdicts((apart(database, "1", "23"),)))
    write_graphs(database, told())
    assert events(database) == {"1", "235", "4"}


@pytest.mark.parametrize("gone", range(5))
def test_a_withdrawn_article_lets_go_and_its_word_waits(database: Database, gone: int) -> None:
    write_graphs(database, told())
    words = Verdicts((apart(database, "2", "135"), together(database, "2", "4")))
    left = [graph for number, graph in enumerate(told()) if number != gone]
    database.write("MATCH (n) DETACH DELETE n")
    write_graphs(database, left)
    waiting = settle(database, words).waiting
    expected = stored(database)
    assert len(waiting) == {1: 2, 3: 1}.get(gone, 0)
    database.write("MATCH (n) DETACH DELETE n")
    write_graphs(database, told())
    settle(database, words)
    assert withdraw(database, told()[gone].id)
    assert stored(database) == expected
    assert settle(database, words).waiting == waiting
    write_graphs(database, told())
    assert settle(database, words).waiting == ()
    assert events(database) == {"135", "24"}


def test_of_two_that_contradict_the_later_stands_and_the_other_is_named(database: Database) -> None:
    write_graphs(database, told())
    split, joined = apart(database, "2", "135"), together(database, "2", "135")
    settled = settle(database, Verdicts((split, joined)))
    assert events(database) == {"1235", "4"}
    assert (settled.overruled, settled.partly) == ((split,), ())
    later = apart(database, "1", "235", "2026-05-03T00:00:00Z")
    settled = settle(database, Verdicts((split, joined, later)))
    assert events(database) == {"1", "235", "4"}
    assert (settled.overruled, settled.partly) == ((), (split, joined))


def test_a_word_finds_its_tellings_when_they_are_read_anew_under_other_ids(database: Database) -> None:
    write_graphs(database, told())
    word = apart(database, "2", "135")
    other = {**word.was["other"], "tellings": ["telling:older"]}
    older = replace(word, was={**word.was, "tellings": ["telling:old"], "other": other})
    assert settle(database, Verdicts((older,))).waiting == ()
    assert events(database) == {"2", "135", "4"}


def test_the_events_alike_are_listed_and_what_was_decided_is_told_on_both_sides(database: Database) -> None:
    write_graphs(database, told())
    first, fourth = (tellings(database)[one].event for one in "14")
    assert coreference_of(database, first, ()).alike is None
    assert coreference_of(database, first, (), alike=True).alike == (fourth,), "only of the same kind; the fifth is in it"
    split = apart(database, "2", "135")
    settle(database, Verdicts((split,)))
    second = tellings(database)["2"].event
    here, there = (coreference_of(database, event, [split], alike=True) for event in (first, second))
    assert here.decided == (Decided(split, second, split.was["summary"]),)
    assert there.decided == (Decided(split, first, split.was["other"]["summary"]),)
    assert here.alike == (fourth, second), "the fourth is told in the words of the first"
    assert set(here.nodes) == {second, fourth}
    assert events_of_tellings(database, [*split.was["tellings"], *split.was["other"]["tellings"]]) == sorted([first, second])
    joined = together(database, "2", "135")
    settle(database, Verdicts((split, joined)))
    states = {item.verdict.says: item.state for item in coreference_of(database, first, [split, joined]).decided}
    assert states == {"another event": "overruled", "same event": ""}
    withdraw(database, told()[1].id)
    states = {item.verdict.says: item.state for item in coreference_of(database, first, [split, joined]).decided}
    assert states == {"another event": "waiting", "same event": "waiting"}


def test_the_command_lists_the_words_and_says_which_are_overruled_and_which_wait(
    database: Database, database_settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in environment_of(database_settings).items():
        monkeypatch.setenv(name, value)
    write_graphs(database, told())
    words = [apart(database, "2", "135"), together(database, "2", "135"), apart(database, "1", "4", "2026-05-04T00:00:00Z")]
    withdraw(database, told()[3].id)
    try:
        add_lines(database_settings, words)
        with database_settings.verdicts_file.open("a") as file:
            file.write('{"about": "telling"}\n')
        ended = runner(monkeypatch, capsys)("decisions")
    finally:
        database_settings.verdicts_file.unlink()
    lines = ended.out.splitlines()
    assert "another event  telling: Ruritania: menyerang → Graustark is another event than " in lines[0]
    assert "same event  telling: Ruritania: menyerang → Graustark is the same as " in lines[1]
    assert [line.split("  ")[-1] for line in (lines[0], lines[2])] == ["a later one stands", "waiting"]
    assert any("decisions.jsonl:4: about is 'telling' and says is 'None'" in line for line in ended.lines)
    assert events(database) == {"1235"}

"""Marks in sentences, spellings, paths and search: the pure half of what the panel shows."""

import pytest

from explorer.read.details import Spelling, spellings
from explorer.read.evidence import Mark, flat, marks_of
from explorer.read.paths import walk
from explorer.read.search import full_text_query, stretches
from graph.stored_graph import Node, Relationship, graph_of

SENTENCE = "Tajikistan dan Rusia adalah anggota CSTO."


def mark(start: int, end: int, id: str = "a", role: str = "mention") -> Mark:
    return Mark(start, end, id, id, role)


def spans(marks) -> list[tuple[int, int, str]]:
    return [(m.start, m.end, m.id) for m in marks]


def test_marks_come_in_order() -> None:
    assert spans(flat([mark(15, 20, "ru"), mark(0, 10, "tj")], 41)) == [(0, 10, "tj"), (15, 20, "ru")]


def test_the_longer_of_two_overlapping_mentions_is_marked() -> None:
    # "Kepolisian Australia" is an organization; "Australia" in it is a country
    assert spans(flat([mark(11, 20, "country:AU"), mark(0, 20, "organization:police")], 30)) == [(0, 20, "organization:police")]


def test_a_trigger_is_marked_around_the_mentions_in_it() -> None:
    # "pertemuan para negara anggota CSTO": the last word is a mention
    found = flat([mark(0, 34, "e", "trigger"), mark(30, 34, "csto")], 40)
    assert spans(found) == [(0, 30, "e"), (30, 34, "csto")]


@pytest.mark.parametrize("wrong", [(-1, 5), (5, 5), (9, 3), (30, 60)])
def test_marks_outside_the_sentence_are_left_out(wrong: tuple[int, int]) -> None:
    assert flat([mark(*wrong)], len(SENTENCE)) == ()


def test_a_sentence_may_name_one_thing_several_times() -> None:
    told = {"start": 0, "starts": [0, 20], "ends": [5, 26], "rules": ["lexicon", "metonym"], "scores": [1.0, 0.8]}
    assert [(m.start, m.rule, m.score) for m in marks_of(told, "country:RU", "Rusia")] == [
        (0, "lexicon", 1.0),
        (20, "metonym", 0.8),
    ]


def test_names_as_written_are_counted_and_say_the_rule_that_mostly_tied_them() -> None:
    node = Node("country:RU", "Country", {"aliases": ["Rusia", "Moskow"], "alias_counts": [2, 1]})
    ruled = [
        {"name": "Rusia", "rule": "lexicon", "score": 1.0, "times": 2},
        {"name": "Rusia", "rule": "metonym", "score": 0.5, "times": 1},
        {"name": "ia", "rule": "pronoun", "score": 0.9, "times": 9},
    ]
    assert spellings(node, ruled) == (Spelling("Rusia", 2, "lexicon", 1.0), Spelling("Moskow", 1))


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("perbatasan Tajik", "+perbatasan +tajik*"),
        ('"a OR b" -c*', "+a +or +b +c"),  # operators of the index are words like others
        ("  ", ""),
        ("/etc~2^9", "+etc +2 +9"),
    ],
)
def test_typed_words_are_searched_as_words(typed: str, query: str) -> None:
    assert full_text_query(typed) == query


def test_hits_are_marked_where_words_begin() -> None:
    assert stretches("Perbatasan Tajikistan-Afghanistan", "tajik perb") == ((0, 10), (11, 21))


def test_a_path_is_walked_from_its_first_node() -> None:
    steps = [Relationship("MEMBER_OF", "b", "c"), Relationship("LEADS", "a", "b")]
    found = walk(graph_of([Node(id, "Actor") for id in "abc"], steps), "a")
    assert found is not None
    assert found.nodes == ("a", "b", "c")
    assert [step.type for step in found.steps] == ["LEADS", "MEMBER_OF"]
    assert walk(graph_of([], steps), "c").nodes == ("c", "b", "a")
    assert walk(graph_of([], steps), "x") is None

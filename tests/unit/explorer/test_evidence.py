"""Marks in sentences, spellings, paths and search: the pure half of what the panel shows."""

import pytest

from cypher.values import Node, Relationship, graph_of
from explorer.details import spellings
from explorer.evidence import Mark, flat, marks_of
from explorer.paths import walk
from explorer.search import full_text_query, names_in, stretches, suggest
from explorer.store import Entry, Index

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


def test_spellings_are_counted_with_the_rule_that_joined_them_most() -> None:
    first = {"starts": [0, 10], "ends": [5, 16], "rules": ["lexicon", "metonym"], "scores": [1.0, 0.8]}
    second = {"starts": [3, 12], "ends": [8, 14], "rules": ["lexicon", "pronoun"], "scores": [1.0, 0.6]}
    rows = [
        {"sentence": "s1", "text": "Rusia dan Moskow", "mention": first},
        {"sentence": "s2", "text": "di Rusia dan ia", "mention": second},
    ]
    assert [(s.text, s.count, s.rule, s.sentences) for s in spellings(rows)] == [
        ("Rusia", 2, "lexicon", ("s1", "s2")),
        ("Moskow", 1, "metonym", ("s1",)),
    ]


INDEX = Index(
    (
        Entry("country:KG", "Country", "Kirgizstan", ("Kirgizstan", "Kyrgyzstan", "Kirgistan"), 2, 5),
        Entry("actor:sergei-lavrov", "Actor", "Sergei Lavrov", ("Sergei Lavrov",), 1, 2),
        Entry("country:KZ", "Country", "Kazakhstan", ("Kazakhstan",), 3, 6),
        Entry("organization:csto", "Organization", "CSTO", ("Organisasi Traktat Keamanan Kolektif", "CSTO"), 3, 20),
        Entry("actor:recep-tayyip-erdogan", "Actor", "Recep Tayyip Erdoğan", ("Erdoğan",), 1, 1),
    )
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Kyrgyzstan", "country:KG"),
        ("kirgizstan", "country:KG"),
        ("Kirgiztan", "country:KG"),
        ("Lavrof", "actor:sergei-lavrov"),
        ("lav", "actor:sergei-lavrov"),
        ("traktat keamanan", "organization:csto"),
        ("cs", "organization:csto"),
        ("erdogan", "actor:recep-tayyip-erdogan"),
        ("kaz", "country:KZ"),
    ],
)
def test_names_are_found_however_they_are_written(typed: str, first: str) -> None:
    assert suggest(names_in(INDEX), typed)[0].entry.id == first


@pytest.mark.parametrize("typed", ["", "   ", "zzzzzz", "<script>"])
def test_nothing_like_it_is_an_empty_list(typed: str) -> None:
    assert suggest(names_in(INDEX), typed) == []


def test_suggestions_can_be_of_some_labels_only() -> None:
    assert [hit.entry.label for hit in suggest(names_in(INDEX), "k", labels=("Actor",))] == []


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

"""What a text in the search box asks about."""

from datetime import date

import pytest

from explorer.read.question_search import Understood, questions_for, understood

TODAY = date(2024, 5, 20)
KNOWN = {
    "iran": "country:IR",
    "as": "country:US",
    "amerika serikat": "country:US",
    "rusia": "country:RU",
    "taliban": "organization:taliban",
    "tajikistan": "country:TJ",
    "dewan keamanan pbb": "organization:dewan-keamanan-pbb",
    "pbb": "organization:pbb",
}


def asked(text: str) -> Understood:
    return understood(text, lambda name: KNOWN.get(name.casefold()), TODAY)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iran AS September 2019", Understood(("country:IR", "country:US"), (), "2019-09", "2019-09")),
        ("Rusia Taliban", Understood(("country:RU", "organization:taliban"))),
        ("sanksi Iran 2019", Understood(("country:IR",), ("SANCTION",), "2019", "2019")),
        ("latihan militer Tajikistan", Understood(("country:TJ",), ("MOBILIZE", "COOPERATE"))),
        (
            "what happened between Iran and Amerika Serikat in 2019",
            Understood(("country:IR", "country:US"), (), "2019", "2019"),
        ),
        ("Dewan Keamanan PBB Iran", Understood(("organization:dewan-keamanan-pbb", "country:IR"))),
        ("Iran sejak 2019", Understood(("country:IR",), (), "2019", "")),
        ("Iran until September 2019", Understood(("country:IR",), (), "", "2019-09")),
        ("Iran 18 September 2019 hingga 20 September 2019", Understood(("country:IR",), (), "2019-09-18", "2019-09-20")),
        ("Iran zzyzx", Understood(("country:IR",), (), "", "", ("zzyzx",))),
        ("Iran 2019 tentara", Understood(("country:IR",), (), "2019", "2019", ("tentara",))),
        ("", Understood()),
    ],
)
def test_names_kinds_of_events_and_dates_are_told_apart(text: str, found: Understood) -> None:
    assert asked(text) == found


def test_a_sentence_is_no_question() -> None:
    text = "Presiden Iran itu berkata bahwa negaranya tidak akan pernah mau berunding lagi dengan siapa pun juga"
    assert asked(text).parts == 0


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        (
            "Iran AS September 2019",
            [("events_between", {"first": "country:IR", "second": "country:US", "since": "2019-09", "until": "2019-09"})],
        ),
        ("sanksi Iran 2019", [("sanctions", {"who": "country:IR", "since": "2019", "until": "2019"})]),
        ("pertemuan Iran", [("who_met_whom", {"who": "country:IR"})]),
        ("serangan 2019", [("most_reported", {"type": "ASSAULT", "since": "2019", "until": "2019"})]),
    ],
)
def test_a_text_is_the_saved_question_it_means(text: str, questions: list[tuple[str, dict[str, str]]]) -> None:
    assert questions_for(asked(text)) == questions


def test_every_question_offered_has_the_values_it_is_given() -> None:
    from cypher.saved_queries.library import package_queries, values_of

    queries = {query.name: query for query in package_queries()}
    for text in (
        "Iran AS 2019",
        "Iran Rusia",
        "sanksi Iran",
        "bantahan Iran 2019",
        "pertemuan Iran",
        "protes Iran",
        "2019",
        "perang",
    ):
        for name, values in questions_for(asked(text)):
            values_of(queries[name], values)

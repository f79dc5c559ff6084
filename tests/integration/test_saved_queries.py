"""Every saved question, on both engines: it runs, it is bounded, it brings its sentences, and the answers are the same."""

import json
from itertools import permutations
from typing import Any

import pytest

from cypher.database import Database
from cypher.entity_lookup import entity_named
from cypher.saved_queries.library import SavedQuery, package_queries, values_of
from cypher.saved_queries.row_counts import counted
from graph.dates.spans import may_be_within, within
from graph.errors import SavedQueryError
from graph.stored_graph import Answer, Graph, Node, Relationship

QUERIES = {query.name: query for query in package_queries()}
EVIDENCE = {"sentence", "text", "article", "title", "published", "source", "url"}
ANSWERS: dict[str, dict[str, Any]] = {}
"""What the engine before answered, by engine and question."""


def asked(database: Database, name: str, **given: str) -> Answer:
    query = QUERIES[name]
    return database.read(query.text, values_of(query, given))


def column(answer: Answer, name: str) -> list[Any]:
    return [row[answer.columns.index(name)] for row in answer.rows]


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_question_is_answered_with_its_sentences_the_same_on_both_engines(seeded: Database, query: SavedQuery) -> None:
    answer = seeded.read(query.text, values_of(query, {}))
    assert not answer.truncated
    for row in answer.rows:  # the embedded engine names no columns when there are no rows
        assert answer.columns[-1] == "evidence" and answer.graph.nodes
        assert any(isinstance(cell, Node | Relationship | Graph) for cell in row)
        assert row[-1] and all(said.keys() == EVIDENCE and said["text"] for said in row[-1])
    told = json.loads(json.dumps([[_plain(cell) for cell in row] for row in answer.rows]))
    for engine, answers in ANSWERS.items():
        assert told == answers.get(query.name, told), f"{seeded.engine} and {engine} differ"
    ANSWERS.setdefault(seeded.engine, {})[query.name] = told
    assert len(seeded.read(query.text, values_of(query, {"limit": "1"})).rows) == min(1, len(answer.rows))


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_what_a_limit_cuts_is_counted_on_both_engines(seeded: Database, query: SavedQuery) -> None:
    everything = len(seeded.read(query.text, values_of(query, {"limit": "1000"})).rows)
    one = values_of(query, {"limit": "1"})
    assert counted(seeded, query, one, min(1, everything)).total == everything


def test_every_event_has_a_place_in_time_and_those_with_none_are_counted(seeded: Database) -> None:
    query = QUERIES["who_met_whom"]
    any_time = values_of(query, {"limit": "1000"})
    everything = seeded.read(query.text, any_time)
    dates = list(zip(column(everything, "date"), column(everything, "reported"), strict=True))
    assert any(date is None and reported for date, reported in dates), "a meeting that only the report dates"
    year = next(reported[:4] for date, reported in dates if date is None and reported)
    within = values_of(query, {"since": year, "until": year, "limit": "1000"})
    found = seeded.read(query.text, within)
    assert {
        (date or reported)[:4] for date, reported in zip(column(found, "date"), column(found, "reported"), strict=True)
    } == {year}
    by_text = values_of(query, {"dated": "yes", "limit": "1000"})
    told = seeded.read(query.text, by_text)
    assert all(column(told, "date")) and len(told.rows) < len(everything.rows)
    assert counted(seeded, query, by_text, len(told.rows)).undated == len(everything.rows) - len(told.rows)
    assert counted(seeded, query, within, len(found.rows)).undated == sum(not (date or reported) for date, reported in dates)


SPANS = [
    ("2017", "2017"),
    ("2017-04", "2017-04"),
    ("2017-04-01", "2017-04-30"),
    ("2017-04-02", "2017-04-30"),
    ("2021-08-15", "2024"),
    ("2024-06-10", "2024-06-20"),
    ("2015-01-01", ""),
    ("", "2021-08-31"),
    ("", "2021-06"),
]


@pytest.mark.parametrize(("since", "until"), SPANS)
def test_a_date_coarser_than_the_span_is_not_taken_to_be_in_it_but_counted_and_given_when_asked_for(
    seeded: Database, since: str, until: str
) -> None:
    query = QUERIES["most_reported"]

    def events(**given: str) -> tuple[dict[str, str | None], dict[str, Any]]:
        values = values_of(query, {"limit": "1000", **given})
        answer = seeded.read(query.text, values)
        if not answer.rows:
            return {}, values
        places = zip(column(answer, "event"), column(answer, "date"), column(answer, "reported"), strict=True)
        return {event.id: date or reported for event, date, reported in places}, values

    span = (since or "0001", until or "9999")
    everything, _ = events()
    assert any(len(date or "") < 10 for date in everything.values()), "the seeds have events dated only by a year or month"
    certain = {id for id, date in everything.items() if date and within(date, span)}
    maybe = {id for id, date in everything.items() if date and may_be_within(date, span)}
    found, values = events(since=since, until=until)
    assert found.keys() == certain
    left_out = counted(seeded, query, values, len(found))
    assert (left_out.coarse, left_out.undated) == (len(maybe), sum(not date for date in everything.values()))
    more, values = events(since=since, until=until, coarse="yes")
    assert more.keys() == certain | maybe
    assert not counted(seeded, query, values, len(more)).coarse


def test_the_example_lists_the_six_members_each_with_a_sentence(seeded: Database) -> None:
    answer = asked(seeded, "csto_members")
    assert set(column(answer, "name")) == {"Rusia", "Belarus", "Kazakhstan", "Kirgizstan", "Tajikistan", "Armenia"}
    assert all(column(answer, "evidence"))


def test_the_border_has_its_length_and_sentences_whichever_way_one_asks(seeded: Database) -> None:
    for first, second in (("country:TJ", "country:AF"), ("country:AF", "country:TJ")):
        answer = asked(seeded, "tajik_afghan_border", first=first, second=second)
        assert column(answer, "length_km") == [1200]
        assert len(column(answer, "evidence")[0]) >= 2


def test_office_holders_count_as_their_side_and_denials_are_told_apart(seeded: Database) -> None:
    answer = asked(seeded, "russia_taliban_contacts")
    actors = {party.name for parties in column(answer, "parties") for party in parties}
    assert {"Rusia", "Vladimir Putin", "Taliban"} <= actors
    assert {"denied", "reported"} <= set(column(answer, "kind"))
    assert any(path.relationships[0].type == "HOLDS_POSITION" for paths in column(answer, "offices") for path in paths)


@pytest.mark.parametrize("name", ["events_between", "russia_taliban_contacts"])
def test_the_order_of_two_parties_changes_nothing(seeded: Database, name: str) -> None:
    """Whichever of the two has fewer events and office holders is where the question begins."""
    there = asked(seeded, name, first="country:RU", second="organization:taliban")
    back = asked(seeded, name, first="organization:taliban", second="country:RU")
    events = [event.id for event in column(there, "event")]
    assert events and events == [event.id for event in column(back, "event")]


def test_the_order_of_two_camps_changes_only_whose_events_come_first(seeded: Database) -> None:
    camps = ("country:RU", "country:US", "country:AF", "country:TJ", "organization:taliban", "organization:csto")
    answers = {pair: asked(seeded, "brokers_between", first=pair[0], second=pair[1]) for pair in permutations(camps, 2)}
    assert any(answer.rows for answer in answers.values())
    for (first, second), there in answers.items():
        back = answers[second, first]
        assert len(there.rows) == len(back.rows)
        if there.rows:  # the embedded engine names no columns when there are no rows
            assert column(there, "broker") == column(back, "broker")
            assert column(there, "with_first") == column(back, "with_second")
            assert all(column(there, "with_first")) and all(column(there, "with_second"))


def test_within_one_side_an_event_has_two_parties_of_it(seeded: Database) -> None:
    answer = asked(seeded, "events_between", first="country:RU", second="country:RU")
    assert all(len({party.id for party in parties}) > 1 for parties in column(answer, "parties"))


def test_an_open_parameter_means_any_and_a_given_one_narrows(seeded: Database) -> None:
    everyone = asked(seeded, "sanctions")
    some = asked(seeded, "sanctions", who="organization:csto")
    assert 0 < len(some.rows) < len(everyone.rows)


def test_an_entity_is_found_by_its_name_or_alias(seeded: Database) -> None:
    assert entity_named(seeded, "rusia") == "country:RU"
    assert entity_named(seeded, "Kremlin") == "country:RU"
    assert entity_named(seeded, "country:XX") == "country:XX"
    with pytest.raises(SavedQueryError, match="nothing in the graph is called 'Rusi'; close to it: country:RU"):
        entity_named(seeded, "Rusi")


def _plain(cell: Any) -> Any:
    if isinstance(cell, Node):
        return ["node", cell.id]
    if isinstance(cell, Relationship):
        return ["relationship", cell.id]
    if isinstance(cell, Graph):
        return ["path", [node.id for node in cell.nodes], [each.id for each in cell.relationships]]
    if isinstance(cell, dict):
        return {key: _plain(value) for key, value in cell.items()}
    return [_plain(item) for item in cell] if isinstance(cell, list) else cell

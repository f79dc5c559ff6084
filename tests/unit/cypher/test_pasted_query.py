"""Queries as people paste them, and names the graph does not have."""

import pytest

from cypher.pasted_query import pasted
from cypher.unknown_names import unknown_names


@pytest.mark.parametrize(
    ("text", "run", "parameters"),
    [
        ("RETURN 1", "RETURN 1", {}),
        ("RETURN 1; // the end", "RETURN 1  // the end", {}),
        ("RETURN 1;;\n", "RETURN 1  \n", {}),
        ("RETURN ';' // ;", "RETURN ';' // ;", {}),
        (":param who => 'country:RU'\nRETURN $who", "\nRETURN $who", {"who": "country:RU"}),
        (":param n: 5\n:PARAM wide => [1, 2]\nRETURN $n", "\n\nRETURN $n", {"n": 5, "wide": [1, 2]}),
        (":param since => date()\nRETURN $since", "\nRETURN $since", {"since": "date()"}),
    ],
)
def test_param_lines_and_a_last_semicolon_are_taken_in(text: str, run: str, parameters: dict[str, object]) -> None:
    found = pasted(text)
    assert (found.text, found.parameters) == (run, parameters)


def test_a_second_query_keeps_its_semicolon_to_be_refused() -> None:
    assert pasted("RETURN 1; RETURN 2").text == "RETURN 1; RETURN 2"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("MATCH (n:Negara) RETURN n", ["the graph has no label 'Negara'; did you mean Country?"]),
        ("MATCH (n:Acto) RETURN n", ["the graph has no label 'Acto'; did you mean Actor?"]),
        ("MATCH (n) WHERE n:Contry RETURN n", ["the graph has no label 'Contry'; did you mean Country?"]),
        ("MATCH ()-[r:MEMBER_OFF]->() RETURN r", ["the graph has no relationship type 'MEMBER_OFF'; did you mean MEMBER_OF?"]),
        ("MATCH (n:Country) RETURN n.nama", ["the graph has no property 'nama'; did you mean name?"]),
        ("MATCH (n:Country {id: 'x'})-[:BORDERS|PART_OF*1..2]-(m) RETURN n.name, m.iso AS code, {code: m.iso}.code", []),
        ("MATCH (n:Country) WITH collect({total: 1}) AS rows RETURN [row IN rows | row.total]", []),
        ("MATCH (n:Zzzzz) RETURN n", ["the graph has no label 'Zzzzz'"]),
        ("RETURN date.truncate('month', date()) AS month, 1.5 AS x", []),
    ],
)
def test_names_the_graph_does_not_have_are_named_with_what_may_be_meant(text: str, said: list[str]) -> None:
    assert [str(each) for each in unknown_names(text)] == said


def test_our_own_questions_hold_no_unknown_name() -> None:
    from cypher.saved_queries.library import package_queries

    assert {query.name: unknown_names(query.text) for query in package_queries() if unknown_names(query.text)} == {}

"""The plan a Neo4j shows before a query runs: the wall behind the words."""

from types import SimpleNamespace
from typing import Any

import pytest
from neo4j import ResultSummary

from cypher.query_plan import only_reads


def summary(*operators: tuple[str, str], query_type: str = "r") -> ResultSummary:
    """What EXPLAIN leaves for these operators, each the child of the one before."""
    plan: dict[str, Any] = {}
    for name, details in reversed(operators):
        plan = {"operatorType": f"{name}@neo4j", "args": {"Details": details}, "children": [plan] if plan else []}
    return SimpleNamespace(query_type=query_type, plan=plan)  # type: ignore[return-value]


@pytest.mark.parametrize(
    "below",
    [
        ("AllNodesScan", "n"),
        ("ProcedureCall", "db.labels() :: (label :: STRING)"),
        ("ProcedureCall", "db.index.fulltext.queryNodes($autostring_0, $autostring_1) :: (node :: NODE)"),
    ],
)
def test_a_plan_of_reading_alone_is_let_through(below: tuple[str, str]) -> None:
    assert only_reads(summary(("ProduceResults", "n"), below))


@pytest.mark.parametrize(
    "below",
    [
        ("LoadCSV", "line"),
        ("Create", "(n:Bulk)"),
        ("ShowTransactions", "*"),
        ("ProcedureCall", "apoc.load.json($autostring_0) :: (value :: MAP)"),
        ("ProcedureCall", "db.ping() :: (success :: BOOLEAN)"),
    ],
)
def test_a_plan_that_does_more_is_refused_wherever_it_stands(below: tuple[str, str]) -> None:
    assert not only_reads(summary(("ProduceResults", "n"), ("Projection", "n"), below))


@pytest.mark.parametrize("query_type", ["w", "rw", "s"])
def test_a_query_that_is_none_of_reading_is_refused_by_its_type(query_type: str) -> None:
    assert not only_reads(summary(("AllNodesScan", "n"), query_type=query_type))

"""What no engine can stop once it runs is refused before: what doubles itself, and patterns that take for ever to fail."""

import pytest

from cypher.safety.read_only import check
from cypher.safety.runaway_expressions import fault_of
from cypher.saved_queries.library import library
from graph.errors import QueryRefused
from graph.settings import Settings

ORDINARY = [
    "MATCH (n) RETURN reduce(total = 0, x IN n.starts | total + x)",
    "MATCH (n) RETURN reduce(words = n.name, alias IN n.aliases | words + ' ' + alias)",
    "MATCH (n) RETURN reduce(best = 0, x IN n.starts | CASE WHEN x > best THEN x ELSE best END)",
    "MATCH (n) RETURN reduce(best = null, x IN n.starts | CASE WHEN best IS NULL THEN x ELSE best END)",
    "MATCH (n) RETURN reduce(l = [], x IN n.starts | l + [x])",
    "MATCH (n) RETURN reduce(h = 7, x IN n.starts | h * 31 + x)",
    "MATCH (n:Country) WHERE n.name =~ '(?i).*stan' RETURN n",
    "MATCH (n:Country) WHERE n.name =~ '(Rusia|Belarus)' RETURN n",
    "MATCH (n:Country) WHERE n.name =~ $pattern RETURN n",
    "MATCH (n:Event) WHERE n.date =~ '20[0-9]{2}-(0[1-9]|1[0-2])' AND n.a = -1 RETURN n.a + n.b + n.a",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_questions_are_asked(text: str) -> None:
    check(text, {"pattern": ".*stan"})


def test_saved_questions_are_asked() -> None:
    for query in library(Settings()).queries:
        check(query.text)


@pytest.mark.parametrize(
    "pattern", ["(a+)+b", "((a*)*)*b", "(a|aa)*", "(?:x?)+", "([a-z]+)*$", "(a{2,})+", "a*" * 5, "a" * 400, "(.*)*"]
)
def test_patterns_that_take_for_ever_are_named(pattern: str) -> None:
    assert fault_of(pattern)
    with pytest.raises(QueryRefused, match="line 1"):
        check("MATCH (n) WHERE n.name =~ $pattern RETURN n", {"pattern": pattern})


@pytest.mark.parametrize(
    "pattern", ["", ".*", "(a)(b)*", "[(*+]+", r"\(a\*\)\+", "(?i)rusia", "(abc)+", "x{3}", "[]a]+", "a|b|c", "("]
)
def test_patterns_that_end_are_let_through(pattern: str) -> None:
    assert fault_of(pattern) == ""


@pytest.mark.parametrize("values", [{"who": "\udcff"}, {"who": "a\ud800"}])
def test_a_parameter_that_is_no_text_is_refused(values: dict[str, str]) -> None:
    with pytest.raises(QueryRefused, match=r"who: .* is no text"):
        check("MATCH (n {id: $who}) RETURN n", values)


def test_a_query_that_is_no_text_is_refused() -> None:
    with pytest.raises(QueryRefused, match="is no text"):
        check("RETURN '\udcff'")

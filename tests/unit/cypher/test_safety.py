"""What a person may type, decided on the words alone."""

import time

import pytest
import yaml

from cypher.safety.read_only import MOST_CHARACTERS, check
from graph.errors import QueryRefused
from tests.conftest import DATA

ATTEMPTS: dict[str, list[str]] = yaml.safe_load((DATA / "attempts.yml").read_text("utf-8"))
CONFORMANCE = yaml.safe_load((DATA / "conformance.yml").read_text("utf-8"))


@pytest.mark.parametrize("text", [text for aim, texts in ATTEMPTS.items() if aim != "exhaust" for text in texts])
def test_every_attempt_is_refused_by_its_words_alone(text: str) -> None:
    with pytest.raises(QueryRefused):
        check(text)


@pytest.mark.parametrize("text", [item["read"] for item in CONFORMANCE if "read" in item and "RETRUN" not in item["read"]])
def test_plain_reading_of_every_kind_is_let_through(text: str) -> None:
    check(text)


def test_a_long_text_of_openings_is_refused_at_once() -> None:
    started = time.monotonic()
    for opening in ("/* ", "' ", '" ', "` ", "(", "[a IN ", "n.", "NOT "):
        odd = (MOST_CHARACTERS - 8) // len(opening) // 2 * 2 - 1
        with pytest.raises(QueryRefused):
            check("RETURN " + opening * odd)
    assert time.monotonic() - started < 5  # 0.1 s on an idle machine


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n) RETURN n.set, n.delete",  # properties
        "MATCH (n:Create)-[r:SET|`DELETE`]->() RETURN r",  # a label, a type
        "MATCH (n) RETURN n AS set",  # an alias
        "MATCH (`create`) RETURN `create`",  # a name in backticks
        "RETURN {set: 1, merge: 2} AS m",  # keys
        "RETURN 'CREATE (n)' AS a, \"it's; DROP\" AS b",  # strings
        "MATCH (n) /* DELETE n; */ RETURN n // SET",  # comments
        "RETURN $create",  # a parameter
        "RETURN [a IN range(1, 3) | [b IN [1, 2] | a * b]] AS table",  # a list in a list
        "MATCH (a)-[*1..3]->(b) WHERE a.id IN ['x'] RETURN b",
        "MATCH p = (start:Country)-[*1..2]-(stop) WHERE start.id <> stop.id RETURN p",  # words of the server's, further on
        "MATCH (n) RETURN n.name AS set, n.id AS `create` ORDER BY n.name",
        "MATCH (n:Country)\r\nRETURN n.name\r\n// the end",  # lines as Windows ends them
        "RETURN point.distance(point({x: 1}), point({x: 2})) AS d, `count`(1)",
        " \nRETURN 1;;\n",
    ],
)
def test_words_that_only_look_like_writing_are_let_through(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the query is empty"),
        (" // nothing\n;", "the query is empty"),
        ("x" * (MOST_CHARACTERS + 1), "expected at most 20,000"),
        ("hello", "line 1: hello: expected MATCH, UNWIND, WITH, CALL or RETURN"),
        ("MATCH (n)\n\nSET n.x = 1", "line 3: SET: it would change the graph"),
        ("RETURN 1; RETURN 2", "line 1: ;: expected one query"),
        ("RETURN 'open", "it is opened and never closed"),
        ("RETURN /* open", "it is opened and never closed"),
        ("call dbms.listConfig()", "the procedure dbms.listconfig is not one of those that only read"),
        ("RETURN apoc.text.join([], '')", "the function apoc.text.join is not one of Cypher's own"),
        ("RETURN [a IN l | [b IN l | [c IN l | 1]]]", "lists inside lists inside lists"),
        ("RETURN 1CREATE", "it would change the graph"),
        (
            "MATCH (n)\nWITH n AS set MATCH (m) RETURN m",
            "line 2: set: it would change the graph, and only reading is allowed here (a",
        ),
        ("MATCH (n) // x\rRETURN n", r"line 1: the query holds the control character '\r'; take it out"),
        ("RETURN `apoc.load.json`('x')", "the function apoc.load.json is not one of Cypher's own"),
        ("RETURN " + "(" * 51 + "1" + ")" * 51, "more than 50 brackets inside each other"),
        ("MATCH (n) RETURN n" + ".a" * 60, "a name of 61 parts; expected at most 50"),
        ("RETURN NOT NOT true", "NOT: twice in a row it says nothing"),
        ("RETURN 1" + "+1" * 1_000, "the query has 2,002 words; expected at most 2,000"),
        ("CALL 'db.labels'", "CALL: expected a procedure or a subquery after it"),
        ("RETURN [a IN l | [b IN l | size(`range`(1, 9))]]", "lists inside lists inside lists"),
    ],
)
def test_a_refusal_says_the_word_its_line_and_why(text: str, said: str) -> None:
    with pytest.raises(QueryRefused) as caught:
        check(text)
    assert said in str(caught.value)

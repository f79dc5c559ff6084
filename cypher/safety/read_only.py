"""Validates that a typed query only reads: checks its words first, the same for both engines; the engine then enforces it.

The engine enforces it (a read-only user, READ access mode, a check of the plan, a time limit). The check of the words comes
first: it refuses what an engine would allow a reader although it is not a query of the graph (SHOW USERS, TERMINATE, LOAD CSV,
procedures, other databases), with a one-line message instead of the engine's.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from cypher.safety.nested_lists import check_nesting
from cypher.safety.runaway_expressions import check_growth, check_parameters
from cypher.tokens import Word, chain, dotted, refused, words_of
from graph.errors import QueryRefused

PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.schema.visualization",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
        "db.index.fulltext.querynodes",
        "db.index.fulltext.queryrelationships",
    }
)
"""Procedures a typed query may call, in lower case; none of them writes, reads files or opens connections."""
MOST_CHARACTERS = 20_000
"""Maximum length of a query; a parser's time and memory grow with it."""
MOST_WORDS = 2_000
"""Maximum tokens; our longest query has 614. A Neo4j fails on 1 + 1 + … of 9,000, and nothing cancels its planner."""
MOST_PARTS = 50
"""Maximum parts of a dotted name: 300 hang a Neo4j."""

_FUNCTION_ROOTS = frozenset({"date", "datetime", "time", "localtime", "localdatetime", "duration", "point", "vector"})
_FIRST = frozenset({"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL", "("})
_CHANGES = "it would change the graph, and only reading is allowed here"
_SERVER = "it changes the server"
_RIGHTS = "it changes who may do what"
_AT_FIRST = {
    **dict.fromkeys(("GRANT", "DENY", "REVOKE"), _RIGHTS),
    **dict.fromkeys(("RENAME", "ENABLE", "DEALLOCATE", "REALLOCATE", "DRYRUN", "START", "STOP"), _SERVER),
}
"""Keywords only at the beginning of a text; elsewhere they are names: MATCH p = (start)-->(stop)."""
_ANYWHERE = {
    **dict.fromkeys(
        ("CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT", "DROP", "ALTER"), _CHANGES
    ),
    **dict.fromkeys(("PROFILE", "EXPLAIN"), "leave it away, or ask for the plan"),
    **dict.fromkeys(("CYPHER", "OPTIONS"), "options of the planner are not for a question"),
    "LOAD": "LOAD CSV reads files and addresses",
    "TERMINATE": "it stops what others run",
    "SHOW": "it asks about the server, not about the graph",
    "USE": "it reaches for another database",
    "PERIODIC": "it writes",
    "TRANSACTIONS": "CALL … IN TRANSACTIONS writes",
}


def check(text: str, parameters: Mapping[str, Any] | None = None) -> None:
    """Checks that the text is a single, read-only query, and its parameters valid.

    Raises:
        QueryRefused: it is not; the message names the word, its line and the reason.
    """
    check_parameters({"query": text, **(parameters or {})})
    if len(text) > MOST_CHARACTERS:
        raise QueryRefused(f"the query has {len(text):,} characters; expected at most {MOST_CHARACTERS:,}")
    words = words_of(text)
    if not words:
        raise QueryRefused("the query is empty; expected one such as MATCH (n) RETURN n LIMIT 25")
    if len(words) > MOST_WORDS:
        raise QueryRefused(f"the query has {len(words):,} words; expected at most {MOST_WORDS:,}")
    if words[0].upper not in _FIRST:
        expected = "expected MATCH, UNWIND, WITH, CALL or RETURN at the beginning"
        raise refused(text, words[0], (_ANYWHERE | _AT_FIRST).get(words[0].upper, expected))
    for number, word in enumerate(words):
        if word.text == ";":
            raise refused(text, word, "expected one query, without another behind it")
        if word.named:
            _check_call(text, words, number)
        if _calls_nothing(words, number) and not _is_name(words, number):
            raise refused(text, word, "expected a procedure or a subquery after it")
        if word.upper in _ANYWHERE and not _is_name(words, number):
            backticks = f" (a name is written in backticks: `{word.text}`)" if _text(words, number - 1).upper() == "AS" else ""
            raise refused(text, word, _ANYWHERE[word.upper] + backticks)
    check_nesting(text, words)
    check_growth(text, words, parameters or {})


def _text(words: Sequence[Word], at: int) -> str:
    return words[at].text if 0 <= at < len(words) else ""


def _is_name(words: Sequence[Word], number: int) -> bool:
    """Whether a word is a property, label, type, parameter or map key, which may have any name, or ends an alias."""
    before, after = _text(words, number - 1), _text(words, number + 1)
    if before == ".":  # not in "1. SET", nor behind the two dots of a range
        return number >= 2 and words[number - 2].kind != "number" and words[number - 2].text != "."
    if before.upper() == "AS":  # a variable may have the name "as": "WHERE as SET n.x = 1"
        return after in ("", ",", ")", "}") or (after.upper(), _text(words, number + 2).upper()) == ("ORDER", "BY")
    return before in (":", "$") or (after == ":" and before in ("{", ","))


def _check_call(text: str, words: Sequence[Word], number: int) -> None:
    """Refuses a procedure that is not in PROCEDURES, and a function that is not built in."""
    before = _text(words, number - 1)
    if before == "." and words[max(0, number - 2)].named:
        return  # checked at the first part of the name
    parts = chain(words, number)
    name, behind = dotted(parts), _text(words, number + 2 * len(parts) - 1)
    if len(parts) > MOST_PARTS:
        raise refused(text, words[number], f"a name of {len(parts)} parts; expected at most {MOST_PARTS}")
    if words[number].upper == "NOT" == before.upper():
        raise refused(text, words[number], "twice in a row it says nothing; leave both away")
    if before.upper() == "CALL" and name not in PROCEDURES:
        raise refused(text, words[number], f"the procedure {name} is not one of those that only read the graph")
    far = "." in name or before == "."
    if behind == "(" and far and name.split(".")[0] not in _FUNCTION_ROOTS and name not in PROCEDURES:
        raise refused(text, words[number], f"the function {name} is not one of Cypher's own")


def _calls_nothing(words: Sequence[Word], number: int) -> bool:
    """Whether a CALL is followed by neither a procedure's name nor a subquery."""
    after = words[number + 1] if number + 1 < len(words) else None
    return words[number].upper == "CALL" and not (after is None or after.named or after.text in ("{", "("))

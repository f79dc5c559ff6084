"""What a person may type: plain reading. Decided on the text's words first, the same on both engines, then by the engine.

The engine is the wall (a user that cannot write, READ access mode, a time limit); the words are the door in front of it: they
refuse what an engine would let a reader do although it is no question about the graph (SHOW USERS, TERMINATE, LOAD CSV,
procedures, other databases), and say so in one line instead of in the engine's words.
"""

import re
from dataclasses import dataclass

from simpul.errors import QueryRefused

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
"""Procedures a typed query may call, in lower case; none of them writes, reads files or calls out."""

_FUNCTION_ROOTS = frozenset({"date", "datetime", "time", "localtime", "localdatetime", "duration", "point", "vector"})
_WRITING = frozenset({"CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT", "DROP", "ALTER"})
_OTHER = {
    "LOAD": "LOAD CSV reads files and addresses",
    "GRANT": "it changes who may do what",
    "DENY": "it changes who may do what",
    "REVOKE": "it changes who may do what",
    "RENAME": "it changes the server",
    "ENABLE": "it changes the server",
    "DEALLOCATE": "it changes the server",
    "REALLOCATE": "it changes the server",
    "DRYRUN": "it changes the server",
    "TERMINATE": "it stops what others run",
    "SHOW": "it asks about the server, not about the graph",
    "START": "it changes the server",
    "STOP": "it changes the server",
    "USE": "it reaches for another database",
    "USING PERIODIC": "it writes",
    "TRANSACTIONS": "CALL … IN TRANSACTIONS writes",
    "PROFILE": "leave it away, or ask for the plan",
    "EXPLAIN": "leave it away, or ask for the plan",
    "CYPHER": "options of the planner are not for a question",
    "OPTIONS": "options of the planner are not for a question",
}
_FIRST = frozenset({"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL", "("})
_CHANGES = "it would change the graph, and only reading is allowed here"
_DEEPEST = 2
MOST_CHARACTERS = 20_000
"""A question longer than this is none; a parser's time and memory grow with it."""

_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<name>[^\W\d]\w*)
      | (?P<number>\d+(?:\.\d+)?)
      | (?P<space>\s+)
      | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class _Word:
    kind: str
    text: str
    start: int

    @property
    def upper(self) -> str:
        return self.text.upper() if self.kind == "name" else self.text


def check(text: str) -> None:
    """Pass when the text is one plain reading query.

    Raises:
        QueryRefused: it is anything else; the message names the word, its line and why.
    """
    if len(text) > MOST_CHARACTERS:
        raise QueryRefused(f"the query has {len(text):,} characters; expected at most {MOST_CHARACTERS:,}")
    if "\\u" in text.lower():
        # Engines decode \uXXXX before they parse, so "\u0043REATE" would be a word that nobody here has read.
        raise QueryRefused("the query holds a \\u escape; type the character itself")
    words = _words(text)
    if not words:
        raise QueryRefused("the query is empty; expected one such as MATCH (n) RETURN n LIMIT 25")
    if words[0].upper not in _FIRST:
        expected = "expected MATCH, UNWIND, WITH, CALL or RETURN at the beginning"
        changes = _CHANGES if words[0].upper in _WRITING else None
        raise _refused(text, words[0], changes or _OTHER.get(words[0].upper, expected))
    for number, word in enumerate(words):
        _check_word(text, words, number, word)
    _check_nesting(text, words)


def _words(text: str) -> list[_Word]:
    found = [_Word(str(match.lastgroup), match[0], match.start()) for match in _TOKEN.finditer(text)]
    words = [word for word in found if word.kind not in ("comment", "space")]
    while words and words[-1].text == ";":
        words.pop()
    return words


def _check_word(text: str, words: list[_Word], number: int, word: _Word) -> None:
    before = words[number - 1].text if number else ""
    after = words[number + 1] if number + 1 < len(words) else None
    if word.text == ";":
        raise _refused(text, word, "expected one query, without another behind it")
    if word.text in "'\"`" or text.startswith("/*", word.start):
        raise _refused(text, word, "it is opened and never closed")
    if word.kind in ("name", "quoted") and before.upper() == "CALL":
        _check_procedure(text, words, number)
    elif word.kind in ("name", "quoted") and before != "." and after and after.text == ".":
        _check_function(text, words, number)
    if word.kind != "name" or before.upper() in (".", ":", "$", "AS") or (after and after.text == ":" and before in ("{", ",")):
        return  # a property, label, type, parameter or key may be called anything
    if word.upper == "CALL" and after and after.kind not in ("name", "quoted") and after.text not in ("{", "("):
        raise _refused(text, word, "expected a procedure or a subquery after it")
    if word.upper in _WRITING:
        raise _refused(text, word, _CHANGES)
    if word.upper in _OTHER:
        raise _refused(text, word, _OTHER[word.upper])


def _check_nesting(text: str, words: list[_Word]) -> None:
    """Refuse lists of lists of lists, and a range inside a list of lists.

    They are made inside one expression, where neither engine looks at its clock, and multiply until the server's memory is
    gone: [a IN range(1, 5000) | [b IN range(1, 5000) | …]] is 25 million numbers.
    """
    open_: list[str] = []  # brackets, each with "IN" once an IN stood directly in it: a list comprehension or reduce
    for number, word in enumerate(words):
        before = words[number - 1] if number else word
        if word.text in ("[", "(", "{"):
            reducing = word.text == "(" and before.upper == "REDUCE"
            open_.append("IN" if reducing else word.text)
        elif word.text in ("]", ")", "}") and open_:
            open_.pop()
        elif word.upper == "IN" and open_ and open_[-1] == "[":
            open_[-1] = "IN"
        depth = open_.count("IN")
        if depth > _DEEPEST or (depth == _DEEPEST and word.upper == "RANGE" and before.text != "."):
            raise _refused(text, word, "lists inside lists inside lists grow beyond the server's memory; use UNWIND")


def _dotted(words: list[_Word], number: int) -> tuple[str, _Word | None]:
    """The dotted name that begins here, in lower case and without backticks, and the word behind it."""
    parts = [words[number].text.strip("`")]
    at = number + 1
    while at + 1 < len(words) and words[at].text == "." and words[at + 1].kind in ("name", "quoted"):
        parts.append(words[at + 1].text.strip("`"))
        at += 2
    return ".".join(parts).lower(), words[at] if at < len(words) else None


def _check_procedure(text: str, words: list[_Word], number: int) -> None:
    name, _ = _dotted(words, number)
    if name not in PROCEDURES:
        raise _refused(text, words[number], f"the procedure {name} is not one of those that only read the graph")


def _check_function(text: str, words: list[_Word], number: int) -> None:
    name, behind = _dotted(words, number)
    called = behind is not None and behind.text == "("
    if called and name.split(".")[0] not in _FUNCTION_ROOTS and name not in PROCEDURES:
        raise _refused(text, words[number], f"the function {name} is not one of Cypher's own")


def _refused(text: str, word: _Word, reason: str) -> QueryRefused:
    line = text.count("\n", 0, word.start) + 1
    return QueryRefused(f"line {line}: {word.text[:40]}: {reason}")

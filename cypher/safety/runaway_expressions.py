"""Rejects expressions no engine can stop: texts and lists that double themselves, regular expressions that backtrack forever.

Both engines check their time limit between rows and not inside an expression. `reduce(s = 'x', i IN range(1, 33) | s + s)` is
eight billion letters in one row, `'aaaa…!' =~ '((a*)*)*b'` takes years: such queries are refused before they run.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from cypher.tokens import Word, refused
from graph.errors import QueryRefused

MOST_DOUBLINGS = 12
"""Maximum occurrences of `s + s` in one query; WITH s + s AS s, repeated more often, makes a text of gigabytes."""
LONGEST_PATTERN = 300
MOST_OPEN_ENDS = 4
"""Maximum unbounded quantifiers (`*`, `+`, `{n,}`) of one pattern: each multiplies backtracking by the text's length."""
_OPENING, _CLOSING = ("(", "[", "{"), (")", "]", "}")
_COMPARED = {"<", ">", "="}
_TOO_LARGE = "a text, list or map that takes itself in more than once outgrows the server's memory"


def check_growth(text: str, words: Sequence[Word], parameters: Mapping[str, Any]) -> None:
    """Checks that nothing doubles repeatedly, and that every regular expression is free of exponential backtracking.

    Raises:
        QueryRefused: something does, or a pattern is neither a literal nor a parameter.
    """
    doublings = [at for at in range(1, len(words) - 1) if words[at].text == "+" and _same(words[at - 1], words[at + 1])]
    if len(doublings) > MOST_DOUBLINGS:
        raise refused(text, words[doublings[0] - 1], _TOO_LARGE)
    for at, word in enumerate(words):
        if word.upper == "REDUCE" and at + 3 < len(words) and words[at + 1].text == "(":
            _check_reduce(text, words, at)
        if word.text == "~" and at and words[at - 1].text == "=":
            _check_pattern(text, words, at, parameters)


def _same(one: Word, other: Word) -> bool:
    return one.named and other.named and one.text.strip("`") == other.text.strip("`")


def _check_reduce(text: str, words: Sequence[Word], at: int) -> None:
    """Refuses a reduce whose expression uses its accumulator twice, in a sum, list or map, or in replace()."""
    body = _expression(words, at)
    taken = [
        number
        for number, word in enumerate(body)
        if _same(word, words[at + 2]) and not {body[number - 1].text, body[min(number + 1, len(body) - 1)].text} & _COMPARED
    ]
    joins = any(word.text in ("+", "[", "{") for word in body)
    if (len(taken) > 1 and joins) or (taken and any(word.upper == "REPLACE" for word in body)):
        raise refused(text, body[taken[0]], _TOO_LARGE)


def _expression(words: Sequence[Word], at: int) -> list[Word]:
    """The expression of a reduce: from its bar, included, to its closing bracket."""
    open_, bar = 0, len(words)
    for number in range(at + 1, len(words)):
        sign = words[number].text
        open_ += (sign in _OPENING) - (sign in _CLOSING)
        if sign == "|" and open_ == 1:
            bar = min(bar, number)
        if not open_:
            return list(words[bar:number])
    return list(words[bar:])


def _check_pattern(text: str, words: Sequence[Word], at: int, parameters: Mapping[str, Any]) -> None:
    first = words[at + 1] if at + 1 < len(words) else words[at]
    pattern: Any = first.text[1:-1] if first.kind == "string" else None
    if first.text == "$" and at + 2 < len(words):
        pattern = parameters.get(words[at + 2].text.strip("`"), "")
    end = at + (3 if first.text == "$" else 2)
    if not isinstance(pattern, str) or (end < len(words) and words[end].text in ("+", "[", ".")):
        raise refused(text, first, "a pattern after =~ is written out, or a parameter")
    if why := fault_of(pattern):
        raise refused(text, first, why)


def fault_of(pattern: str) -> str:
    """Why a regular expression may backtrack forever; '' if it does not.

    A repeated group that itself contains repetition or alternatives, '(a+)+', '(a|aa)*', backtracks exponentially.
    """
    if len(pattern) > LONGEST_PATTERN:
        return f"a pattern of {len(pattern):,} characters; expected at most {LONGEST_PATTERN}"
    groups, closed, open_ends, at = [False], False, 0, 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "[":
            at = _end_of_class(pattern, at)
        repeats = sign in "*+" or (sign == "{" and pattern[at + 1 : at + 2].isdigit())
        if repeats and closed:
            return "a repeated group that repeats or chooses inside ((a+)+, (a|aa)*) may take for ever to fail"
        open_ends += repeats
        groups[-1] |= repeats or sign in "|?"
        if sign == "(":
            groups.append(False)
            at += 2 if pattern[at + 1 : at + 2] == "?" else 0
        closed = sign == ")" and len(groups) > 1 and groups.pop()
        groups[-1] |= bool(closed)
        at += 2 if sign == "\\" else 1
    return f"more than {MOST_OPEN_ENDS} of * + {{n,}} in one pattern" if open_ends > MOST_OPEN_ENDS else ""


def _end_of_class(pattern: str, at: int) -> int:
    end = at + 2
    while end < len(pattern) and pattern[end] != "]":
        end += 2 if pattern[end] == "\\" else 1
    return end


def check_parameters(parameters: Mapping[str, Any]) -> None:
    """Checks that every text can be encoded: a command-line argument may contain bytes that are not UTF-8.

    Raises:
        QueryRefused: one cannot be.
    """
    for name, value in parameters.items():
        if isinstance(value, str) and any("\ud800" <= char <= "\udfff" for char in value):
            raise QueryRefused(f"{name}: {value[:80]!r} is no text (bytes that are not UTF-8); type it again")

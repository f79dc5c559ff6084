"""Rejects deeply nested lists, which neither engine can stop while it evaluates them."""

from collections.abc import Sequence

from cypher.tokens import Word, refused

DEEPEST = 2
MOST_OPEN = 50
"""Maximum depth of brackets: parsers recurse, and with some thousands a Neo4j's never returns."""
_OPENING = {"(": ")", "[": "]", "{": "}"}
_EACH = frozenset({"REDUCE", "ALL", "ANY", "NONE", "SINGLE"})
"""Functions that iterate over a list inside one expression, as a list comprehension does."""


def check_nesting(text: str, words: Sequence[Word]) -> None:
    """Checks that list iteration is nested at most twice, and that no range is built inside two iterations.

    Such lists are built inside one expression, where neither engine checks its time limit, and multiply until the server's
    memory is exhausted: [a IN range(1, 5000) | [b IN range(1, 5000) | …]] is 25 million numbers.

    Raises:
        QueryRefused: iterations are nested deeper, or any brackets deeper than MOST_OPEN.
    """
    open_: list[bool] = []  # for each open bracket: whether it iterates over a list
    for number, word in enumerate(words):
        if word.text in _OPENING:
            open_.append(word.text == "(" and number > 0 and _bare(words[number - 1]) in _EACH)
        elif word.text in _OPENING.values() and open_:
            open_.pop()
        elif word.upper == "IN" and open_ and _opened_by(words, number) == "[":
            open_[-1] = True
        if len(open_) > MOST_OPEN:
            raise refused(text, word, f"more than {MOST_OPEN} brackets inside each other")
        depth = sum(open_)
        if depth > DEEPEST or (depth == DEEPEST and _is_range(words, number)):
            raise refused(text, word, "lists inside lists inside lists grow beyond the server's memory; use UNWIND")


def _opened_by(words: Sequence[Word], number: int) -> str:
    """The token two before an IN: the bracket of `[item IN …`."""
    return words[number - 2].text if number >= 2 else ""


def _is_range(words: Sequence[Word], number: int) -> bool:
    return _bare(words[number]) == "RANGE" and number + 1 < len(words) and words[number + 1].text == "("


def _bare(word: Word) -> str:
    return word.text.strip("`").upper() if word.named else word.text

"""Lists inside lists: the one thing that neither engine can stop while it runs."""

from collections.abc import Sequence

from cypher.tokens import Word, refused

DEEPEST = 2
MOST_OPEN = 50
"""Brackets inside brackets; a parser goes deeper with each, and of some thousands a Neo4j's never comes back."""
_OPENING = {"(": ")", "[": "]", "{": "}"}
_EACH = frozenset({"REDUCE", "ALL", "ANY", "NONE", "SINGLE"})
"""Functions that go through a list inside one expression, as a list comprehension does."""


def check_nesting(text: str, words: Sequence[Word]) -> None:
    """Pass where no list is made for each item of a list for each item of a list, nor a range for each item twice.

    They are made inside one expression, where neither engine looks at its clock, and multiply until the server's memory is
    gone: [a IN range(1, 5000) | [b IN range(1, 5000) | …]] is 25 million numbers.

    Raises:
        QueryRefused: they are nested deeper, or brackets of any kind are.
    """
    open_: list[bool] = []  # for each bracket that is open: whether something goes through a list in it
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
    """What stands two words before an IN: the bracket of `[item IN …`."""
    return words[number - 2].text if number >= 2 else ""


def _is_range(words: Sequence[Word], number: int) -> bool:
    return _bare(words[number]) == "RANGE" and number + 1 < len(words) and words[number + 1].text == "("


def _bare(word: Word) -> str:
    return word.text.strip("`").upper() if word.named else word.text

"""Extracts the `$parameters` a Cypher text uses and checks that they match those its header declares."""

from collections.abc import Iterable
from itertools import pairwise, takewhile

from cypher.tokens import line_of, tokens
from graph.errors import SavedQueryError


def used_parameters(text: str) -> tuple[str, ...]:
    """The names after `$` in a Cypher text, each once in order; strings, comments and quoted names are ignored."""
    return tuple(dict.fromkeys(name for name, _ in _uses(text)))


def check_declared(where: str, declared: Iterable[str], text: str) -> None:
    """Checks that the text uses exactly the declared parameters.

    Raises:
        SavedQueryError: it uses others, or fewer; the message names the first line that uses an undeclared one.
    """
    uses, names = _uses(text), set(declared)
    used = dict(reversed(uses))  # the line of each name's first use
    if names != set(used):
        line = min((line for name, line in used.items() if name not in names), default=1)
        raise SavedQueryError(f"{where}:{line}: declares {sorted(names)} but uses {sorted(used)}; they must be the same")


def _uses(text: str) -> list[tuple[str, int]]:
    """Each use of a parameter with its line; stops at an unterminated string or comment."""
    pairs = pairwise(takewhile(lambda word: word.kind != "open", tokens(text)))
    return [
        (name.text.strip("`"), line_of(text, sign.start))
        for sign, name in pairs
        if sign.text == "$" and name.start == sign.start + 1 and (name.named or name.kind == "number")
    ]

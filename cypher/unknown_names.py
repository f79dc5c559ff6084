"""Finds labels, relationship types and properties in a typed query that the graph model lacks, and suggests close ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from cypher.pasted_query import pasted
from cypher.tokens import Word, words_of
from graph.model import graph_model

_OTHER = {"nama": "name", "judul": "title", "sumber": "source", "tanggal": "date", "teks": "text", "jenis": "type"}
"""English property names by the Indonesian word a user may try."""


@dataclass(frozen=True)
class Unknown:
    """A name that the graph lacks: its kind (label, relationship type, property), and a suggested replacement."""

    kind: str
    name: str
    meant: str = ""

    def __str__(self) -> str:
        return f"the graph has no {self.kind} {self.name!r}" + (f"; did you mean {self.meant}?" if self.meant else "")


def unknown_names(text: str) -> list[Unknown]:
    """The names in a typed query that the graph lacks, each once."""
    words, lines = words_of(pasted(text).text), []
    model = graph_model()
    labels, types = (
        _called({label: node.names for label, node in model.nodes.items()}),
        _called({type: each.verb for type, each in model.relationships.items()}),
    )
    known = _properties() | _made_here(words)
    for place, word in enumerate(words):
        name = word.text.strip("`")
        before = words[place - 1].text if place else ""
        if not word.named:
            continue
        kind = _bracket(words, place) if before in (":", "|", "&", "!") else "{"
        if kind == "[":
            lines += _line("relationship type", name, types)
        elif kind != "{":
            lines += _line("label", name, labels)
        if before == "." and _reads_property(words, place) and name not in known:
            lines += _line("property", name, {**{each: each for each in _properties()}, **_OTHER})
    return list(dict.fromkeys(lines))


def _line(kind: str, name: str, expected: dict[str, str]) -> list[Unknown]:
    if name in expected.values():
        return []
    folded = {each.casefold(): meant for each, meant in expected.items()}
    close = get_close_matches(name.casefold(), folded, 1, 0.6)
    return [Unknown(kind, name, folded[close[0]] if close else "")]


def _called(names: dict[str, dict[str, str]]) -> dict[str, str]:
    return {each: code for code, texts in names.items() for each in (code, *texts.values())}


@cache
def _properties() -> frozenset[str]:
    model = graph_model()
    told: list[Iterable[str]] = [each.properties for each in model.nodes.values()]
    told += [each.properties for each in model.relationships.values()]
    return frozenset(name for names in told for name in names)


def _made_here(words: Sequence[Word]) -> frozenset[str]:
    """Keys of map literals in the text: {name: …}."""
    return frozenset(
        word.text
        for place, word in enumerate(words[:-1])
        if word.named and words[place + 1].text == ":" and place and words[place - 1].text in ("{", ",")
    )


def _reads_property(words: Sequence[Word], place: int) -> bool:
    """Whether a name after a dot is a property, not a function's namespace or part of a number."""
    after = words[place + 1].text if place + 1 < len(words) else ""
    return place >= 2 and words[place - 2].kind != "number" and after not in ("(", ".")


def _bracket(words: Sequence[Word], place: int) -> str:
    """The innermost bracket around a name: "(" of a node, "[" of a relationship, "{" of a map or any list, "" for none."""
    depth = 0
    for at in range(place - 1, -1, -1):
        text = words[at].text
        if text in (")", "]", "}"):
            depth += 1
        elif text in ("(", "[", "{") and depth:
            depth -= 1
        elif text in ("(", "{"):
            return text
        elif text == "[":
            return "{" if words[at + 2].upper == "IN" else text
    return ""

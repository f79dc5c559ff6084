"""Loads Cypher statements from package data and substitutes labels and relationship types in them."""

import re
from functools import cache
from importlib import resources

from graph.model import graph_model

_LABELS, _TYPES = frozenset(graph_model().nodes), frozenset(graph_model().relationships)
PLACEHOLDERS = {"Entity": _LABELS, "Other": _LABELS, "RELATED": _TYPES}
"""Placeholders that stand for a label or relationship type in a text, and what may replace them."""


@cache
def named(path: str) -> str:
    """The Cypher text of a file of this package, such as `writes/sentences.cypher`."""
    return resources.files("cypher").joinpath(*path.split("/")).read_text("utf-8")


@cache
def labeled(path: str, label: str = "Entity", other: str = "Other", related: str = "RELATED") -> str:
    """The text of a file with `:Entity` and `:Other` replaced by labels and `:RELATED` by types, written `A|B`.

    Raises:
        ValueError: one of them is not in the graph model.
    """
    text = named(path)
    for placeholder, wanted in zip(PLACEHOLDERS, (label, other, related), strict=True):
        if not {*wanted.split("|")} <= {placeholder, *PLACEHOLDERS[placeholder]}:
            raise ValueError(f"{wanted!r} is not in the graph model; expected of {sorted(PLACEHOLDERS[placeholder])}")
        text = re.sub(rf":{placeholder}\b", f":{wanted}", text)
    return text


def statements(text: str) -> list[str]:
    """Splits a file into statements at semicolons that end a line; drops comments and empty ones."""
    bare = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))
    return [part.strip() for part in bare.split(";\n") if part.strip(" ;\n")]

"""Reads the spellings of an entity's name, each with the rule that linked it to the entity."""

from collections.abc import Mapping, Sequence
from typing import Any

from explorer.read.details.node_details import Spelling
from explorer.read.evidence import Quote, quotes_of_ids
from explorer.read.run_reads import Source, rows
from graph.model import label_of
from graph.stored_graph import Node


def spellings(node: Node, ruled: Sequence[Mapping[str, Any]] = ()) -> tuple[Spelling, ...]:
    """Returns the spellings of the name, most frequent first, each with the rule that linked it most often.

    `ruled` are rows of spelling, rule and `times`; spellings without a stored count (pronouns) are left out.
    """
    counts = zip(node.properties.get("aliases") or (), node.properties.get("alias_counts") or (), strict=False)
    best: dict[str, Mapping[str, Any]] = {}
    for row in sorted(ruled, key=lambda row: (row["rule"] or "", row["score"] or 0)):
        if row["times"] > best.get(row["name"], {"times": 0})["times"]:
            best[row["name"]] = row
    told = ((text, count, best.get(text, {})) for text, count in counts)
    return tuple(Spelling(text, count, rule.get("rule") or "", rule.get("score")) for text, count, rule in told)


def quotes_spelled(source: Source, id: str, name: str, limit: int = 20) -> tuple[list[Quote], int]:
    """Reads the newest sentences with this spelling of an entity's name, and their total number."""
    label = label_of(id)
    found = rows(source, "sentences_with_spelling", label, id=id, name=name, limit=limit) if label else []
    return (quotes_of_ids(source, found[0]["ids"]), found[0]["total"]) if found else ([], 0)

"""Paths and what nodes have in common, as blocks for the panel."""

from collections.abc import Mapping, Sequence
from typing import Any

from cypher.values import Node
from explorer.claims import event_line, kind_in_words, name_of, relation_line, swatch
from explorer.evidence import quotes_of_relationship
from explorer.messages import Words
from explorer.panel import quote_item, show
from explorer.paths import Path
from explorer.reads import Source
from explorer.sheet import Block
from explorer.store import nodes_of

MOST_TOLD = 4
"""Paths told with their sentences; the others are listed."""


def path_blocks(words: Words, source: Source, first: str, second: str, paths: Sequence[Path]) -> list[Block]:
    """The paths between two nodes, each step with a sentence that says so."""
    nodes = nodes_of(source, [first, second, *(id for path in paths for id in path.nodes)])
    head: Block = {
        "kind": "heading",
        "kicker": words.plural("{n} shortest path", "{n} shortest paths", len(paths)),
        "title": f"{_name(words, nodes, first)} → {_name(words, nodes, second)}",
    }
    if not paths:
        advice = words(
            "Nothing in the loaded articles connects these two within six steps. Load more articles, or try another pair."
        )
        return [head, {"kind": "note", "text": advice}]
    blocks = [head]
    for number, path in enumerate(paths, 1):
        blocks += _told(words, source, nodes, path, number) if number <= MOST_TOLD else [_steps(words, nodes, path, number)]
    return blocks


def _told(words: Words, source: Source, nodes: Mapping[str, Node], path: Path, number: int) -> list[Block]:
    items, heard = [], set()
    for step in path.steps:
        for quote in quotes_of_relationship(source, step)[:1]:
            if quote.id not in heard:
                heard.add(quote.id)
                items.append(quote_item(words, quote, set(path.nodes)))
    return [_steps(words, nodes, path, number), {"kind": "quotes", "items": items}]


def _steps(words: Words, nodes: Mapping[str, Node], path: Path, number: int) -> Block:
    items: list[dict[str, Any]] = []
    for place, id in enumerate(path.nodes):
        if place:
            step = path.steps[place - 1]
            title = relation_line(words, step, nodes[step.source], nodes[step.target])
            items[-1]["title"] = title
        items.append({"text": _name(words, nodes, id), "action": show(id), **(swatch(nodes[id]) if id in nodes else {})})
    return {"kind": "steps", "label": words("Path {n}", n=words.number(number)), "items": items}


def _name(words: Words, nodes: Mapping[str, Node], id: str) -> str:
    node = nodes.get(id)
    return id if node is None else event_line(words, node) if node.label == "Event" else name_of(node)


def common_blocks(words: Words, nodes: Mapping[str, Node], first: str, second: str, common: Sequence[str]) -> list[Block]:
    """What both nodes are directly related to."""
    kicker = words.plural("{n} in common", "{n} in common", len(common))
    title = words.listing([_name(words, nodes, first), _name(words, nodes, second)])
    return [{"kind": "heading", "kicker": kicker, "title": title}, *_list(words, nodes, common)]


def connect_blocks(words: Words, nodes: Mapping[str, Node], ends: Sequence[str], between: Sequence[str]) -> list[Block]:
    """What stands between several nodes."""
    title = words.listing([_name(words, nodes, id) for id in ends])
    return [{"kind": "heading", "kicker": words("What connects these"), "title": title}, *_list(words, nodes, between)]


def _list(words: Words, nodes: Mapping[str, Node], ids: Sequence[str]) -> list[Block]:
    if not ids:
        return [{"kind": "note", "text": words("Nothing in the loaded articles connects these directly.")}]
    items = [
        {"text": _name(words, nodes, id), "meta": kind_in_words(words, nodes[id]), "action": show(id), **swatch(nodes[id])}
        for id in ids
        if id in nodes
    ]
    return [{"kind": "links", "items": items}]

"""Builds the panel blocks of paths, common neighbors and connections."""

from collections.abc import Mapping, Sequence

from explorer.panel import quote_item, show
from explorer.read.evidence import quotes_of_relationship
from explorer.read.paths import Path
from explorer.read.run_reads import Source
from explorer.read.store import nodes_of
from explorer.widgets.blocks.kinds import Block, Item, Link, Said
from explorer.words.claims import doubted, kind_in_words, name_of, relation_line, swatch, swatch_of_label
from explorer.words.messages import Words
from graph.stored_graph import Node

MOST_TOLD = 4
"""Maximum number of paths shown with their sentences; the others are listed."""


def path_blocks(words: Words, source: Source, first: str, second: str, paths: Sequence[Path]) -> list[Block]:
    """Builds the paths between two nodes, each step with a sentence that supports it."""
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
    blocks: list[Block] = [head]
    for number, path in enumerate(paths, 1):
        blocks += _told(words, source, nodes, path, number) if number <= MOST_TOLD else [_steps(words, nodes, path, number)]
    return blocks


def _told(words: Words, source: Source, nodes: Mapping[str, Node], path: Path, number: int) -> list[Block]:
    items: list[Said] = []
    heard = set()
    for step in path.steps:
        for quote in quotes_of_relationship(source, step)[:1]:
            if quote.id not in heard:
                heard.add(quote.id)
                items.append(quote_item(words, quote, set(path.nodes)))
    return [_steps(words, nodes, path, number), {"kind": "quotes", "items": items}]


def _steps(words: Words, nodes: Mapping[str, Node], path: Path, number: int) -> Block:
    items: list[Item] = []
    for place, id in enumerate(path.nodes):
        if place:
            step = path.steps[place - 1]
            title = relation_line(words, step, nodes[step.source], nodes[step.target])
            items[-1]["title"] = title
        look = swatch(nodes[id]) if id in nodes else swatch_of_label("")
        items.append({"text": _name(words, nodes, id), "action": show(id), **look})
    return {"kind": "steps", "label": words("Path {n}", n=words.number(number)), "items": items}


def _name(words: Words, nodes: Mapping[str, Node], id: str) -> str:
    node = nodes.get(id)
    return id if node is None else doubted(words, node) if node.label == "Event" else name_of(node)


def common_blocks(words: Words, nodes: Mapping[str, Node], first: str, second: str, common: Sequence[str]) -> list[Block]:
    """Builds the list of the common neighbors of two nodes."""
    kicker = words.plural("{n} in common", "{n} in common", len(common))
    title = words.listing([_name(words, nodes, first), _name(words, nodes, second)])
    return [{"kind": "heading", "kicker": kicker, "title": title}, *_list(words, nodes, common)]


def connect_blocks(words: Words, nodes: Mapping[str, Node], ends: Sequence[str], between: Sequence[str]) -> list[Block]:
    """Builds the list of the nodes between several nodes."""
    title = words.listing([_name(words, nodes, id) for id in ends])
    return [{"kind": "heading", "kicker": words("What connects these"), "title": title}, *_list(words, nodes, between)]


def _list(words: Words, nodes: Mapping[str, Node], ids: Sequence[str]) -> list[Block]:
    if not ids:
        return [{"kind": "note", "text": words("Nothing in the loaded articles connects these directly.")}]
    items: list[Link] = [
        {"text": _name(words, nodes, id), "meta": kind_in_words(words, nodes[id]), "action": show(id), **swatch(nodes[id])}
        for id in ids
        if id in nodes
    ]
    return [{"kind": "links", "items": items}]

"""Builds the panel of several selected nodes, and of an empty selection."""

from collections.abc import Sequence

from explorer.panel.click_actions import show
from explorer.widgets.blocks.kinds import Block, Item, Link, Note
from explorer.words.claims import kind_in_words, name_of, swatch
from explorer.words.messages import Words
from graph.stored_graph import Node


def several_panel(words: Words, nodes: Sequence[Node]) -> list[Block]:
    """Builds the panel of several nodes: who they are, and the actions on them together."""
    ids = [node.id for node in nodes]
    buttons: list[Item] = [
        {"text": words("What connects these"), "action": {"do": "connect", "ids": ids}, "tone": "main"},
        {"text": words("Show only these"), "action": {"do": "only", "ids": ids}},
        {"text": words("Hide these"), "action": {"do": "hide", "ids": ids}},
    ]
    if len(ids) == 2:
        buttons[0] = {"text": words("Shortest paths"), "action": {"do": "paths", "ids": ids}, "tone": "main"}
        buttons.insert(1, {"text": words("In common"), "action": {"do": "common", "ids": ids}})
        if all(node.label in ("Actor", "Organization", "Country") for node in nodes):
            buttons.insert(0, {"text": words("Events between these"), "action": {"do": "between", "ids": ids}, "tone": "main"})
            buttons.append({"text": words("Compare outlets"), "action": {"do": "compare", "ids": ids}})
    items: list[Link] = [
        {"text": name_of(n), "meta": kind_in_words(words, n), "action": {"do": "select", "ids": [n.id]}, **swatch(n)}
        for n in nodes
    ]
    return [
        {
            "kind": "heading",
            "kicker": words("Selection"),
            "title": words.plural("{n} node selected", "{n} nodes selected", len(ids)),
        },
        {"kind": "buttons", "items": buttons},
        {"kind": "links", "items": items},
    ]


def welcome_panel(words: Words, articles: int, entities: int, events: int, strongest: Sequence[Node]) -> list[Block]:
    """Builds the panel for an empty selection: what is loaded, and what to try."""
    counts: list[Item] = [
        {"text": words.plural("{n} article", "{n} articles", articles), "action": {"do": "page", "page": "articles"}},
        {"text": words.plural("{n} entity", "{n} entities", entities), "action": {"do": "page", "page": "entities"}},
        {
            "text": words.plural("{n} event", "{n} events", events),
            "action": {"do": "question", "name": "most_reported"},
        },
    ]
    tips = [
        words("Click a node or a line: the sentences behind it appear here."),
        words("Double-click a node to bring in its neighbors; nothing that was there moves."),
        words("Hold Shift and click a second node to find the paths between the two."),
        words("Press / to search; in the graph, ? lists all keys."),
    ]
    chips: list[Item] = [{"text": name_of(node), "action": show(node.id), **swatch(node)} for node in strongest[:6]]
    return [
        {"kind": "heading", "kicker": words("In this graph"), "title": words("Every line opens the sentence that says so")},
        {"kind": "chips", "items": counts},
        *(Note(kind="note", text=tip) for tip in tips),
        {"kind": "chips", "label": words("Start with"), "items": chips},
    ]

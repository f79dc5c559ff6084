"""Builds the comparison of outlets: a row for each event, a column for each outlet, cells that open their sentences."""

from collections import Counter
from collections.abc import Mapping, Sequence

from explorer.panel.click_actions import show
from explorer.read.outlets import OutletTelling
from explorer.style import shortened
from explorer.widgets.blocks import Action, Block
from explorer.widgets.blocks.kinds import Cell, Link, Row
from explorer.words.claims import event_line, swatch, when
from explorer.words.messages import Words
from explorer.words.translated_codes import MODALITY_NAMES, called
from graph.stored_graph import Node

MOST_ROWS = 80
MOST_OUTLETS = 25
"""Maximum numbers of rows and columns that are still readable; the number left out is shown."""
UNCERTAIN = ("planned", "hypothetical")


def compared_blocks(words: Words, events: Mapping[str, Node], tellings: Sequence[OutletTelling]) -> list[Block]:
    """Builds the matrix, sorted by disagreement, then by number of outlets; a note counts events of a single outlet."""
    told: dict[str, dict[str, OutletTelling]] = {}
    for each in tellings:
        if each.event in events:
            told.setdefault(each.event, {})[each.outlet] = each
    shared = {id: by for id, by in told.items() if len(by) > 1}
    alone = len(told) - len(shared)
    listed = shared or told
    columns = [name for name, _ in Counter(outlet for by in listed.values() for outlet in by).most_common(MOST_OUTLETS)]
    order = sorted(listed, key=lambda id: (-_ways(listed[id]), -len(listed[id]), id))
    if not order:
        return [{"kind": "note", "text": words("No event in this picture is told by any outlet.")}]
    rows: list[Row] = [
        {
            "head": {
                "text": event_line(words, events[id]),
                "title": when(words, events[id].properties, brief=True),
                "action": show(id),
                **swatch(events[id]),
            },
            "cells": [_cell(words, events[id], listed[id].get(outlet)) for outlet in columns],
        }
        for id in order[:MOST_ROWS]
    ]
    heads = [outlet_in_words(words, outlet, 40) for outlet in columns]
    label = words("Who reports, who denies, on whose word")
    blocks: list[Block] = [{"kind": "matrix", "label": label, "columns": [words("Event"), *heads], "rows": rows}]
    for text in _left_out(words, listed, alone if shared else 0, len(columns)):
        blocks.append({"kind": "note", "text": text})
    return blocks


def _left_out(words: Words, listed: Mapping[str, Mapping[str, OutletTelling]], alone: int, columns: int) -> list[str]:
    outlets = len({outlet for by in listed.values() for outlet in by})
    said = []
    if len(listed) > MOST_ROWS:
        said.append(words("{n} of {total} events are shown.", n=words.number(MOST_ROWS), total=words.number(len(listed))))
    if outlets > columns:
        said.append(words("{n} of {total} outlets are shown.", n=words.number(columns), total=words.number(outlets)))
    if alone:
        said.append(
            words.plural("{n} more event is told by one outlet alone.", "{n} more events are told by one outlet alone.", alone)
        )
    return said


def _ways(by: Mapping[str, OutletTelling]) -> int:
    """Number of modalities with which outlets tell an event."""
    return len({modality for telling in by.values() for modality in telling.modalities})


def _cell(words: Words, event: Node, telling: OutletTelling | None) -> Cell | None:
    if telling is None:
        return None
    title = f"{outlet_in_words(words, telling.outlet, 300)}: {event_line(words, event)}"
    return {**told_in_words(words, telling), "action": sentences(telling, title)}


def outlet_in_words(words: Words, outlet: str, most: int) -> str:
    """Name of an outlet, at most `most` characters; `?` stands for an unknown outlet."""
    return shortened(outlet, most) if outlet != "?" else words("unknown medium")


def told_in_words(words: Words, telling: OutletTelling) -> Cell:
    """Describes how an outlet tells it: "reports, denies", number of sentences, and whom it quotes."""
    ways = [
        words("reports") if way == "asserted" else words("denies") if way == "negated" else called(words, MODALITY_NAMES, way)
        for way in telling.modalities
    ] or [words("reports")]
    tone = "warn" if "negated" in telling.modalities else "dashed" if set(telling.modalities) & set(UNCERTAIN) else ""
    return {
        "text": ", ".join(ways),
        "count": words.number(telling.sentences),
        "meta": words("citing {names}", names=shortened(", ".join(telling.speakers), 60)) if telling.speakers else "",
        "title": words.plural("{n} sentence", "{n} sentences", telling.sentences),
        "tone": tone,
    }


def sentences(telling: OutletTelling, title: str) -> Action:
    """Builds the action that shows an outlet's sentences in the panel."""
    return {"do": "sentences", "ids": list(telling.ids[:40]), "title": shortened(title, 300), "id": telling.event}


def outlets_block(words: Words, tellings: Sequence[OutletTelling], title: str) -> list[Block]:
    """Builds a line for each outlet on one event or claim; nothing if only one tells it."""
    if len(tellings) < 2:
        return []
    items: list[Link] = []
    for telling in sorted(tellings, key=lambda each: (-each.sentences, each.outlet)):
        outlet = outlet_in_words(words, telling.outlet, 60)
        told = told_in_words(words, telling)
        count = f"{told['text']} · {told['count']}"
        items.append({"text": outlet, "count": count, "meta": told["meta"], "action": sentences(telling, f"{outlet}: {title}")})
    return [{"kind": "links", "label": words("As each outlet tells it"), "count": words.number(len(items)), "items": items}]

"""Builds events as bars by year and as lines of a list."""

from collections.abc import Sequence
from typing import Literal

from explorer.panel.click_actions import open_tab, show
from explorer.picture.ties import date_of
from explorer.style import QUADS, look_of, quad_of
from explorer.widgets.blocks.kinds import Bars, Block, Column, Item, Link, Links, Slice
from explorer.words.claims import badges, event_line, kind_in_words, swatch, when
from explorer.words.messages import Words
from explorer.words.translated_codes import QUAD_CLASS_NAMES, called
from graph.stored_graph import Node


def event_blocks(words: Words, of: str, events: Sequence[Node], year: str, most: int, total: int = 0) -> list[Block]:
    """Builds bars by year and a list of the newest events (of one year) of the entity `of`; `total` is the number of all."""
    if not events:
        return []
    chosen = [event for event in events if not year or _year(event) == year]
    items = [event_item(words, event) for event in chosen[:most]]
    label = words("Events in {year}", year=year) if year else words("Events")
    count = len(chosen) if year else max(total, len(events))
    block: Links = {"kind": "links", "label": label, "count": words.number(count), "items": items}
    if len(chosen) > most:
        block["more"] = {"text": words("All {n} events", n=words.number(max(total, len(events)))), "action": open_tab("events")}
    elif year:
        block["more"] = {"text": words("All years"), "action": {"do": "year", "year": ""}}
    bars = bars_block(words, events)
    blocks: list[Block] = [bars, block] if len(bars["items"]) > 1 else [block]
    return [*blocks, *_rest(words, of, len(events), total)] if len(events) < total else blocks


def _rest(words: Words, of: str, listed: int, total: int) -> list[Block]:
    """Says that a list has only the newest events, and leads to the question that lists all."""
    text = words("The newest {n} of {total} are listed.", n=words.number(listed), total=words.number(total))
    ask: Item = {
        "text": words("Ask for all {n}", n=words.number(total)),
        "action": {"do": "question", "name": "timeline_of", "on": of},
    }
    return [{"kind": "note", "text": text}, {"kind": "buttons", "items": [ask]}]


def event_item(words: Words, event: Node) -> Link:
    """Builds the list entry of an event."""
    notes = [badge["text"] for badge in badges(words, {**event.properties, "confidence": None})]
    meta = when(words, event.properties, brief=True)
    return {
        "text": event_line(words, event),
        "count": ", ".join(notes),
        "meta": meta,
        "action": show(event.id),
        "title": kind_in_words(words, event),
        **swatch(event),
    }


def bars_block(words: Words, events: Sequence[Node], do: Literal["year", "span"] = "year") -> Bars:
    """Builds bars of events by year (of their date, else of their first report), with a slice for each quad class.

    `do` is the action of a click on a year.
    """
    years = sorted({_year(event) for event in events if _year(event)})
    items: list[Column] = []
    for year in years:
        of_year = [event for event in events if _year(event) == year]
        parts: list[Slice] = []
        told = []
        for quad in QUADS:
            if n := sum(quad_of(event) == quad for event in of_year):
                parts.append({"value": n, "color": look_of(f"event:{quad}").color})
                told.append(f"{called(words, QUAD_CLASS_NAMES, quad.replace('-', ' '))} {words.number(n)}")
        title = f"{year}: {words.plural('{n} event', '{n} events', len(of_year))} ({', '.join(told)})"
        items.append(
            {
                "label": year[2:] if len(years) > 8 else year,
                "title": title,
                "parts": parts,
                "action": {"do": do, "year": year},
            }
        )
    return {"kind": "bars", "label": words("Events by year"), "items": items}


def _year(event: Node) -> str:
    return (date_of(event) or "")[:4]

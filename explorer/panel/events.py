"""Events: as bars by year, as lines of a list, and the panel of one."""

from collections.abc import Sequence
from typing import Any

from cypher.values import Node
from explorer.claims import (
    badges,
    event_line,
    kind_in_words,
    name_of,
    swatch,
    when,
)
from explorer.details import EventDetails
from explorer.evidence import Quote
from explorer.messages import Words
from explorer.panel.asks import open_tab, show
from explorer.panel.heading import heading
from explorer.panel.quotes import quotes_block
from explorer.plover import CONTEXTS, MODES
from explorer.sheet import Block
from explorer.style import QUADS, look_of, quad_of
from explorer.vocabulary import QUAD_CLASSES, called


def event_blocks(words: Words, events: Sequence[Node], year: str, most: int) -> list[Block]:
    """Events by year as bars, and the newest of them (of one year) as lines."""
    if not events:
        return []
    chosen = [event for event in events if not year or _year(event) == year]
    items = [event_item(words, event) for event in chosen[:most]]
    label = words("Events in {year}", year=year) if year else words("Events")
    block: Block = {"kind": "links", "label": label, "count": words.number(len(chosen)), "items": items}
    if len(chosen) > most:
        block["more"] = {"text": words("All {n} events", n=words.number(len(events))), "action": open_tab("events")}
    elif year:
        block["more"] = {"text": words("All years"), "action": {"do": "year", "year": ""}}
    bars = bars_block(words, events)
    return [bars, block] if len(bars["items"]) > 1 else [block]


def event_item(words: Words, event: Node) -> dict[str, Any]:
    """An event as a line of a list."""
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


def bars_block(words: Words, events: Sequence[Node]) -> Block:
    """Dated events by year, a slice for each quad class."""
    years = sorted({_year(event) for event in events if _year(event)})
    items = []
    for year in years:
        of_year = [event for event in events if _year(event) == year]
        parts = []
        told = []
        for quad in QUADS:
            if n := sum(quad_of(event) == quad for event in of_year):
                parts.append({"value": n, "color": look_of(f"event:{quad}").color})
                told.append(f"{called(words, QUAD_CLASSES, quad.replace('-', ' '))} {words.number(n)}")
        title = f"{year}: {words.plural('{n} event', '{n} events', len(of_year))} ({', '.join(told)})"
        items.append(
            {
                "label": year[2:] if len(years) > 8 else year,
                "title": title,
                "parts": parts,
                "action": {"do": "year", "year": year},
            }
        )
    return {"kind": "bars", "label": words("Events by year"), "items": items}


def _year(event: Node) -> str:
    return str(event.properties.get("date") or "")[:4]


def event_panel(words: Words, details: EventDetails, quotes: Sequence[Quote]) -> list[Block]:
    """The panel of an event: what, who, to whom, where, when, and who says so."""
    node = details.node
    titles = {"ACTS_IN": words("Who"), "IS_RECIPIENT_OF": words("To whom"), "TAKES_PLACE_IN": words("Where")}
    rows = []
    for type, title in titles.items():
        if values := [_party(words, node, party) for kind, party in details.parties if kind == type]:
            rows.append({"label": title, "values": values})
    rows.append({"label": words("When"), "values": [{"text": when(words, node.properties)}]})
    for key, title, names in (("mode", words("How"), MODES), ("context", words("Context"), CONTEXTS)):
        if codes := node.properties.get(key):
            listed = codes if isinstance(codes, list | tuple) else [codes]
            told = ", ".join(called(words, names, code) for code in listed)
            rows.append({"label": title, "values": [{"text": told}]})
    strong = {party.id for _, party in details.parties}
    return [
        heading(words, node, event_line(words, node), badges(words, node.properties)),
        {"kind": "facts", "rows": rows},
        quotes_block(words, quotes, strong, words("Sentences that say so")),
    ]


def _party(words: Words, event: Node, party: Node) -> dict[str, object]:
    """A party as a link; of one that no sentence names, that it is understood."""
    implied = party.id in (event.properties.get("implied") or ())
    text = words("{name} (understood, not named)", name=name_of(party)) if implied else name_of(party)
    return {"text": text, "action": show(party.id)}

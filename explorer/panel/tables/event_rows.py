"""Builds the rows of events: date, actors, event type, recipients, place, modality, sentences, outlets."""

from collections.abc import Iterable, Mapping

from cypher.evidence import Evidence, Parties
from explorer.panel.tables.cells import CELL, Row
from explorer.style import shortened
from explorer.words.claims import modality_told, name_of, place_in_time
from explorer.words.messages import Words
from explorer.words.translated_codes import EVENT_VERBS, called
from graph.stored_graph import Node


def event_rows(
    words: Words,
    events: Iterable[Node],
    parties: Mapping[str, Parties],
    evidence: Mapping[str, tuple[Evidence, ...]],
    most: int = CELL,
) -> list[Row]:
    """Builds one row per event; `parties` and `evidence` are by event id. `most`: characters of a cell."""
    return [_row(words, event, parties.get(event.id, Parties()), evidence.get(event.id, ()), most) for event in events]


def _row(words: Words, event: Node, parties: Parties, said: tuple[Evidence, ...], most: int) -> Row:
    first = said[0] if said else None
    outlets = event.properties.get("outlet_names") or sorted({each.source for each in said if each.source})
    return {
        words("Date"): place_in_time(words, event.properties),
        words("Who"): _names(parties.actors, most),
        words("What"): what(words, event),
        words("To whom"): _names(parties.recipients, most),
        words("Where"): _names(parties.places, most),
        words("Told as"): modality_told(words, event.properties),
        words("Sentences"): event.properties.get("sentences") or len(said) or None,
        words("Media"): shortened(", ".join(str(name) for name in outlets), most),
        words("First sentence"): shortened(first.text, most) if first else "",
        words("Link"): (first.url or "") if first else "",
        "id": event.id,
    }


def what(words: Words, event: Node) -> str:
    """Event type in the reader's language, and the trigger of the sentence: "aids (“menggelontorkan dana”)"."""
    verb = called(words, EVENT_VERBS, event.properties.get("type"))
    trigger = shortened(str(event.properties.get("trigger") or ""), 80)
    return f"{verb} (“{trigger}”)" if trigger else verb


def _names(nodes: Iterable[Node], most: int) -> str:
    return shortened(", ".join(name_of(node) for node in nodes), most)

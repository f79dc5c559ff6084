"""Writes events in event-data formats: PLOVER JSON Lines and POLECAT's TSV columns, with sentence and link. Streams."""

import csv
import json
from collections.abc import Iterable
from io import TextIOWrapper
from typing import Any, BinaryIO

from explorer.export.cells import evidence_records, guarded, listed
from explorer.export.contents import Contents, Told
from explorer.export.country_codes import alpha3, cow_number
from explorer.export.json_lines import line
from explorer.gazetteer import located
from graph.stored_graph import Node

# The columns of the POLECAT release (Halterman and others, 2023, doi:10.7910/DVN/AJGVIT), in its order.
POLECAT = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw"),
    *("Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector"),
    *("Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District"),
    *("Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source"),
    *("Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version"),
)
OURS = ("Modality", "Sentence", "Sentences", "Article Title", "Link", "About")
"""Columns after POLECAT's: what POLECAT does not publish, and in the first row the metadata of the export."""
NONE = "None"
NAMED = tuple(
    name for name in POLECAT if name.startswith(("Actor", "Recipient", "Primary")) or name in ("Placename", "Country")
)
"""Columns in which POLECAT writes the word None for an empty value; its readers filter rows by it."""
NOT_EVENTS = frozenset({"negated", "hypothetical"})
"""Modalities of events that did not happen."""


def write_plover(contents: Contents, out: BinaryIO) -> None:
    """Writes one PLOVER record per line (manual of 2024-02-04); the first one also has `about`."""
    about: dict[str, Any] = {"about": contents.about.record(contents.counts())}
    for told in contents.events():
        line(out, _plover(told) | about)
        about = {}


def _plover(told: Told) -> dict[str, Any]:
    event, parties, first = told.event.properties, told.parties, told.evidence[0] if told.evidence else None
    return {
        "id": told.event.id,
        "date": event.get("date") or (first.published if first else None),
        "date_precision": event.get("date_precision") or ("published" if first and first.published else None),
        "actor": _names(parties.actors),
        "actor_id": [node.id for node in parties.actors],
        "event": [event.get("type")],
        "mode": _list(event.get("mode")),
        "context": _list(event.get("context")),
        "recipient": _names(parties.recipients),
        "recipient_id": [node.id for node in parties.recipients],
        "event_loc": "; ".join(_names(parties.places)) or None,
        "event_text": [told.event.name],
        "modality": event.get("modality"),
        "historical": bool(event.get("historical")),
        "disputed": bool(event.get("disputed")),
        "quad_class": event.get("quad_class"),
        "score": event.get("score"),
        "text": first.text if first else None,
        "link": first.url if first else None,
        "evidence": evidence_records(told.evidence),
    }


def write_polecat(contents: Contents, out: BinaryIO) -> None:
    """Writes one event per row under POLECAT's forty headings; names are joined by "; ", missing values are None.

    Countries are ISO 3166-1 alpha-3 codes and Correlates of War numbers. Denied and hypothetical events are left out, because
    readers of POLECAT take every row for an event; planned and disputed ones are marked in our own columns.
    """
    text = TextIOWrapper(out, "utf-8", newline="")
    rows = csv.DictWriter(text, (*POLECAT, *OURS), restval="", delimiter="\t", lineterminator="\n")
    rows.writeheader()
    about = json.dumps(contents.about.record(contents.counts()), ensure_ascii=False)
    for told in contents.events():
        if told.event.properties.get("modality") in NOT_EVENTS:
            continue
        cells = {**_polecat(told), "Version": f"Simpul {contents.about.version}"}
        cells = {**cells, **{name: NONE for name in NAMED if not cells.get(name)}}
        rows.writerow({key: _cell(value) for key, value in cells.items()} | ({"About": about} if about else {}))
        about = ""
    text.detach()


def _polecat(told: Told) -> dict[str, Any]:
    event, parties, first = told.event.properties, told.parties, told.evidence[0] if told.evidence else None
    return {
        "Event ID": told.event.id,
        "Event Date": event.get("date") or (first.published if first else None),
        "Event Type": event.get("type"),
        "Event Mode": "; ".join(_list(event.get("mode"))),
        "Intensity": event.get("score"),
        "Quad Code": str(event.get("quad_class") or "").upper(),
        "Contexts": "; ".join(_list(event.get("context"))),
        "Actor Name": "; ".join(_names(parties.actors)),
        "Actor Country": "; ".join(_codes(parties.actors)),
        "Actor COW": "; ".join(_numbers(parties.actors)),
        "Actor Name Raw": "; ".join(_names(parties.actors)),
        "Recipient Name": "; ".join(_names(parties.recipients)),
        "Recipient Country": "; ".join(_codes(parties.recipients)),
        "Recipient COW": "; ".join(_numbers(parties.recipients)),
        "Recipient Name Raw": "; ".join(_names(parties.recipients)),
        "Placename": "; ".join(_names(parties.places)),
        "Country": "; ".join(_codes(parties.places)),
        "Raw Placename": "; ".join(_names(parties.places)),
        **_spot(parties.places),
        "Source": first.source if first else None,
        "Publication Date": first.published if first else None,
        "Language": "Indonesian",
        "Modality": event.get("modality"),
        "Sentence": first.text if first else None,
        "Sentences": len(told.evidence),
        "Article Title": first.title if first else None,
        "Link": first.url if first else None,
    }


def _spot(places: Iterable[Node]) -> dict[str, Any]:
    """Coordinates of the first place that the gazetteer knows; a city takes precedence over its country."""
    found = [spot for node in sorted(places, key=lambda node: node.label == "Country") if (spot := located(node))]
    if not found:
        return {}
    return {"Latitude": found[0].latitude, "Longitude": found[0].longitude, "GeoNames ID": found[0].geonames or None}


def _names(nodes: Iterable[Node]) -> list[str]:
    return [node.name for node in nodes]


def _codes(nodes: Iterable[Node]) -> list[str]:
    codes = [str(node.properties["iso"]) for node in nodes if node.properties.get("iso")]
    return [alpha3(code) or code for code in codes]


def _numbers(nodes: Iterable[Node]) -> list[str]:
    return [number for node in nodes if (number := cow_number(str(node.properties.get("iso") or "")))]


def _list(value: Any) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list | tuple) else [str(value)] if value else []


def _cell(value: Any) -> Any:
    """A cell on one line: tabs and newlines would start another cell or row."""
    return guarded(" ".join(listed(value).split())) if isinstance(value, str) else guarded(value)

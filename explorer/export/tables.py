"""Writes CSV for spreadsheets: one row per event, then one per relationship, with sentence, article, date and link. Streams."""

import csv
import json
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from typing import Any, BinaryIO

from cypher.evidence import Evidence
from explorer.export.cells import guarded, listed
from explorer.export.contents import TEXT_LABELS, Claim, Contents, Told
from explorer.panel.tables.event_rows import what
from explorer.words.claims import modality_told, told_as
from explorer.words.messages import Words
from graph.stored_graph import Node

COLUMNS = (
    *("kind", "date", "dated_by", "who", "who_id", "what", "whom", "whom_id", "where", "told_as", "detail"),
    *("first_reported", "last_reported", "sentences", "media"),
    *("sentence", "article", "source", "published", "link", "id", "about"),
)


def write(contents: Contents, out: BinaryIO) -> None:
    """Writes UTF-8 with a byte order mark, which Excel needs; cells are guarded against formulas.

    One row per event, then one per lasting relationship (Article and Sentence nodes are the evidence beside them), each with
    its newest sentence. The last column of the first row has the metadata of the export.
    """
    text = TextIOWrapper(out, "utf-8-sig", newline="")
    rows = csv.DictWriter(text, COLUMNS, restval="")
    rows.writeheader()
    about = json.dumps(contents.about.record(contents.counts()), ensure_ascii=False)
    for record in _records(contents) or iter(()):
        rows.writerow({key: guarded(value) for key, value in record.items()} | ({"about": about} if about else {}))
        about = ""
    if about:
        rows.writerow({"about": about})
    text.detach()


def _records(contents: Contents) -> Iterator[dict[str, Any]]:
    for told in contents.events():
        yield {**_event(told, contents.about.language), **_said(told.evidence)}
    for claim in contents.claims():
        if not (TEXT_LABELS | {"Event"}) & {claim.source.label, claim.target.label}:
            yield {**_claim(claim, contents.about.language), **_said(claim.evidence)}


def _event(told: Told, language: str) -> dict[str, Any]:
    words, event = Words(language), told.event.properties
    return {
        "kind": "event",
        "date": event.get("date") or event.get("first_reported"),
        "dated_by": "text" if event.get("date") else "report" if event.get("first_reported") else "",
        "who": _names(told.parties.actors),
        "who_id": _ids(told.parties.actors),
        "what": what(words, told.event),
        "whom": _names(told.parties.recipients),
        "whom_id": _ids(told.parties.recipients),
        "where": _names(told.parties.places),
        "told_as": modality_told(words, event),
        "first_reported": event.get("first_reported"),
        "last_reported": event.get("last_reported"),
        "sentences": event.get("sentences"),
        "media": listed(event.get("outlet_names")),
        "id": told.event.id,
    }


def _names(nodes: Iterable[Node]) -> str:
    return "; ".join(node.name for node in nodes)


def _ids(nodes: Iterable[Node]) -> str:
    return "; ".join(node.id for node in nodes)


def _claim(claim: Claim, language: str) -> dict[str, Any]:
    told, words = claim.relationship.properties, Words(language)
    parts = [listed(told.get(key)) for key in ("title", "status")] + (
        [f"{told['length_km']} km"] if "length_km" in told else []
    )
    return {
        "kind": "relation",
        "who": claim.source.name,
        "who_id": claim.source.id,
        "what": told_as(words, claim.relationship),
        "whom": claim.target.name,
        "whom_id": claim.target.id,
        "detail": ", ".join(part for part in parts if part),
        "first_reported": told.get("first_reported"),
        "last_reported": told.get("last_reported"),
        "sentences": told.get("sentences"),
        "media": listed(sorted({one.source for one in claim.evidence if one.source})),
        "id": claim.relationship.id,
    }


def _said(evidence: tuple[Evidence, ...]) -> dict[str, Any]:
    if not evidence:
        return {}
    first = evidence[0]
    return {
        "sentence": first.text,
        "article": first.title or first.article,
        "source": first.source,
        "published": first.published,
        "link": first.url,
    }

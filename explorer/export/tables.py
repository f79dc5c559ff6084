"""CSV for people: one row a claim, with its sentence, article, date and link beside it. Streams."""

import csv
import json
from collections.abc import Iterator
from io import TextIOWrapper
from typing import Any, BinaryIO

from cypher.evidence import Evidence
from cypher.values import Node
from explorer.export.cells import guarded, listed
from explorer.export.contents import TEXT_LABELS, Claim, Contents

COLUMNS = (
    *(
        "from",
        "from_id",
        "relation",
        "to",
        "to_id",
        "event_type",
        "date",
        "modality",
        "detail",
        "first_reported",
        "last_reported",
    ),
    *("sentences", "sentence", "article", "source", "published", "link", "about"),
)


def write(contents: Contents, out: BinaryIO) -> None:
    """UTF-8 with a byte order mark, so that Excel reads it; no cell is taken for a formula.

    One row for each relationship that is a claim (Article and Sentence nodes are the evidence beside it), with its newest
    sentence and how many there are. The last column of the first row says what the file holds.
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
    for claim in contents.claims():
        if not TEXT_LABELS & {claim.source.label, claim.target.label}:
            yield {**_claim(claim), **_said(claim.evidence)}


def _claim(claim: Claim) -> dict[str, Any]:
    told, event = claim.relationship.properties, _event(claim)
    parts = [listed(told.get(key)) for key in ("title", "status")] + (
        [f"{told['length_km']} km"] if "length_km" in told else []
    )
    return {
        "from": claim.source.name,
        "from_id": claim.source.id,
        "relation": claim.relationship.type,
        "to": claim.target.name,
        "to_id": claim.target.id,
        "event_type": event.get("type", ""),
        "date": event.get("date"),
        "modality": event.get("modality", ""),
        "detail": ", ".join(part for part in parts if part),
        "first_reported": told.get("first_reported"),
        "last_reported": told.get("last_reported"),
    }


def _event(claim: Claim) -> Any:
    event: Node | None = next((node for node in (claim.source, claim.target) if node.label == "Event"), None)
    return event.properties if event else {}


def _said(evidence: tuple[Evidence, ...]) -> dict[str, Any]:
    if not evidence:
        return {"sentences": 0}
    first = evidence[0]
    return {
        "sentences": len(evidence),
        "sentence": first.text,
        "article": first.title or first.article,
        "source": first.source,
        "published": first.published,
        "link": first.url,
    }

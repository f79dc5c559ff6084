"""Writes FollowTheMoney entities (https://followthemoney.tech/) as JSON Lines, for Aleph, OpenSanctions tools, yente. Streams.

| Simpul | FollowTheMoney |
|---|---|
| Country, Organization, Actor, Place | PublicBody, Organization, Person, Address |
| Event | Event, with an UnknownLink for each party's role |
| MEMBER_OF of a body | Membership |
| HOLDS_POSITION | Position and Occupancy |
| other relationships | UnknownLink with the relationship as role |
| article | Article, the `proof` of what it says |
"""

from collections.abc import Iterator
from typing import BinaryIO

from explorer.export.contents import TEXT_LABELS, Contents
from explorer.export.follow_the_money.entities import SCHEMA_OF, about_note, articles_of, entity_of, event_of, link_of
from explorer.export.follow_the_money.records import Record
from explorer.export.json_lines import line


def write(contents: Contents, out: BinaryIO) -> None:
    """Writes one entity per line, each entity once; the first is a Note with the metadata of the export."""
    seen: set[str] = set()
    for record in _records(contents):
        if record["id"] not in seen:
            seen.add(record["id"])
            line(out, record)


def _records(contents: Contents) -> Iterator[Record]:
    yield about_note(contents)
    for entry in contents.nodes():
        if entry.node.label in SCHEMA_OF and entry.node.label != "Event":
            yield entity_of(entry.node)
    for told in contents.events():
        yield from articles_of(told.evidence)
        yield from event_of(told)
    for claim in contents.claims():
        labels = {claim.source.label, claim.target.label}
        if labels <= SCHEMA_OF.keys() and not labels & (TEXT_LABELS | {"Event"}):
            yield from articles_of(claim.evidence)
            yield from link_of(claim)

"""FollowTheMoney entities as JSON Lines (https://followthemoney.tech/): for Aleph, OpenSanctions tools and yente. Streams.

| Simpul | FollowTheMoney |
|---|---|
| Country, Organization, Actor, Place | PublicBody, Organization, Person, Address |
| Event | Event, with an UnknownLink for each party's role |
| MEMBER_OF of a body | Membership |
| HOLDS_POSITION | Position and Occupancy |
| other relationships | UnknownLink with the relationship as role |
| article | Article, the `proof` of what it says |
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO

from cypher.evidence import Evidence
from cypher.values import Node
from explorer.export.contents import TEXT_LABELS, Claim, Contents, Told
from explorer.export.json_lines import line

SCHEMA_OF = {"Country": "PublicBody", "Organization": "Organization", "Actor": "Person", "Place": "Address", "Event": "Event"}
# States that are no more have four letters in ISO 3166-3 and in FollowTheMoney; their old two letters mean nothing there.
_FORMER = {"su": "suhh", "yu": "yucs", "cs": "cshh", "dd": "ddde"}
_REFERENCES = frozenset({"proof", "involved", "addressEntity", "member", "organization", "holder", "post", "subject", "object"})
_WEB = re.compile(r"https?://[^\s/]+", re.IGNORECASE)
_PLAIN_ID = re.compile(r"[a-z]+[:-][0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?")
_LONGEST = 380  # characters of a name, from followthemoney's `name` type (384)

Record = dict[str, Any]


def write(contents: Contents, out: BinaryIO) -> None:
    """One entity a line; the first is a Note that says what the file holds. Every entity comes once."""
    seen: set[str] = set()
    for record in _records(contents):
        if record["id"] not in seen:
            seen.add(record["id"])
            line(out, record)


def _records(contents: Contents) -> Iterator[Record]:
    yield _about(contents)
    for entry in contents.nodes():
        if entry.node.label in SCHEMA_OF and entry.node.label != "Event":
            yield _entity(entry.node)
    for told in contents.events():
        yield from _articles(told.evidence)
        yield from _event(told)
    for claim in contents.claims():
        labels = {claim.source.label, claim.target.label}
        if labels <= SCHEMA_OF.keys() and not labels & (TEXT_LABELS | {"Event"}):
            yield from _articles(claim.evidence)
            yield from _link(claim)


def _about(contents: Contents) -> Record:
    told = contents.about.record(contents.counts())
    words = "; ".join(f"{key}: {value}" for key, value in told.items() if value)
    return _record(f"simpul-{_hash(words)}", "Note", name=told["what"], description=words, createdAt=str(told["made_at"])[:10])


def _entity(node: Node) -> Record:
    told = node.properties
    names = {"full": node.name} if node.label == "Place" else {"name": node.name}
    return _record(
        node.id,
        SCHEMA_OF[node.label],
        **names,
        alias=told.get("aliases"),
        country=_country(told.get("iso")),
        notes=told.get("kind"),
    )


def _country(iso: Any) -> str | None:
    code = str(iso or "").lower()
    return _FORMER.get(code, code) or None


def _articles(evidence: Iterable[Evidence]) -> Iterator[Record]:
    for item in evidence:
        # An Article is a Document, which wants a file name.
        yield _record(
            item.article,
            "Article",
            title=item.title,
            fileName=f"{item.article}.txt",
            publisher=item.source,
            publishedAt=item.published,
            sourceUrl=item.url,
            language="ind",
        )


def _event(told: Told) -> Iterator[Record]:
    event, parties = told.event.properties, told.parties
    keywords = [event.get("type"), *_list(event.get("mode")), *_list(event.get("context")), event.get("modality")]
    everyone = (*parties.actors, *parties.recipients)
    yield from map(_entity, (*everyone, *parties.places))
    yield _record(
        told.event.id,
        "Event",
        name=told.event.name,
        date=event.get("date"),
        keywords=keywords,
        involved=[node.id for node in everyone if node.label != "Place"],
        location=[node.name for node in parties.places],
        addressEntity=[node.id for node in parties.places if node.label == "Place"],
        country=[_country(node.properties.get("iso")) for node in parties.places],
        **_said(told.evidence),
    )
    for role, nodes in (("acts in", parties.actors), ("is recipient of", parties.recipients)):
        for node in nodes:
            ends = {"subject": node.id, "object": told.event.id}
            id = f"link-{_hash(node.id, role, told.event.id)}"
            yield _record(id, "UnknownLink", **ends, role=role, date=event.get("date"), **_said(told.evidence))


def _link(claim: Claim) -> Iterator[Record]:
    each, told = claim.relationship, claim.relationship.properties
    id, said = f"link-{_hash(each.id)}", _said(claim.evidence)
    kinds = (claim.source.label, each.type, claim.target.label)
    if kinds[1:] == ("MEMBER_OF", "Organization") and claim.source.label != "Place":
        ends = {"member": each.source, "organization": each.target}
        yield _record(id, "Membership", **ends, status=told.get("status"), **said)
    elif kinds[:2] == ("Actor", "HOLDS_POSITION") and claim.target.label != "Place":
        titles = told.get("title") or "?"
        post = f"position-{_hash(each.target, str(titles))}"
        country = _country(claim.target.properties.get("iso"))
        name = [f"{title}, {claim.target.name}" for title in _list(titles)]
        yield _record(post, "Position", name=name, organization=each.target, country=country)
        yield _record(id, "Occupancy", holder=each.source, post=post, **said)
    else:
        words = each.type.replace("_", " ").lower()
        length = f"{told['length_km']} km" if told.get("length_km") else None
        ends = {"subject": each.source, "object": each.target}
        yield _record(id, "UnknownLink", **ends, role=words, description=length, status=told.get("status"), **said)


def _said(evidence: Iterable[Evidence]) -> dict[str, Any]:
    given = list(evidence)
    return {
        "summary": [item.text for item in given],
        "proof": [item.article for item in given],
        "publisher": [item.source for item in given],
        "sourceUrl": [item.url for item in given],
    }


def _record(id: str, schema: str, **properties: Any) -> Record:
    """An entity; every property is a list of texts, those without a value are left out, values come once."""
    written = {key: map(_writer_of(key), filter(None, _list(value))) for key, value in properties.items()}
    told = {key: list(dict.fromkeys(text for text in texts if text)) for key, texts in written.items()}
    return {"id": _id(id), "schema": schema, "properties": {key: texts for key, texts in told.items() if texts}}


def _writer_of(key: str) -> Callable[[Any], str]:
    """How a property's values are written: ids as ids, web addresses alone as links, names at most as long as allowed."""
    if key in _REFERENCES:
        return _id
    if key == "sourceUrl":
        return lambda url: str(url) if _WEB.match(str(url)) else ""
    return lambda text: str(text)[: _limit(key)]


def _id(id: Any) -> str:
    """An id in FollowTheMoney's alphabet (letters, digits, dot, hyphen): `country:RU` is `country-RU` there."""
    plain = re.sub(r"[^0-9A-Za-z.-]", "-", str(id))
    # Two names that differ in other letters alone must not meet: such an id gets a hash of the original.
    return plain if _PLAIN_ID.fullmatch(str(id)) else f"{plain.strip('.-')}-{_hash(str(id))[:8]}"


def _limit(key: str) -> int:
    return _LONGEST if key in ("name", "alias", "full", "title") else 60_000


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [] if value is None else [value]


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]

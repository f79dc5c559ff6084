"""Maps Simpul's nodes, events and relationships to FollowTheMoney entities."""

from collections.abc import Iterable, Iterator
from typing import Any

from cypher.evidence import Evidence
from explorer.export.contents import Claim, Contents, Told
from explorer.export.follow_the_money.records import Record, hash_of, list_of, record_of
from graph.stored_graph import Node

SCHEMA_OF = {"Country": "PublicBody", "Organization": "Organization", "Actor": "Person", "Place": "Address", "Event": "Event"}

# Former states have four letters in ISO 3166-3 and in FollowTheMoney, which does not know their old two letters.
_FORMER = {"su": "suhh", "yu": "yucs", "cs": "cshh", "dd": "ddde"}


def about_note(contents: Contents) -> Record:
    """Builds the note with the metadata of the export."""
    told = contents.about.record(contents.counts())
    words = "; ".join(f"{key}: {value}" for key, value in told.items() if value)
    return record_of(
        f"simpul-{hash_of(words)}", "Note", name=told["what"], description=words, createdAt=str(told["made_at"])[:10]
    )


def entity_of(node: Node) -> Record:
    """Builds the entity of a country, organization, person or place."""
    told = node.properties
    names = {"full": node.name} if node.label == "Place" else {"name": node.name}
    return record_of(
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


def articles_of(evidence: Iterable[Evidence]) -> Iterator[Record]:
    """Builds the articles that contain these sentences."""
    for item in evidence:
        # An Article is a Document, which requires a file name.
        yield record_of(
            item.article,
            "Article",
            title=item.title,
            fileName=f"{item.article}.txt",
            publisher=item.source,
            publishedAt=item.published,
            sourceUrl=item.url,
            language="ind",
        )


def event_of(told: Told) -> Iterator[Record]:
    """Builds an event, its parties, and a link from each party to it."""
    event, parties = told.event.properties, told.parties
    keywords = [event.get("type"), *list_of(event.get("mode")), *list_of(event.get("context")), event.get("modality")]
    everyone = (*parties.actors, *parties.recipients)
    yield from map(entity_of, (*everyone, *parties.places))
    yield record_of(
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
            id = f"link-{hash_of(node.id, role, told.event.id)}"
            yield record_of(id, "UnknownLink", **ends, role=role, date=event.get("date"), **_said(told.evidence))


def link_of(claim: Claim) -> Iterator[Record]:
    """Builds a relationship with the most specific schema: Membership, Position and Occupancy, else UnknownLink."""
    each, told = claim.relationship, claim.relationship.properties
    id, said = f"link-{hash_of(each.id)}", _said(claim.evidence)
    kinds = (claim.source.label, each.type, claim.target.label)
    if kinds[1:] == ("MEMBER_OF", "Organization") and claim.source.label != "Place":
        ends = {"member": each.source, "organization": each.target}
        yield record_of(id, "Membership", **ends, status=told.get("status"), **said)
    elif kinds[:2] == ("Actor", "HOLDS_POSITION") and claim.target.label != "Place":
        titles = told.get("title") or "?"
        post = f"position-{hash_of(each.target, str(titles))}"
        country = _country(claim.target.properties.get("iso"))
        name = [f"{title}, {claim.target.name}" for title in list_of(titles)]
        yield record_of(post, "Position", name=name, organization=each.target, country=country)
        yield record_of(id, "Occupancy", holder=each.source, post=post, **said)
    else:
        words = each.type.replace("_", " ").lower()
        length = f"{told['length_km']} km" if told.get("length_km") else None
        ends = {"subject": each.source, "object": each.target}
        yield record_of(id, "UnknownLink", **ends, role=words, description=length, status=told.get("status"), **said)


def _said(evidence: Iterable[Evidence]) -> dict[str, Any]:
    given = list(evidence)
    return {
        "summary": [item.text for item in given],
        "proof": [item.article for item in given],
        "publisher": [item.source for item in given],
        "sourceUrl": [item.url for item in given],
    }

"""Reads the parties of events, and where the events take place."""

from collections.abc import Iterable

from cypher.evidence.claim_evidence import Parties
from cypher.evidence.reading import rows_of
from cypher.protocols import Reader
from cypher.statements import named
from graph.stored_graph import Node

EVENTS = 200  # events per batch: the nodes of one answer are limited
ROLES = ("ACTS_IN", "IS_RECIPIENT_OF", "TAKES_PLACE_IN")


def parties_of(reader: Reader, events: Iterable[str]) -> dict[str, Parties]:
    """The actors, recipients and places of these events, by event id."""
    found: dict[str, dict[str, list[Node]]] = {}
    for id, role, party in rows_of(reader, named("reads/parties_by_event.cypher"), events, EVENTS):
        found.setdefault(id, {}).setdefault(role, []).append(party)
    return {id: Parties(*(tuple(roles.get(role, ())) for role in ROLES)) for id, roles in found.items()}

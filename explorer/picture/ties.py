"""Builds the lines of a picture: relationships, and events folded into lines between their parties. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from explorer.style import doubt_of, evidence_of, kind_of
from graph.stored_graph import Graph, Node, Relationship

PARTY_TYPES: Mapping[str, str] = {"ACTS_IN": "actors", "IS_RECIPIENT_OF": "recipients", "TAKES_PLACE_IN": "places"}
BOTH_WAYS = frozenset({"BORDERS", "ALLY_OF"})
"""Symmetric relationships, stored in one direction: they get no arrow head."""
AGAINST = frozenset({"IS_RECIPIENT_OF"})
"""Relationships whose arrow is drawn against their stored direction, so that it points from actor to recipient."""
MOST_PAIRED = 4
"""Actors up to which a meeting without a host is a line between each pair; a larger summit has lines from the first actor."""


@dataclass(frozen=True)
class Tie:
    """A line between two nodes on screen.

    `about` is what a click selects: the id of the relationship or of the event. `date` is the event's (`YYYY`, `YYYY-MM` or
    `YYYY-MM-DD`) or None, `reported` whether it is only the day of the report; `event` whether the line stands for an event
    or a part of one. `status` is a membership's. `turned`: the arrow points at `source`.
    """

    id: str
    about: str
    kind: str
    type: str
    source: str
    target: str
    evidence: int = 1
    doubt: str = ""
    status: str = ""
    event: bool = False
    date: str | None = None
    detail: str = ""
    directed: bool = True
    turned: bool = False
    reported: bool = False


def ties_of(graph: Graph, *, folded: bool) -> tuple[tuple[Node, ...], tuple[Tie, ...]]:
    """Returns the nodes that stay nodes, and the lines among them. Folded, an event with two parties on screen is a line."""
    by_id = {node.id: node for node in graph.nodes}
    inside = [each for each in graph.relationships if each.source in by_id and each.target in by_id]
    events = {id: node for id, node in by_id.items() if node.label == "Event"}
    lines = {id: _folded(node, _parties(id, inside)) for id, node in events.items()} if folded else {}
    gone = {id for id, found in lines.items() if found}
    kept = tuple(node for node in graph.nodes if node.id not in gone)
    plain = [_tie(each, events) for each in inside if each.source not in gone and each.target not in gone]
    return kept, (*plain, *(tie for found in lines.values() for tie in found))


def _tie(relationship: Relationship, events: Mapping[str, Node]) -> Tie:
    event = events.get(relationship.target) or events.get(relationship.source)
    return Tie(
        id=relationship.id,
        about=relationship.id,
        kind=f"edge:{relationship.type}",
        type=relationship.type,
        source=relationship.source,
        target=relationship.target,
        evidence=evidence_of(relationship),
        doubt=doubt_of(relationship) or (doubt_of(event) if event else ""),
        status=str(relationship.properties.get("status") or ""),
        event=event is not None,
        date=date_of(event) if event else None,
        reported=event is not None and only_reported(event),
        detail=_detail(relationship),
        directed=relationship.type not in BOTH_WAYS,
        turned=relationship.type in AGAINST,
    )


def arrow_of(each: Relationship) -> tuple[str, str]:
    """Start and end of a relationship's arrow: an event's lines run from actor to recipient."""
    return (each.target, each.source) if each.type in AGAINST else (each.source, each.target)


def _detail(relationship: Relationship) -> str:
    """Details of a relationship beyond its type: an office's title, a border's length."""
    told = relationship.properties
    length = told.get("length_km")
    return str(told.get("title") or (f"{length} km" if length else ""))


def date_of(event: Node) -> str | None:
    """An event's place in time: its own date as stored, else the day it was first reported; None with neither."""
    return str(event.properties.get("date") or event.properties.get("first_reported") or "")[:10] or None


def only_reported(event: Node) -> bool:
    """Whether no sentence dates the event, so that its place in time is that of the first report."""
    return not event.properties.get("date") and date_of(event) is not None


def _parties(event: str, relationships: Sequence[Relationship]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {"actors": [], "recipients": [], "places": []}
    for each in relationships:
        role = PARTY_TYPES.get(each.type)
        other = each.source if each.target == event else each.target
        if role and event in (each.source, each.target) and other not in found[role]:
            found[role].append(other)
    return found


def _folded(event: Node, parties: Mapping[str, Sequence[str]]) -> tuple[Tie, ...]:
    """The lines of a folded event: actors to recipients, else among actors, else to the place; none with one party."""
    actors, recipients, places = parties["actors"], parties["recipients"], parties["places"]
    pairs = [(a, b) for a in actors for b in recipients if a != b]
    mutual = not pairs and len(actors) > 1
    if mutual:
        pairs = list(combinations(actors, 2)) if len(actors) <= MOST_PAIRED else [(actors[0], b) for b in actors[1:]]
    pairs = pairs or [(a, b) for a in (*actors, *recipients) for b in places if a != b]
    return tuple(
        Tie(
            id=f"{event.id} {a} {b}",
            about=event.id,
            kind=kind_of(event),
            type=str(event.properties.get("type") or ""),
            source=a,
            target=b,
            evidence=evidence_of(event),
            doubt=doubt_of(event),
            event=True,
            date=date_of(event),
            reported=only_reported(event),
            detail=event.name if event.name != event.id else "",
            directed=not mutual,
        )
        for a, b in pairs
    )

"""Reads which tellings an event joins, which events may be the same, and what readers decided of that."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cypher.decisions.coreference_verdicts import SIDES
from cypher.decisions.verdict import Verdict
from cypher.decisions.verdict_targets import standing
from cypher.event_coreference.readers_words import keys_of
from cypher.event_coreference.same_event import likeness
from cypher.event_coreference.telling import Telling, telling_from
from explorer.read.run_reads import Source, rows
from explorer.read.store import nodes_of
from graph.stored_graph import Node

MOST_ALIKE = 8
COMPARED = 20
"""Tellings of the event that are compared with those of others."""
AROUND = 3_000
"""Tellings of other events that they are compared with."""


@dataclass(frozen=True)
class Decided:
    """A reader's word on which event tellings of an event are of; `other` is another event that it names, '' if there is none.

    `what` is what the tellings of its other side said when the word was given. `state` is "waiting" while a side of it is not
    loaded, "overruled" if a later word contradicts it, else "".
    """

    verdict: Verdict
    other: str = ""
    what: str = ""
    state: str = ""


@dataclass(frozen=True)
class Coreference:
    """What readers decided of an event's tellings, and the events that may be the same, if they are asked for."""

    decided: tuple[Decided, ...] = ()
    alike: tuple[str, ...] | None = None
    nodes: Mapping[str, Node] = field(default_factory=dict)
    """The events named in either."""


def coreference_of(source: Source, event: str, verdicts: Iterable[Verdict], *, alike: bool = False) -> Coreference:
    """Reads what there is to say of which event the tellings of an event are of; with `alike` also the events alike."""
    decided = tuple(decided_about(source, event, verdicts))
    same = tuple(events_alike(source, event, tellings_of_event(source, event))) if alike else None
    return Coreference(decided, same, nodes_of(source, {*(each.other for each in decided if each.other), *(same or ())}))


def tellings_of_event(source: Source, event: str) -> list[Telling]:
    """Reads the tellings of an event, earliest first."""
    found = (telling_from(row["telling"]) for row in rows(source, "tellings_of_event", id=event))
    return sorted(found, key=lambda telling: telling.order)


def events_alike(source: Source, event: str, tellings: Sequence[Telling]) -> list[str]:
    """Reads the ids of the events of the kind, countries and weeks of this event, most alike first, whatever their dates."""
    own = tellings[:COMPARED]
    blocks = sorted({block for telling in own for block in telling.around})
    near: dict[str, list[Telling]] = {}
    for row in rows(source, "tellings_around", ids=blocks, event=event, limit=AROUND):
        near.setdefault(row["telling"]["event"], []).append(telling_from(row["telling"]))

    def alike(others: Sequence[Telling]) -> float:
        return sum(max(likeness(telling, other) for other in others) for telling in own) / len(own)

    score = {id: alike(others) for id, others in near.items()}
    return sorted(score, key=lambda id: (-score[id], id))[:MOST_ALIKE]


def events_of_tellings(source: Source, tellings: Iterable[str]) -> list[str]:
    """Reads the ids of the events that these tellings are of."""
    return sorted(row["event"] for row in rows(source, "events_of_tellings", ids=sorted(tellings)))


def decided_about(source: Source, event: str, verdicts: Iterable[Verdict]) -> list[Decided]:
    """Reads the words in force on which event the tellings of an event are of."""
    linked = rows(source, "tellings_linked")
    keys = {key for row in linked if row["event"] == event for key in keys_of(row["links"] or ())}
    sides: dict[str, dict[str, set[str]]] = {}
    for row in linked:
        for entry in row["links"] or ():
            _, key, side = entry.split(" ")
            if key in keys and row["event"]:
                sides.setdefault(key, {}).setdefault(side, set()).add(row["event"])
    words = [verdict for verdict in standing(verdicts) if verdict.about == "telling" and verdict.key in keys]
    return [_decided(word, event, sides.get(word.key, {})) for word in words]


def _decided(verdict: Verdict, event: str, sides: Mapping[str, set[str]]) -> Decided:
    """`sides` are the events that the tellings of each side are of, without a side that has none."""
    one, other = (sides.get(side, set()) for side in SIDES[verdict.says])
    elsewhere = min((one | other) - {event}, default="")
    told = verdict.was if event not in one else verdict.was["other"]
    holds = len(one | other) == 1 if verdict.says == "same event" else not one & other
    state = "waiting" if not one or not other else "" if holds else "overruled"
    return Decided(verdict, elsewhere, str(told.get("summary") or ""), state)

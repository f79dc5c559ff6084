"""Reclusters the chains that a load touched and writes the changes: event nodes, roles, and REPORTS relationships."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cypher.event_coreference.clustering import chains, roots
from cypher.event_coreference.merged_event import Seen, corrected_parties, event_id_of, event_of
from cypher.event_coreference.telling import Telling, telling_from
from cypher.event_coreference.telling_cache import TellingCache
from cypher.statements import labeled, named
from cypher.write_transaction import Writer
from graph.load_changes import CONFIRMED, CONTRADICTED, NEW
from graph.model import ENTITY_TYPES, by_label

LABELS = {label.lower(): label for label in ENTITY_TYPES}
Reports = Mapping[str, Sequence[Mapping[str, Any]]]


def regroup(
    writer: Writer,
    touched: Collection[str],
    changed: Mapping[str, Telling],
    new: Collection[str],
    reports: Reports,
    known: Mapping[str, Telling],
    emptied: Collection[str] = (),
    cache: TellingCache | None = None,
) -> dict[str, str]:
    """Splits the touched chains into events again and writes the changes.

    `changed` are the tellings in their current state, `new` the ids of those that belong to no event yet, `reports` the rows
    of what their sentences report, `known` tellings as this transaction has read them, which are not read again; `emptied` are
    events that lost a telling; `cache` is told what was written. Returns by event id whether the new tellings make it new,
    confirm or contradict it (graph/load_changes.py).
    """
    stored = _chained(writer, touched, new, known)
    now = {**stored, **changed}
    groups = _named_groups(writer, list(now.values()))
    placed = {item.id: item for group in groups.values() for item in group}
    live = {id_: kept for id_, group in groups.items() if (kept := [item for item in group if item.event])}
    before = {id_: item.event for id_, item in now.items() if item.event}
    dirty = {id_ for id_, group in live.items() if _moved(id_, group, before, emptied)}
    dirty |= {placed[id_].event for id_, item in changed.items() if id_ in stored and item.word != stored[id_].word} - {""}
    moved = [item for item in placed.values() if before.get(item.id) not in (None, item.event)]
    carried = _taken_reports(writer, moved, before)
    gone = sorted({*before.values(), *emptied} - live.keys())
    writer.run(named("writes/events_emptied.cypher"), [{"id": id_} for id_ in gone])
    names = _names(writer, corrected_parties(item for id_ in dirty for item in live[id_]))
    _write_events(writer, {id_: event_of(id_, live[id_], names) for id_ in sorted(dirty)})
    told: dict[str, Sequence[Mapping[str, Any]]] = {**carried, **reports}
    for id_, item in placed.items():
        if item.kept and item.event:
            told[id_], placed[id_] = json.loads(item.kept), replace(item, kept="")
        elif not item.event and id_ in told:
            placed[id_] = replace(item, kept=json.dumps(list(told.pop(id_)), sort_keys=True))
    _write_reports(writer, placed, told)
    settled = [item for id_, item in placed.items() if id_ in new or item != stored.get(id_)]
    writer.run(named("writes/tellings.cypher"), [{"id": item.id, "properties": item.properties()} for item in settled])
    if cache:
        cache.written(settled, new)
    return {id_: way for id_, group in live.items() if (way := novelty(group, new))}


def _chained(writer: Writer, touched: Iterable[str], new: Collection[str], known: Mapping[str, Telling]) -> dict[str, Telling]:
    """The stored tellings of these chains by id; a telling has a hundred words and weights, so only unknown ones are read."""
    rows = writer.run(named("writes/tellings_of_roots.cypher"), [{"id": root} for root in sorted(touched)])
    ids = [row["id"] for row in rows if row["id"] not in new]
    unread = [{"id": id_} for id_ in ids if id_ not in known]
    read = (telling_from(row["telling"]) for row in writer.run(named("writes/tellings_by_id.cypher"), unread))
    found = {telling.id: telling for telling in read}
    return {id_: found.get(id_) or known[id_] for id_ in ids}


def novelty(group: Iterable[Telling], new: Collection[str]) -> str:
    """How an event's new tellings relate to its others: NEW, CONFIRMED, CONTRADICTED; '' if none is new."""
    told: dict[bool, set[str]] = {True: set(), False: set()}
    for item in group:
        told[item.id in new] |= _ways(item)
    if not told[True]:
        return ""
    if not told[False]:
        return NEW
    return CONFIRMED if told[True] <= told[False] else CONTRADICTED


def _ways(telling: Telling) -> set[str]:
    """Whether a telling affirms its event, denies it, or both, if its article also carries a denial."""
    denied = telling.modality == "negated"
    return {*(("denied",) if denied or telling.disputed else ()), *(() if denied else ("told",))}


def _named_groups(writer: Writer, tellings: Sequence[Telling]) -> dict[str, list[Telling]]:
    """The events of these tellings by id; each telling gets its chain's root and its event."""
    root = roots(tellings)
    groups = chains(tellings)
    asked = sorted({group[0].told for group in groups})
    rows = writer.run(named("writes/tellings_first.cypher"), [{"id": id_} for id_ in asked])
    firsts = {row["told"]: row["first"] for row in rows}
    found = {}
    for group in groups:
        id_ = event_id_of(group, firsts.get(group[0].told) == group[0].place_in_time)
        found[id_] = [replace(item, root=root[item.id], event="" if item.wrong else id_) for item in group]
    return found


def _moved(id_: str, group: Iterable[Telling], before: Mapping[str, str], emptied: Collection[str]) -> bool:
    """Whether an event's set of tellings changed."""
    held = {item.id for item in group}
    return (
        id_ in emptied
        or any(before.get(one) != id_ for one in held)
        or any(b == id_ and o not in held for o, b in before.items())
    )


def _taken_reports(writer: Writer, moved: Iterable[Telling], before: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
    asked = [
        {"sentence": sentence, "event": before[item.id], "telling": item.id} for item in moved for sentence in item.evidence
    ]
    taken: dict[str, list[dict[str, Any]]] = {}
    for row in writer.run(named("writes/reports_moved.cypher"), asked):
        taken.setdefault(row["telling"], []).append(row)
    return taken


def _names(writer: Writer, ids: Iterable[str]) -> dict[str, str]:
    """The names of these entities, where they are stored."""
    found: dict[str, str] = {}
    for label, of_label in by_label(sorted(ids)).items():
        rows = writer.run(labeled("reads/names_of_entities.cypher", label), ids=of_label)
        found.update((row["id"], row["name"]) for row in rows)
    return found


def _write_reports(writer: Writer, placed: Mapping[str, Telling], reports: Reports) -> None:
    rows = [
        {"sentence": row["sentence"], "event": placed[id_].event, "properties": row["properties"]}
        for id_, of in reports.items()
        for row in of
    ]
    writer.run(named("writes/reports.cypher"), rows)


def _write_events(writer: Writer, events: Mapping[str, Seen]) -> None:
    ids = [{"id": id_} for id_ in events]
    for name in ("roles_taken", "places_taken"):
        writer.run(named(f"writes/{name}.cypher"), ids)
    writer.run(named("writes/events.cypher"), [{"id": id_, "properties": seen.properties} for id_, seen in events.items()])
    roles: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for id_, seen in events.items():
        for type_, entity in seen.roles():
            roles.setdefault((type_, LABELS[entity.partition(":")[0]]), []).append({"entity": entity, "event": id_})
    for (type_, label), rows in sorted(roles.items()):
        name = "places" if type_ == "TAKES_PLACE_IN" else "roles"
        writer.run(named(f"writes/{name}.cypher").replace("LABEL", label).replace("TYPE", type_), rows)

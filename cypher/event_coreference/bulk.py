"""Clusters all tellings of a new graph at once, with the same result as storing them one by one. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cypher.event_coreference.clustering import chains, roots, with_parent
from cypher.event_coreference.merged_event import Seen, event_id_of, event_of
from cypher.event_coreference.telling import Telling


@dataclass(frozen=True)
class Told:
    """The events by id, and every telling with its parent and its event."""

    events: dict[str, Seen]
    tellings: list[Telling]


def events_together(tellings: Iterable[Telling]) -> Told:
    """Clusters these tellings, provided that the graph contains no others."""
    ordered = sorted(tellings, key=lambda item: item.order)
    joined = _joined(ordered)
    root, first = roots(joined), _firsts(ordered)
    events: dict[str, Seen] = {}
    placed: list[Telling] = []
    for group in chains(joined):
        id_ = event_id_of(group, first[group[0].told] == group[0].place_in_time)
        events[id_] = event_of(id_, group)
        placed += [replace(item, root=root[item.id], event=id_) for item in group]
    return Told(events, placed)


def _joined(ordered: list[Telling]) -> list[Telling]:
    """Joins each telling to the most similar earlier one that shares a block."""
    blocks: dict[str, list[Telling]] = {}
    found = []
    for telling in ordered:
        near = {other.id: other for block in telling.around for other in blocks.get(block, ())}
        found.append(with_parent(telling, near.values()))
        for block in telling.blocks:
            blocks.setdefault(block, []).append(telling)
    return found


def _firsts(ordered: Iterable[Telling]) -> dict[str, str]:
    """For each article-level event id, the position in time of its earliest telling."""
    found: dict[str, str] = {}
    for telling in ordered:
        found[telling.told] = min(found.get(telling.told, telling.place_in_time), telling.place_in_time)
    return found

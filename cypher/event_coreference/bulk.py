"""The events of all tellings of a new graph at once: the same that storing them one by one comes to (pure)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cypher.event_coreference.clustering import chains, roots, with_parent
from cypher.event_coreference.merged_event import Seen, event_id_of, event_of
from cypher.event_coreference.telling import Telling


@dataclass(frozen=True)
class Told:
    """The events by id, and every telling with what it joins and the event it tells."""

    events: dict[str, Seen]
    tellings: list[Telling]


def events_together(tellings: Iterable[Telling]) -> Told:
    """What these tellings make when nothing else is told."""
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
    """Each joined to the earlier one it is most like, of those filed near it."""
    blocks: dict[str, list[Telling]] = {}
    found = []
    for telling in ordered:
        near = {other.id: other for block in telling.around for other in blocks.get(block, ())}
        found.append(with_parent(telling, near.values()))
        for block in telling.blocks:
            blocks.setdefault(block, []).append(telling)
    return found


def _firsts(ordered: Iterable[Telling]) -> dict[str, str]:
    """The place in time of the earliest telling of each event as told."""
    found: dict[str, str] = {}
    for telling in ordered:
        found[telling.told] = min(found.get(telling.told, telling.place_in_time), telling.place_in_time)
    return found

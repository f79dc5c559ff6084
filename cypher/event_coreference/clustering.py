"""Which tellings are of one event: each joins the earlier one it is most like, and no event holds contradicting dates (pure).

What a telling joins depends on it and on earlier tellings alone, so the events are the same in whatever order articles come,
and a new or withdrawn article moves only the tellings that join it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from cypher.event_coreference.same_event import LEAST, likeness, possible
from cypher.event_coreference.telling import Telling, dates_agree, joined


def with_parent(telling: Telling, candidates: Iterable[Telling]) -> Telling:
    """The telling joined to the earlier one among these that it is most like, if any; of two equally like ones the earlier."""
    best: tuple[float, tuple[str, str]] | None = None
    found: Telling | None = None
    for other in candidates:
        if other.order < telling.order and (score := _link(telling, other)) > LEAST:
            rank = (-score, other.order)
            if best is None or rank < best:
                best, found = rank, other
    return joined(telling, found, -best[0] if best else 0.0)


def adopted(new: Telling, known: Iterable[Telling]) -> list[Telling]:
    """The later tellings among these that join the new one rather than what they joined so far."""
    moved = []
    for other in known:
        if other.order > new.order and (score := _link(other, new)) > LEAST and _rather(other, score, new):
            moved.append(joined(other, new, score))
    return moved


def _rather(telling: Telling, score: float, new: Telling) -> bool:
    """Whether it joins the new one rather than its parent."""
    standing = (-telling.parent_score, (telling.parent_reported, telling.parent))
    return not telling.parent or (-score, new.order) < standing


def _link(later: Telling, earlier: Telling) -> float:
    """Log odds that both are of one event, as far as that is worth counting."""
    if not possible(later, earlier):
        return LEAST
    if later.told != earlier.told and not any(word in earlier.bits for word in later.words):
        return LEAST
    return likeness(later, earlier)


def chains(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """The tellings of each event, in order: those that join each other, cut where dates contradict; all parents are here.

    One that is cut off for its date ("Minggu (15/9)" for an attack of the 14th) takes along only what has a date of its own: an
    undated telling that joins it stays with the event that it was cut from.
    """
    home: dict[str, list[Telling]] = {}
    left: dict[int, list[Telling]] = {}
    groups: list[list[Telling]] = []
    for telling in sorted(tellings, key=lambda item: item.order):
        group = home.get(telling.parent)
        while group is not None and len(telling.date) < len("2019-09-15") and id(group) in left:
            group = left[id(group)]
        if group is None or not fits(telling, group):
            cut_from, group = group, []
            groups.append(group)
            if cut_from is not None:
                left[id(group)] = cut_from
        group.append(telling)
        home[telling.id] = group
    return groups


def fits(telling: Telling, group: Collection[Telling]) -> bool:
    """Whether its date contradicts none of the group's."""
    return all(dates_agree(telling.date, other.date) for other in group)


def roots(tellings: Collection[Telling]) -> Mapping[str, str]:
    """Telling id → the first telling of its chain of parents."""
    parents = {telling.id: telling.parent for telling in tellings}
    found: dict[str, str] = {}
    for id_ in parents:
        path = []
        at = id_
        while at not in found and parents.get(at):
            path.append(at)
            at = parents[at]
        root = found.get(at, at)
        for step in (*path, at):
            found[step] = root
    return found

"""Clusters tellings into events: each joins the most similar earlier one; an event never holds contradicting dates. Pure.

What a telling joins depends only on itself and on earlier tellings, so the events are the same in any order of loading,
and a new or withdrawn article moves only the tellings that join it. Readers' words change events, but not what a telling joins.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from cypher.event_coreference.readers_words import as_said, united_roots
from cypher.event_coreference.same_event import LEAST, likeness, possible
from cypher.event_coreference.telling import Telling, dates_agree, joined


def with_parent(telling: Telling, candidates: Iterable[Telling]) -> Telling:
    """Joins the telling to the most similar earlier candidate, if any; the earlier one of two equally similar ones."""
    best: tuple[float, tuple[str, str]] | None = None
    found: Telling | None = None
    for other in candidates:
        if other.order < telling.order and (score := _link(telling, other)) > LEAST:
            rank = (-score, other.order)
            if best is None or rank < best:
                best, found = rank, other
    return joined(telling, found, -best[0] if best else 0.0)


def adopted(new: Telling, known: Iterable[Telling]) -> list[Telling]:
    """The later tellings among these that are more similar to the new one than to their present parent, joined to it."""
    moved = []
    for other in known:
        if other.order > new.order and (score := _link(other, new)) > LEAST and _rather(other, score, new):
            moved.append(joined(other, new, score))
    return moved


def _rather(telling: Telling, score: float, new: Telling) -> bool:
    """Whether the telling prefers the new one to its present parent."""
    standing = (-telling.parent_score, (telling.parent_reported, telling.parent))
    return not telling.parent or (-score, new.order) < standing


def _link(later: Telling, earlier: Telling) -> float:
    """Log odds that both tell of one event; LEAST if they cannot."""
    if not possible(later, earlier):
        return LEAST
    if later.told != earlier.told and not any(word in earlier.bits for word in later.words):
        return LEAST
    return likeness(later, earlier)


def chains(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Splits tellings into events, in order: those that join each other, cut where dates contradict. All parents must be given.

    A telling cut off because of its date ("Minggu (15/9)" for an attack of the 14th) takes only dated tellings along: an
    undated one that joins it stays with the event it was cut from. What readers say of the tellings stands over both.
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
    return as_said(groups)


def fits(telling: Telling, group: Collection[Telling]) -> bool:
    """Whether the telling's date contradicts none of the group's."""
    return all(dates_agree(telling.date, other.date) for other in group)


def roots(tellings: Collection[Telling]) -> Mapping[str, str]:
    """Maps telling id to the first telling of its chain of parents, or of all chains that readers joined with it."""
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
    return united_roots(tellings, found)

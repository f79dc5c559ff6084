"""Carries out readers' words on clusters: which tellings are another event, which events are the same. Pure.

A word is kept on each telling it is about, as an entry of `Telling.links`: its time, its key, and on which side the telling is.
"Another event" has a telling that LEAVES and those that STAY; "same event" has the tellings of ONE event and of the OTHER.

The words are carried out in the order of their times on finished chains, so a telling loaded later cannot bridge what a reader
told apart: it is in the chain first and follows its nearest ancestor that the word names, out of the event or not. A pair told
apart is in one event again only if a later word names both as the same; a later word that joins others of their events takes
just those it names along. So the result depends on tellings and words alone, not on the order of loading.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from cypher.event_coreference.telling import Telling

LEAVES, STAYS, ONE, OTHER = "leaves", "stays", "one", "other"
Groups = list[list[Telling]]


@dataclass(frozen=True)
class Word:
    """One word: the ids of the tellings on each of its sides."""

    sides: Mapping[str, set[str]] = field(default_factory=lambda: {side: set() for side in (LEAVES, STAYS, ONE, OTHER)})

    @property
    def joined(self) -> set[str]:
        """The tellings that are one event; none while a side of the word is not loaded."""
        one, other = self.sides[ONE], self.sides[OTHER]
        return one | other if one and other else set()


def link(at: str, key: str, side: str) -> str:
    """The entry of `Telling.links`; `at` is a time whose texts sort as times do."""
    return f"{at} {key} {side}"


def keys_of(links: Iterable[str]) -> set[str]:
    """The keys of the words in these entries."""
    return {entry.split(" ")[1] for entry in links}


def as_said(groups: Groups) -> Groups:
    """The events as readers say; each in order, and by their first tellings."""
    tellings = [telling for group in groups for telling in group]
    if not (words := _words(tellings)):
        return groups
    parents = {telling.id: telling.parent for telling in tellings}
    apart: set[frozenset[str]] = set()
    for word in words:
        leaves, stays, joined = word.sides[LEAVES], word.sides[STAYS], word.joined
        apart = {pair for pair in apart if not pair <= joined} | {frozenset(pair) for pair in product(leaves, stays)}
        groups = [part for group in groups for part in _parts(group, leaves, stays, parents)]
        groups = _united(groups, joined, apart)
    return sorted((sorted(group, key=_order) for group in groups), key=lambda group: _order(group[0]))


def united_roots(tellings: Collection[Telling], roots: Mapping[str, str]) -> dict[str, str]:
    """Maps telling id to the first root of all chains that words join: these are told anew together."""
    order = {telling.id: _order(telling) for telling in tellings}
    above: dict[str, str] = {}
    first: dict[str, str] = {}

    def top(root: str) -> str:
        while root in above:
            root = above[root]
        return root

    for telling in tellings:
        for entry in telling.links:
            _, key, side = entry.split(" ")
            if side in (ONE, OTHER):
                one, two = top(roots[telling.id]), top(first.setdefault(key, roots[telling.id]))
                if one != two:
                    kept, lower = sorted((one, two), key=lambda root: order.get(root, ("", root)))
                    above[lower] = kept
    return {id_: top(root) for id_, root in roots.items()}


def _words(tellings: Iterable[Telling]) -> list[Word]:
    """The words on these tellings, earliest first."""
    found: dict[tuple[str, str], Word] = {}
    for telling in tellings:
        for entry in telling.links:
            at, key, side = entry.split(" ")
            found.setdefault((at, key), Word()).sides[side].add(telling.id)
    return [word for _, word in sorted(found.items(), key=lambda item: item[0])]


def _parts(group: list[Telling], leaves: set[str], stays: set[str], parents: Mapping[str, str]) -> Groups:
    """The group, cut in two if it holds both sides of a word."""
    ids = {telling.id for telling in group}
    if not (ids & leaves and ids & stays):
        return [group]
    gone = {id_ for id_ in ids if _follows(id_, leaves, stays, parents)}
    return [[telling for telling in group if telling.id not in gone], [telling for telling in group if telling.id in gone]]


def _follows(id_: str, leaves: set[str], stays: set[str], parents: Mapping[str, str]) -> bool:
    """Whether the nearest telling that the word names, among this one and its ancestors, leaves."""
    while id_ and id_ not in leaves and id_ not in stays:
        id_ = parents.get(id_, "")
    return id_ in leaves


def _united(groups: Groups, joined: set[str], apart: set[frozenset[str]]) -> Groups:
    """The groups that hold these tellings as one; only the tellings themselves if that would join a pair that is told apart."""
    hit = [group for group in groups if any(telling.id in joined for telling in group)]
    if len(hit) < 2:
        return groups
    rest = [group for group in groups if all(group is not each for each in hit)]
    whole = [telling for group in hit for telling in group]
    ids = {telling.id for telling in whole}
    if not any(pair <= ids for pair in apart):
        return [*rest, whole]
    left = [[telling for telling in group if telling.id not in joined] for group in hit]
    return [*rest, [telling for telling in whole if telling.id in joined], *(group for group in left if group)]


def _order(telling: Telling) -> tuple[str, str]:
    return telling.order

"""Tracks what a load changed: which nodes and relations are new, confirmed or contradicted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.model import ENTITY_TYPES

NEW, CONFIRMED, CONTRADICTED = "new", "confirmed", "contradicted"
"""An item first stored in a run stays new throughout that run; for older items a contradiction overrides a confirmation."""
MOST_NAMED = 10
KINDS = (*ENTITY_TYPES, "Event", "Relation")

Novelties = Mapping[str, Mapping[str, str]]
"""By kind of KINDS: the ids a batch reports, each with NEW, CONFIRMED or CONTRADICTED."""


@dataclass
class Growth:
    """Status of the nodes and relations that a run reported, each counted once; stores a hash per item, not its id.

    `contradicted` are the ids of the first MOST_NAMED contradicted events and claims.
    """

    contradicted: list[str] = field(default_factory=list)
    _met: dict[str, dict[int, str]] = field(default_factory=dict)

    def add(self, told: Novelties) -> None:
        """Adds what one batch reported, after it is stored."""
        for kind, ways in told.items():
            met = self._met.setdefault(kind, {})
            for id_, way in ways.items():
                key = hash(id_)
                before = met.get(key, way)
                met[key] = way = before if before in (NEW, CONTRADICTED) else way
                if way == CONTRADICTED and id_ not in self.contradicted and len(self.contradicted) < MOST_NAMED:
                    self.contradicted.append(id_)

    def counts(self, way: str) -> dict[str, int]:
        """The number of items with this status, by kind of KINDS."""
        return {kind: sum(one == way for one in self._met.get(kind, {}).values()) for kind in KINDS}

    def __bool__(self) -> bool:
        """Whether anything was reported."""
        return any(self._met.values())


def without(told: Novelties, ids: Iterable[str]) -> dict[str, dict[str, str]]:
    """Removes ids that an earlier version of the same article reported, too; contradictions stay."""
    old = set(ids)
    return {
        kind: {id_: way for id_, way in ways.items() if way == CONTRADICTED or id_ not in old} for kind, ways in told.items()
    }

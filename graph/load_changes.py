"""What a load did to the graph, said in its own terms: what came, what was confirmed, and what is told another way now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.model import ENTITY_TYPES

NEW, CONFIRMED, CONTRADICTED = "new", "confirmed", "contradicted"
"""What came in a run stays new whatever the run tells of it next; of what was there before, a contradiction outweighs."""
MOST_NAMED = 10
KINDS = (*ENTITY_TYPES, "Event", "Relation")

Novelties = Mapping[str, Mapping[str, str]]
"""By kind of KINDS, the ids a batch tells of, each with NEW, CONFIRMED or CONTRADICTED."""


@dataclass
class Growth:
    """What became of the nodes and relations that a run told of, each counted once; keeps a number a node, not its id.

    `contradicted` are ids of the first MOST_NAMED events and claims that are told another way now.
    """

    contradicted: list[str] = field(default_factory=list)
    _met: dict[str, dict[int, str]] = field(default_factory=dict)

    def add(self, told: Novelties) -> None:
        """Note what one batch told of, once it is stored."""
        for kind, ways in told.items():
            met = self._met.setdefault(kind, {})
            for id_, way in ways.items():
                key = hash(id_)
                before = met.get(key, way)
                met[key] = way = before if before in (NEW, CONTRADICTED) else way
                if way == CONTRADICTED and id_ not in self.contradicted and len(self.contradicted) < MOST_NAMED:
                    self.contradicted.append(id_)

    def counts(self, way: str) -> dict[str, int]:
        """How many of each kind of KINDS."""
        return {kind: sum(one == way for one in self._met.get(kind, {}).values()) for kind in KINDS}

    def __bool__(self) -> bool:
        """Whether anything was told."""
        return any(self._met.values())


def without(told: Novelties, ids: Iterable[str]) -> dict[str, dict[str, str]]:
    """What is told but for these ids, which an earlier version of the same article told too; contradictions stay."""
    old = set(ids)
    return {
        kind: {id_: way for id_, way in ways.items() if way == CONTRADICTED or id_ not in old} for kind, ways in told.items()
    }

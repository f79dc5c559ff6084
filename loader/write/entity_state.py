"""Merges what several articles say of one entity, independently of their order. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.name_folding import folded
from loader.write.telling_counts import TellingCounts, summed, told_of


@dataclass(frozen=True)
class EntityState:
    """One entity so far; `aliases` are the forms that articles use, with their number of mentions."""

    id: str
    name: str
    kind: str | None
    iso: str | None
    aliases: Mapping[str, int]
    told: TellingCounts

    def __add__(self, other: "EntityState") -> "EntityState":
        aliases = summed(self.aliases, other.aliases)
        kind, iso = self.kind or other.kind, self.iso or other.iso
        return replace(self, kind=kind, iso=iso, aliases=aliases, told=self.told + other.told)

    def without(self, aliases: Mapping[str, int], told: TellingCounts) -> tuple["EntityState", bool]:
        """The state without these, and whether its first or last date must be looked up again."""
        left = summed(self.aliases, {alias: -count for alias, count in aliases.items()})
        return replace(self, aliases=left, told=self.told - told), self.told.dated_by(told)

    def properties(self) -> dict[str, Any]:
        """The node's properties, as defined in graph/model.yml."""
        names = sorted(self.aliases, key=lambda alias: (-self.aliases[alias], alias))
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "iso": self.iso,
            "aliases": names,
            "alias_counts": [self.aliases[name] for name in names],
            "search": _search((self.name, *names)),
            **self.told.properties(),
        }


def entity_from(properties: Mapping[str, Any]) -> EntityState | None:
    """The state of a stored entity; None for a node that was just created."""
    if not properties.get("name"):
        return None
    aliases = dict(zip(properties.get("aliases") or (), properties.get("alias_counts") or (), strict=True))
    own = (properties["id"], properties["name"], properties.get("kind"), properties.get("iso"))
    return EntityState(*own, aliases, told_of(properties))


def _search(names: tuple[str, ...]) -> str:
    """The names as one searchable text, accented ones also without accents, since people type none."""
    plain = (folded(name) for name in names if folded(name) != name.casefold())
    return " ".join(dict.fromkeys((*names, *plain)))

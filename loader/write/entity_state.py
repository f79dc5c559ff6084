"""Merges what several articles say of one entity, independently of their order. Pure."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.article_graph import Entity
from graph.name_folding import folded
from loader.write.telling_counts import TellingCounts, summed, told_of


@dataclass(frozen=True)
class EntityState:
    """One entity so far.

    `descriptions` are its name, kind and ISO code as articles give them (`description`), with their number of articles;
    `aliases` are the forms that articles use, with their number of mentions.
    """

    id: str
    descriptions: Mapping[str, int]
    aliases: Mapping[str, int]
    told: TellingCounts

    def __add__(self, other: "EntityState") -> "EntityState":
        descriptions, aliases = summed(self.descriptions, other.descriptions), summed(self.aliases, other.aliases)
        return replace(self, descriptions=descriptions, aliases=aliases, told=self.told + other.told)

    def without(
        self, descriptions: Iterable[str | None], aliases: Mapping[str, int], told: TellingCounts
    ) -> tuple["EntityState", bool]:
        """The state without these, and whether its first or last date must be looked up again.

        `descriptions` has one per article, None where the article's is not known: it counts for the commonest.
        """
        named = dict(self.descriptions)
        for text in descriptions:
            gone = text if text in named else max(named, key=lambda each: (named[each], each), default="")
            named = summed(named, {gone: -1})
        left = summed(self.aliases, {alias: -count for alias, count in aliases.items()})
        return replace(self, descriptions=named, aliases=left, told=self.told - told), self.told.dated_by(told)

    @property
    def name(self) -> str:
        """The name most articles give it; of two given alike the one written more, then the longer, then the first in order.

        A name that some article writes comes before one that is made up of an id: "MBS", decided to be
        actor:mohammed-bin-salman, is "Mohammed Bin Salman" only until an article writes "Mohammed bin Salman".
        """
        given = self._given(0)
        return min(
            given, key=lambda name: (name not in self.aliases, -given[name], -self.aliases.get(name, 0), -len(name), name)
        )

    @property
    def kind(self) -> str | None:
        """The kind most articles give it, if any does."""
        return self._most(1)

    @property
    def iso(self) -> str | None:
        """The ISO code most articles give it, if any does."""
        return self._most(2)

    def properties(self) -> dict[str, Any]:
        """The node's properties, as defined in graph/model.yml."""
        names = sorted(self.aliases, key=lambda alias: (-self.aliases[alias], alias))
        name, descriptions = self.name, sorted(self.descriptions)
        return {
            "id": self.id,
            "name": name,
            "kind": self.kind,
            "iso": self.iso,
            "descriptions": descriptions,
            "description_articles": [self.descriptions[text] for text in descriptions],
            "aliases": names,
            "alias_counts": [self.aliases[name] for name in names],
            "search": _search((name, *names)),
            **self.told.properties(),
        }

    def _given(self, at: int) -> dict[str, int]:
        """What articles give as this part of their descriptions, with their number of articles."""
        return summed(
            *({part: count} for text, count in self.descriptions.items() if (part := json.loads(text)[at]) is not None)
        )

    def _most(self, at: int) -> str | None:
        given = self._given(at)
        return min(given, key=lambda part: (-given[part], part), default=None)


def description(entity: Entity) -> str:
    """Name, kind and ISO code of an article's entity as one text: JSON."""
    return _description(entity.name, entity.kind, entity.iso)


def entity_from(properties: Mapping[str, Any]) -> EntityState | None:
    """The state of a stored entity; None for a node that was just created."""
    if not properties.get("name"):
        return None
    aliases = dict(zip(properties.get("aliases") or (), properties.get("alias_counts") or (), strict=True))
    told = told_of(properties)
    given = zip(properties.get("descriptions") or (), properties.get("description_articles") or (), strict=True)
    own = _description(properties["name"], properties.get("kind"), properties.get("iso"))
    return EntityState(properties["id"], dict(given) or {own: told.articles}, aliases, told)


def _description(*parts: str | None) -> str:
    return json.dumps(parts, ensure_ascii=False)


def _search(names: tuple[str, ...]) -> str:
    """The names as one searchable text, accented ones also without accents, since people type none."""
    plain = (folded(name) for name in names if folded(name) != name.casefold())
    return " ".join(dict.fromkeys((*names, *plain)))

"""What the article has named and told so far, for what the next sentences leave to the reader."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from graph.article_graph import Entity
from loader.language.id.lexicon import lexicon

GROUP_LASTS = 3  # sentences
HOME = 2  # times as often named as the next


@dataclass
class Memory:
    """What was named last, by type, as the article is read; for pronouns. Mutable, one per article."""

    last: dict[str, str] = field(default_factory=dict)
    group: tuple[str, ...] = ()
    age: int = 0  # sentences since the group was named
    several: tuple[str, ...] = ()  # the last two or more parties of one event: "kedua pemimpin"
    speaker: str | None = None
    opponents: tuple[str, ...] = ()  # who acted in the last verbal conflict told
    types: Mapping[str, str] = field(default_factory=dict)
    media: frozenset[str] = frozenset()  # who reports is no party unless the words say so
    civil: frozenset[str] = frozenset()  # bodies that warn without threatening: agencies, companies, relief
    titled: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # a word of an office and who holds one
    grounds: Mapping[str, str] = field(default_factory=dict)  # a place and the country it belongs to
    alike: Mapping[str, frozenset[str]] = field(default_factory=dict)  # an office holder and what is held, and back

    clubs: frozenset[str] = frozenset()  # between them there are games
    home: str | None = None  # the country the article is about, if one is named far more than others

    def saw(self, parties: Iterable[str]) -> None:
        """Remembers the parties of a subject."""
        ids = tuple(parties)
        for id_ in ids:
            self.last[self.types.get(id_, "")] = id_
        if len(ids) > 1 or any(self.types.get(id_) != "Actor" for id_ in ids):
            self.age = 0
            self.group = ids  # "mereka" and "pihaknya" are seldom one person
        if len(ids) > 1:
            self.several = ids[:3]

    def lasting(self) -> list[str]:
        """The group "mereka" may mean; empty if it was named too long ago."""
        return list(self.group) if self.age <= GROUP_LASTS else []

    def holder(self, office: str) -> list[str]:
        """Whom an office without a name means: who alone holds it in the article, else the person named last."""
        holders = self.titled.get(office, ())
        known = [self.last["Actor"]] if "Actor" in self.last else []
        return list(holders) if len(holders) == 1 else [id_ for id_ in known if not holders or id_ in holders]

    def stranger(self) -> list[str]:
        """Whom "pria itu" means: the person named last, unless that one has an office."""
        last = self.last.get("Actor")
        return [] if last is None or any(last in held for held in self.titled.values()) else [last]

    def same_side(self, one: str, other: str) -> bool:
        """Whether two entities speak for each other: the same, or an office holder and what is held."""
        return one == other or other in self.alike.get(one, ())


def grounds_of(entities: Iterable[Entity]) -> Mapping[str, str]:
    """Place id → the id of its country, for places and countries of the same article."""
    entities = tuple(entities)
    named = {entity.id for entity in entities if entity.type == "Country"}
    owners = {entity.id: _owners().get(entity.id) for entity in entities if entity.type == "Place"}
    return {place: country for place, country in owners.items() if country in named}


def home_of(entities: Iterable[Entity], grounds: Mapping[str, str]) -> str | None:
    """The country named more than twice as often as any other, its places counted in; None if there is none."""
    counts: Counter[str] = Counter()
    for entity in entities:
        if entity.type == "Country" or entity.id in grounds:
            counts[grounds.get(entity.id, entity.id)] += len(entity.mentions)
    (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > HOME * second else None


@lru_cache(maxsize=1)
def _owners() -> Mapping[str, str]:
    known = lexicon()
    entries = {form.entry.id: form.entry for forms in known.forms.values() for form in forms if form.entry.type == "Place"}
    return {id_: known.countries[entry.country].id for id_, entry in entries.items() if entry.country in known.countries}

"""Discourse state of one article: recently mentioned parties, for resolving pronouns and "kedua negara" (both countries)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from graph.article_graph import Entity
from loader.events.word_lists import grammar
from loader.language.id.lexicon import lexicon

# Word classes of _grammar.yaml: common nouns for such bodies, and words of their names
FORCES = ("police", "prosecutors", "parliaments", "armies")
GROUP_LASTS = 3  # sentences
HOME = 2  # named more than this many times as often as the next


@dataclass
class Memory:
    """Recently mentioned entities by type, for resolving pronouns; updated as the article is read, one per article."""

    last: dict[str, str] = field(default_factory=dict)
    group: tuple[str, ...] = ()
    age: int = 0  # sentences since the group was named
    several: tuple[str, ...] = ()  # the last two or more parties of one event: "kedua pemimpin"
    speaker: str | None = None
    opponents: tuple[str, ...] = ()  # actors of the last verbal conflict
    types: Mapping[str, str] = field(default_factory=dict)
    media: frozenset[str] = frozenset()  # media are no party unless nobody else is
    civil: frozenset[str] = frozenset()  # organizations whose warnings are no threats: agencies, companies, NGOs
    titled: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # word of an office → its holders
    grounds: Mapping[str, str] = field(default_factory=dict)  # place → the country it belongs to
    alike: Mapping[str, frozenset[str]] = field(default_factory=dict)  # office holder → what the office belongs to, and back

    clubs: frozenset[str] = frozenset()  # football clubs: what happens between them is a game
    home: str | None = None  # the country the article is about, if one is named far more often than others
    forces: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # "polisi" → the police forces the article names
    named: dict[str, None] = field(default_factory=dict)  # entities named so far, the last one last

    def read(self, ids: Iterable[str]) -> None:
        """Stores the entities a sentence names, in order."""
        for id_ in ids:
            self.named.pop(id_, None)
            self.named[id_] = None

    def force(self, word: str) -> list[str]:
        """The antecedent of "polisi", "jaksa", "parlemen": the one named last, else the first the article names at all."""
        bodies = self.forces.get(word, ())
        known = [id_ for id_ in self.named if id_ in bodies]
        return known[-1:] or list(bodies[:1])

    def saw(self, parties: Iterable[str]) -> None:
        """Stores the parties of a subject."""
        ids = tuple(parties)
        for id_ in ids:
            self.last[self.types.get(id_, "")] = id_
        if len(ids) > 1 or any(self.types.get(id_) != "Actor" for id_ in ids):
            self.age = 0
            self.group = ids  # "mereka" and "pihaknya" are rarely one person
        if len(ids) > 1:
            self.several = ids[:3]

    def lasting(self) -> list[str]:
        """The antecedent of "mereka"; empty if it was named too long ago."""
        return list(self.group) if self.age <= GROUP_LASTS else []

    def holder(self, office: str) -> list[str]:
        """The antecedent of an office without a name: its only holder in the article, else the person named last."""
        holders = self.titled.get(office, ())
        known = [self.last["Actor"]] if "Actor" in self.last else []
        return list(holders) if len(holders) == 1 else [id_ for id_ in known if not holders or id_ in holders]

    def stranger(self) -> list[str]:
        """The antecedent of "pria itu": the person named last, unless that person holds an office."""
        last = self.last.get("Actor")
        return [] if last is None or any(last in held for held in self.titled.values()) else [last]

    def same_side(self, one: str, other: str) -> bool:
        """Whether two entities are on one side: the same entity, or an office holder and what the office belongs to."""
        return one == other or other in self.alike.get(one, ())


def grounds_of(entities: Iterable[Entity]) -> Mapping[str, str]:
    """Place id → the id of its country, for places and countries of the same article."""
    entities = tuple(entities)
    named = {entity.id for entity in entities if entity.type == "Country"}
    owners = {entity.id: _owners().get(entity.id) for entity in entities if entity.type == "Place"}
    return {place: country for place, country in owners.items() if country in named}


def forces_of(entities: Iterable[Entity]) -> Mapping[str, tuple[str, ...]]:
    """Common noun → the bodies it may refer to: "polisi" → Polda Riau, "jaksa" → Kejaksaan Agung."""
    found: dict[str, tuple[str, ...]] = {}
    for entity in entities:
        words = {word for form in (entity.name, *entity.aliases) for word in form.lower().split()}
        for name in FORCES if entity.type == "Organization" else ():
            if words & grammar(name):
                for noun in grammar(name) & grammar("nameless_forces"):
                    found[noun] = (*found.get(noun, ()), entity.id)
    return found


def home_of(entities: Iterable[Entity], grounds: Mapping[str, str]) -> str | None:
    """The country named more than twice as often as any other, counting its places; None if there is none."""
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

"""Clusters articles into stories by the entities they name and the words of their headlines, weighted by rarity. Pure.

Single-pass clustering as in topic detection (Allan et al. 1998; Yang et al. 1998): articles in order of their dates join the
story with the most similar center, where similarity decays with the distance in days. The stories do not depend on the order
in which articles are given; none spans more than WINDOW days. Parameters were chosen on the development stories of
training/annotations/across (`python -m training.stories`).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import exp, log, sqrt
from typing import TypeVar

from graph.name_folding import folded

WINDOW = 21
"""Maximum days between the first and the last article of a story."""
FADING = 4.0
"""Days after which the similarity of an article to a story decays to 1/e."""
LEAST = 0.17
"""Minimum similarity at which an article joins a story."""
RARE = 1 / 30
"""Smoothing of rarity: caps the weight of features in fewer articles than about this share, for collections of any size."""
HEADLINE = 1.4
"""Weight of the words of the headline relative to the entities of the text."""
UNDATED = "9999"
WORD = re.compile(r"[^\W\d_]{3,}|\d+")

Name = tuple[str, str]
"""Kind (entity, word) and value of a feature."""
Features = Mapping[Name, float]
K = TypeVar("K")


@dataclass(frozen=True)
class Item:
    """An article as clustering sees it: `published` is YYYY-MM-DD or ''."""

    id: str
    title: str = ""
    published: str = ""
    source: str = ""
    entities: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[str, str]:
        """Sort key: earlier dates first, undated last."""
        return (self.published or UNDATED, self.id)

    @property
    def day(self) -> int | None:
        """The day as a number; None if unknown."""
        try:
            return date.fromisoformat(self.published[:10]).toordinal()
        except ValueError:
            return None


@dataclass
class Cluster:
    """Articles in order, the sum of their feature vectors, and the article nearest to it, the `lead`."""

    lead: Item
    items: list[Item] = field(default_factory=list)
    days: list[int] = field(default_factory=list)
    center: dict[Name, float] = field(default_factory=lambda: defaultdict(float))
    square: float = 0.0

    def marks(self) -> list[str]:
        """The entities of the center, strongest first."""
        named = [(-weight, id_) for (kind, id_), weight in self.center.items() if kind == "entity"]
        return [id_ for _, id_ in sorted(named)]


def clusters(items: Iterable[Item]) -> list[Cluster]:
    """Clusters these articles, in the order of their first articles; an article similar to no other stays alone."""
    given = sorted(items, key=lambda item: item.order)
    features = _features(given)
    made: list[Cluster] = []
    open_: dict[Name, dict[int, float]] = defaultdict(dict)
    first_open = 0
    for item in given:
        while item.day and first_open < len(made) and _is_over(made[first_open], item.day):
            for name in made[first_open].center:
                del open_[name][first_open]
            first_open += 1
        shared: dict[int, float] = defaultdict(float)
        for name, weight in features[item.id].items():
            for number, there in open_[name].items():
                shared[number] += weight * there
        near = ((-_nearness(made[number], item, dot), number) for number, dot in shared.items())
        best, number = min(near, default=(0.0, 0))
        if -best <= LEAST:
            number = len(made)
            made.append(Cluster(item))
        _add(made[number], item, features[item.id], shared.get(number, 0.0))
        for name in features[item.id]:
            open_[name][number] = made[number].center[name]
    for cluster in made:
        cluster.lead = _lead(cluster, features)
    return made


def _is_over(cluster: Cluster, day: int) -> bool:
    return bool(cluster.days) and day - cluster.days[0] > WINDOW


def _nearness(cluster: Cluster, item: Item, dot: float) -> float:
    """Cosine similarity to the center, decaying with the days to the story's mean day; 0 beyond the window."""
    near = dot / sqrt(cluster.square)
    if item.day is None or not cluster.days:
        return near
    if item.day - cluster.days[0] > WINDOW:
        return 0.0
    return near * exp(-abs(item.day - sum(cluster.days) / len(cluster.days)) / FADING)


def _add(cluster: Cluster, item: Item, features: Features, dot: float) -> None:
    cluster.square += 2 * dot + sum(weight * weight for weight in features.values())
    for name, weight in features.items():
        cluster.center[name] += weight
    cluster.items.append(item)
    if item.day is not None:
        cluster.days.append(item.day)


def _lead(cluster: Cluster, features: Mapping[str, Features]) -> Item:
    """The article nearest to the center: its headline names the story."""

    def near(item: Item) -> float:
        return sum(weight * cluster.center[name] for name, weight in features[item.id].items())

    return min(cluster.items, key=lambda item: (-round(near(item), 9), item.order))


def _features(items: Sequence[Item]) -> dict[str, Features]:
    """Feature vector of each article from entities and headline words, normalized to length 1."""
    named = {item.id: frozenset(item.entities) for item in items}
    worded = {item.id: frozenset(WORD.findall(folded(item.title))) for item in items}
    entities, words = _weighed(named), _weighed(worded)
    found: dict[str, Features] = {}
    for id_ in named:
        both = {("entity", name): weight for name, weight in entities[id_].items()}
        both |= {("word", word): HEADLINE * weight for word, weight in words[id_].items()}
        found[id_] = _unit(both)
    return found


def _weighed(sets: Mapping[str, Collection[str]]) -> dict[str, dict[str, float]]:
    """Weights the members of each set by rarity across sets, normalized to length 1."""
    count = Counter(member for members in sets.values() for member in members)
    return {
        id_: _unit({m: log(1 + 1 / (RARE + count[m] / len(sets))) for m in sorted(members)}) for id_, members in sets.items()
    }


def _unit(vector: dict[K, float]) -> dict[K, float]:
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {name: weight / length for name, weight in vector.items()}

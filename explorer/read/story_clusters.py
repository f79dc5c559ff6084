"""Which articles are of one story: by whom and what they name and by their headlines, each weighing how rare it is (pure).

Single-pass clustering as topic detection does it (Allan et al. 1998; Yang et al. 1998): articles in the order of their dates
join the story whose center they are most like, the less the farther its days are. Given the same articles in any order the
stories are the same; none spans more than WINDOW days. Chosen on the development stories of training/annotations/across
(`python -m training.stories`).
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
"""Days between the first and the last article of a story at most."""
FADING = 4.0
"""Days after which an article is 1/e as near to a story."""
LEAST = 0.17
"""Nearness from which an article joins a story."""
RARE = 1 / 30
"""What stands in few articles weighs no more than what stands in about this share: so a larger collection weighs alike."""
HEADLINE = 1.4
"""What the words of the headline weigh beside the entities of the text."""
UNDATED = "9999"
WORD = re.compile(r"[^\W\d_]{3,}|\d+")

Name = tuple[str, str]
"""Kind (entity, word) and what it is."""
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
        """Earlier dates first, the undated last."""
        return (self.published or UNDATED, self.id)

    @property
    def day(self) -> int | None:
        """The day as a number; None where it is unknown."""
        try:
            return date.fromisoformat(self.published[:10]).toordinal()
        except ValueError:
            return None


@dataclass
class Cluster:
    """Articles in order, the sum of their features, and the article nearest to that, the `lead`."""

    lead: Item
    items: list[Item] = field(default_factory=list)
    days: list[int] = field(default_factory=list)
    center: dict[Name, float] = field(default_factory=lambda: defaultdict(float))
    square: float = 0.0

    def marks(self) -> list[str]:
        """The entities of the center, the strongest first."""
        named = [(-weight, id_) for (kind, id_), weight in self.center.items() if kind == "entity"]
        return [id_ for _, id_ in sorted(named)]


def clusters(items: Iterable[Item]) -> list[Cluster]:
    """The stories of these articles, in the order of their first articles; an article that is like no other stays alone."""
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
    """Cosine to the center, fading with the days to the middle of the story; 0 beyond the window."""
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
    """The article nearest to the center: its headline tells what the story is about."""

    def near(item: Item) -> float:
        return sum(weight * cluster.center[name] for name, weight in features[item.id].items())

    return min(cluster.items, key=lambda item: (-round(near(item), 9), item.order))


def _features(items: Sequence[Item]) -> dict[str, Features]:
    """What each article names and says in its headline, as a vector of length 1."""
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
    """The members of each set weighing how few sets have them, each set as a vector of length 1."""
    count = Counter(member for members in sets.values() for member in members)
    return {
        id_: _unit({m: log(1 + 1 / (RARE + count[m] / len(sets))) for m in sorted(members)}) for id_, members in sets.items()
    }


def _unit(vector: dict[K, float]) -> dict[K, float]:
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {name: weight / length for name, weight in vector.items()}

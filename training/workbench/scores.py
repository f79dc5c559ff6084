"""Computes scores with bootstrap confidence intervals over articles, by set and by event type."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from graph.article_graph import ArticleGraph
from tests.quality.scoring import Gold, Score, scored
from training.judge.stages import State

PARTS = ("entity", "relation", "detection", "event")
SAMPLES = 1000
Counts = tuple[int, int, int]


@dataclass
class Figures:
    """Precision, recall and F in percent, and the confidence interval of F."""

    precision: float
    recall: float
    f: float
    low: float = 0.0
    high: float = 0.0

    def __str__(self) -> str:
        return f"{self.f:5.1f} ({self.low:.1f} to {self.high:.1f})  P {self.precision:.1f}  R {self.recall:.1f}"


@dataclass
class Tallies:
    """Counts of right, predicted and gold items per part, one row per article."""

    rows: dict[str, list[Counts]] = field(default_factory=lambda: {part: [] for part in PARTS})

    def add(self, score: Score) -> None:
        """Adds one article."""
        for part in PARTS:
            tally = getattr(score, part)
            self.rows[part].append((tally.right, tally.predicted, tally.gold))

    def figures(self, part: str) -> Figures:
        """The figures of a part, with the 95% bootstrap interval of F over articles."""
        counts = np.array(self.rows[part])
        draws = np.random.default_rng(0).integers(0, len(counts), (SAMPLES, len(counts)))
        sampled = [prf(counts[draw].sum(axis=0))[2] for draw in draws]
        return Figures(*prf(counts.sum(axis=0)), float(np.percentile(sampled, 2.5)), float(np.percentile(sampled, 97.5)))


def prf(counts: Sequence[float]) -> tuple[float, float, float]:
    """Precision, recall and F in percent."""
    right, predicted, gold = counts
    precision, recall = 100 * right / max(1, predicted), 100 * right / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def score_of(graph: ArticleGraph, gold: Gold) -> Score:
    """The score of one article."""
    return scored([graph], {graph.doc.rsplit(".", 1)[0]: gold})


def judged_graph(state: State, accept: int) -> ArticleGraph:
    """The graph with the events accepted by models that were not trained on the article."""
    events = [event for event, score in zip(state.events, state.scores, strict=True) if score >= accept]
    return replace(state.example.graph, events=tuple(events))


def tallies(pairs: Iterable[tuple[ArticleGraph, Gold]]) -> Tallies:
    """The tallies of graphs with their golds."""
    found = Tallies()
    for graph, gold in pairs:
        found.add(score_of(graph, gold))
    return found


def by_type(pairs: Iterable[tuple[ArticleGraph, Gold]]) -> Mapping[str, tuple[float, float, float, int]]:
    """Precision, recall and F of whole events, and the number of annotated ones, by type."""
    right: Counter[str] = Counter()
    predicted: Counter[str] = Counter()
    gold_count: Counter[str] = Counter()
    for graph, gold in pairs:
        for type_ in {event.type for event in graph.events} | {event["type"] for event in gold["events"]}:
            found = tuple(event for event in graph.events if event.type == type_)
            score = score_of(replace(graph, events=found), gold)
            right[type_] += score.event.right
            predicted[type_] += score.event.predicted
            gold_count[type_] += sum(event["type"] == type_ and not event.get("optional") for event in gold["events"])
    types = sorted(gold_count, key=lambda type_: -gold_count[type_])
    return {type_: (*prf((right[type_], predicted[type_], gold_count[type_])), gold_count[type_]) for type_ in types}

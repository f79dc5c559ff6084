"""CoNLL F of coreference: the mean of MUC, B³ and CEAFe, as the reference scorer of the shared tasks computes it. Pure.

A clustering is a list of sets of mentions. Mentions that only one side has are handled as each measure defines.
"""

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass

import rustworkx

Clusters = Sequence[frozenset[Hashable]]
SCALE = 10**9
"""Similarities are scaled by this and rounded, since the matching needs integers."""


@dataclass(frozen=True)
class Score:
    """Recall, precision and their harmonic mean, 0 to 1."""

    recall: float
    precision: float

    @property
    def f(self) -> float:
        """Harmonic mean of both; 0 where both are 0."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def clusters(groups: Iterable[Collection[Hashable]]) -> Clusters:
    """Builds a clustering from groups, without empty ones."""
    return [frozenset(group) for group in groups if group]


def conll(key: Clusters, response: Clusters) -> float:
    """Mean F of MUC, B³ and CEAFe."""
    return (muc(key, response).f + b_cubed(key, response).f + ceaf_e(key, response).f) / 3


def muc(key: Clusters, response: Clusters) -> Score:
    """MUC: share of coreference links preserved (Vilain et al. 1995)."""
    return Score(_links(key, response), _links(response, key))


def _links(ones: Clusters, others: Clusters) -> float:
    home = _home(others)
    kept = sum(len(one) - len({home.get(mention, ("alone", mention)) for mention in one}) for one in ones)
    every = sum(len(one) - 1 for one in ones)
    return kept / every if every else 0.0


def b_cubed(key: Clusters, response: Clusters) -> Score:
    """B³: mean share of a mention's cluster that the other side keeps together with it (Bagga and Baldwin 1998)."""
    return Score(_shares(key, response), _shares(response, key))


def _shares(ones: Clusters, others: Clusters) -> float:
    home = _home(others)
    total = sum(len(one) for one in ones)
    kept = 0.0
    for one in ones:
        parts: dict[Hashable, int] = {}
        for mention in one:
            if mention in home:
                parts[home[mention]] = parts.get(home[mention], 0) + 1
        kept += sum(n * n for n in parts.values()) / len(one)
    return kept / total if total else 0.0


def ceaf_e(key: Clusters, response: Clusters) -> Score:
    """CEAFe: similarity of optimally matched clusters (Luo 2005, entity based)."""
    if not key or not response:
        return Score(0.0, 0.0)
    home = _home(response)
    graph = rustworkx.PyGraph()
    graph.add_nodes_from(range(len(key) + len(response)))
    for i, one in enumerate(key):
        for j in {home[mention] for mention in one if mention in home}:
            alike = 2 * len(one & response[j]) / (len(one) + len(response[j]))
            graph.add_edge(i, len(key) + j, round(alike * SCALE))
    matched = rustworkx.max_weight_matching(graph, weight_fn=int)
    total = sum(graph.get_edge_data(*pair) for pair in matched) / SCALE
    return Score(total / len(key), total / len(response))


def _home(groups: Clusters) -> dict[Hashable, int]:
    return {mention: n for n, group in enumerate(groups) for mention in group}

"""How nodes hang together: shortest paths between two, what both are related to, what connects several."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from explorer.read.run_reads import Source, answer
from explorer.read.store import joined, weighed
from graph.model import label_of
from graph.stored_graph import Graph, Relationship, sentences_of

MOST_PATHS = 12
MOST_COMMON = 200
MOST_ENDS = 6
"""Nodes that are connected pair by pair; six have 15 pairs."""


@dataclass(frozen=True)
class Path:
    """One path: the nodes from one end to the other, and the relationships between each and the next."""

    nodes: tuple[str, ...]
    steps: tuple[Relationship, ...]


def paths_between(source: Source, first: str, second: str) -> tuple[tuple[Path, ...], Graph]:
    """The shortest paths between two nodes, the best told first, and all of them as one graph; empty when there is none."""
    label, other = label_of(first), label_of(second)
    if not label or not other or first == second:
        return (), Graph()
    found = answer(source, "paths", label, other, first=first, second=second, limit=MOST_PATHS)
    walks = [path for row in found.rows for cell in row if isinstance(cell, Graph) and (path := walk(cell, first))]
    unique = list({path.nodes: path for path in walks}.values())
    unique.sort(key=lambda path: (-sum(sentences_of(step) for step in path.steps), path.nodes))
    return tuple(unique), weighed(found.graph)


def walk(path: Graph, first: str) -> Path | None:
    """The path through a graph that is one, from one end; None when it does not begin there."""
    nodes, steps, rest = [first], [], list(path.relationships)
    while rest:
        step = next((r for r in rest if nodes[-1] in (r.source, r.target)), None)
        if step is None:
            return None
        rest.remove(step)
        steps.append(step)
        nodes.append(step.target if step.source == nodes[-1] else step.source)
    return Path(tuple(nodes), tuple(steps)) if steps else None


def common_neighbours(source: Source, first: str, second: str) -> Graph:
    """What both nodes are directly related to, with the relationships to both; empty when there is nothing."""
    label = label_of(first)
    if not label or not label_of(second) or first == second:
        return Graph()
    return weighed(answer(source, "common", label, first=first, second=second, limit=MOST_COMMON).graph)


def connecting(source: Source, ids: Sequence[str]) -> Graph:
    """The shortest paths between each two of the first six nodes, as one graph."""
    pairs = combinations(list(dict.fromkeys(ids))[:MOST_ENDS], 2)
    return joined(*(paths_between(source, first, second)[1] for first, second in pairs))

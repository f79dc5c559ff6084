"""Finds connections: shortest paths between two nodes, common neighbors, paths among several nodes."""

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
"""Maximum number of nodes connected pair by pair; six have 15 pairs."""


@dataclass(frozen=True)
class Path:
    """A path: the nodes from one end to the other, and the relationships between consecutive nodes."""

    nodes: tuple[str, ...]
    steps: tuple[Relationship, ...]


def paths_between(source: Source, first: str, second: str) -> tuple[tuple[Path, ...], Graph]:
    """Reads the shortest paths between two nodes, best supported first, and their union as a graph; empty if none."""
    label, other = label_of(first), label_of(second)
    if not label or not other or first == second:
        return (), Graph()
    found = answer(source, "paths", label, other, first=first, second=second, limit=MOST_PATHS)
    walks = [path for row in found.rows for cell in row if isinstance(cell, Graph) and (path := walk(cell, first))]
    unique = list({path.nodes: path for path in walks}.values())
    unique.sort(key=lambda path: (-sum(sentences_of(step) for step in path.steps), path.nodes))
    return tuple(unique), weighed(found.graph)


def walk(path: Graph, first: str) -> Path | None:
    """Orders the relationships of a path from one end; None if they do not form a path from there."""
    nodes, steps, rest = [first], [], list(path.relationships)
    while rest:
        step = next((r for r in rest if nodes[-1] in (r.source, r.target)), None)
        if step is None:
            return None
        rest.remove(step)
        steps.append(step)
        nodes.append(step.target if step.source == nodes[-1] else step.source)
    return Path(tuple(nodes), tuple(steps)) if steps else None


def common_neighbors(source: Source, first: str, second: str) -> Graph:
    """Reads the common neighbors of two nodes, with the relationships to both; empty if none."""
    label = label_of(first)
    if not label or not label_of(second) or first == second:
        return Graph()
    return weighed(answer(source, "common_neighbors", label, first=first, second=second, limit=MOST_COMMON).graph)


def connecting(source: Source, ids: Sequence[str]) -> Graph:
    """Reads the shortest paths between each two of the first six nodes, as one graph."""
    pairs = combinations(list(dict.fromkeys(ids))[:MOST_ENDS], 2)
    return joined(*(paths_between(source, first, second)[1] for first, second in pairs))

"""Graphs of any size that look like those of news: a few hubs, many with two lines. The same count gives the same graph."""

import random
from math import cos, sin, sqrt

from graph.stored_graph import Graph, Node, Relationship

TYPES = ("Country", "Organization", "Actor", "Place")

Places = dict[str, tuple[float, float]]


def generated(count: int) -> tuple[Graph, Places]:
    """A graph that grows by preferential attachment, two edges a newcomer, and places on a sunflower, neighbors near."""
    chance = random.Random(7)
    nodes = [Node(f"n{i}", TYPES[i % 4], {"name": f"Simpul {i}", "articles": 1 + (i < 40) * 3}) for i in range(count)]
    ties, ends = [], ["n0"]
    for i in range(1, count):
        for other in sorted({chance.choice(ends) for _ in range(2)}):
            ties.append(Relationship("ALLY_OF", f"n{i}", other))
            ends += [f"n{i}", other]
    return Graph(tuple(nodes), tuple(ties)), sunflower(count)


def sunflower(count: int) -> Places:
    """Places in pixels, n0 exactly in the middle of the whole: every library fits the whole, so that a click there hits n0."""
    places = {}
    for i in range(count):
        radius, angle = round(60 * sqrt(i + (i > 0) * 6) * random.Random(i).uniform(0.97, 1.03), 1), i * 2.39996
        places[f"n{i}"] = (radius * cos(angle), radius * sin(angle))
    across, down = zip(*places.values(), strict=True)
    places["n0"] = ((max(across) + min(across)) / 2, (max(down) + min(down)) / 2)
    return places

"""What the loaded graph holds, as the picture needs it: names, the first scene, neighbors, what lies among nodes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from cypher.values import Graph, Node, graph_of
from explorer.picture import Count
from explorer.reads import Source, answer, by_label, graph_by_label, label_of, rows, rows_by_label
from explorer.scene import Expansion
from explorer.vocabulary import ENTITY_LABELS

FIRST_ENTITIES = 22
FIRST_EVENTS = 18
"""Nodes of the first picture: enough to see who is with whom, few enough that every name can be read."""
FIRST_LEAST = 24
FIRST_AROUND = 4
"""Below so many nodes the strongest get so many neighbors each: in mixed news those most written of seldom meet."""


@dataclass(frozen=True)
class Entry:
    """One entity of the graph: its names, and how many articles and sentences name it."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...]
    articles: int
    sentences: int


@dataclass(frozen=True)
class Index:
    """Every entity of the loaded graph, the strongest first. `events` and `articles` are how many there are."""

    entries: tuple[Entry, ...] = ()
    articles: int = 0
    events: int = 0

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """The entries by id."""
        return {entry.id: entry for entry in self.entries}

    def name(self, id: str) -> str:
        """The name of an entity; its id when the index has none."""
        return self.by_id[id].name if id in self.by_id else id


def fingerprint(source: Source) -> str:
    """Changes when articles are loaded or withdrawn; answers in memory are good until then."""
    found = rows(source, "fingerprint")[0]
    return f"{found['articles']} {found['loaded']}"


def index_of(source: Source) -> Index:
    """The index of everything loaded."""
    entries = [
        Entry(row["id"], label, row["name"] or row["id"], tuple(row["aliases"] or ()), row["articles"], row["sentences"])
        for label in ENTITY_LABELS
        for row in rows(source, "names", label)
    ]
    entries.sort(key=lambda entry: (-entry.articles, -entry.sentences, entry.id))
    articles = rows(source, "fingerprint")[0]["articles"]
    return Index(tuple(entries), articles, rows(source, "events_total")[0]["events"])


def weighed(graph: Graph, index: Index) -> Graph:
    """The graph of what a picture shows: entities and events, entities with the number of articles that name them."""
    nodes = [_weighed(node, index) for node in graph.nodes if node.label in (*ENTITY_LABELS, "Event")]
    there = {node.id for node in nodes}
    return Graph(tuple(nodes), tuple(r for r in graph.relationships if r.source in there and r.target in there))


def _weighed(node: Node, index: Index) -> Node:
    entry = index.by_id.get(node.id)
    return replace(node, properties={**node.properties, "articles": entry.articles}) if entry else node


def graph_of_ids(source: Source, index: Index, ids: Iterable[str]) -> Graph:
    """These nodes and the relationships among them; ids that are not in the graph are left out."""
    wanted = list(dict.fromkeys(ids))
    found = graph_by_label(source, "nodes", wanted) | graph_by_label(source, "among", wanted, all=wanted)
    return weighed(found, index)


def first_scene(source: Source, index: Index) -> Graph:
    """The entities most articles name, the events between them, and what else relates them; nobody stands alone.

    Where few of them have to do with each other, their strongest neighbors come too.
    """
    strongest = [entry.id for entry in index.entries[:FIRST_ENTITIES]]
    events = _events_among(source, strongest, FIRST_EVENTS)
    whole = graph_of_ids(source, index, [*strongest, *events])
    graph = _without_loners(whole)
    for id in strongest:
        if len(graph.nodes) >= FIRST_LEAST:
            break
        shown = tuple(dict.fromkeys([*(node.id for node in graph.nodes), id]))
        graph = _without_loners(expand(source, index, Expansion(id, limit=FIRST_AROUND, shown=shown)))
    return graph if graph.nodes else whole


def _without_loners(graph: Graph) -> Graph:
    met = {end for r in graph.relationships for end in (r.source, r.target)}
    return Graph(tuple(node for node in graph.nodes if node.id in met), graph.relationships)


def _events_among(source: Source, ids: list[str], limit: int) -> list[str]:
    found = rows_by_label(source, "events_among", ids, all=ids, limit=limit)
    found.sort(key=lambda row: (-row["parties"], row["id"]))
    return list(dict.fromkeys(row["id"] for row in found))[:limit]


def expand(source: Source, index: Index, expansion: Expansion) -> Graph:
    """The strongest neighbors of a node that are not on screen, and everything among them and what is."""
    if not (label := label_of(expansion.node)):
        return Graph()
    asked: dict[str, Any] = {
        "id": expansion.node,
        "type": expansion.type,
        "label": expansion.label,
        "shown": list(expansion.shown),
        "limit": expansion.limit,
    }
    found: list[tuple[int, str]] = []
    for direction in ("out", "in"):
        if expansion.direction in (None, direction):
            graph = answer(source, f"neighbours_{direction}", label, **asked).graph
            found += [(len(r.properties.get("evidence") or ()), _other(r, expansion.node)) for r in graph.relationships]
    strength: dict[str, int] = {}
    for evidence, id in found:
        articles = index.by_id[id].articles if id in index.by_id else 0
        strength[id] = max(strength.get(id, 0), evidence + articles)
    newcomers = sorted(strength, key=lambda id: (-strength[id], id))[: expansion.limit]
    return graph_of_ids(source, index, [*expansion.shown, *newcomers, *_other_parties(source, newcomers)])


def _other(relationship: Any, id: str) -> str:
    return str(relationship.target if relationship.source == id else relationship.source)


def _other_parties(source: Source, ids: Iterable[str], most: int = 12) -> list[str]:
    # An event between two parties says nothing with one of them missing.
    events = [id for id in ids if label_of(id) == "Event"]
    graph = answer(source, "parties", ids=events).graph if events else Graph()
    return [node.id for node in graph.nodes if node.label != "Event"][:most]


def with_parties(source: Source, index: Index, ids: Iterable[str]) -> Graph:
    """These nodes, the parties of the events among them, and everything among all of these."""
    wanted = list(ids)
    return graph_of_ids(source, index, [*wanted, *_other_parties(source, wanted, most=200)])


def counts_of(source: Source, ids: Iterable[str]) -> dict[str, tuple[Count, ...]]:
    """How many neighbors each node has in the database, by type, direction and label; the larger counts first."""
    found: dict[str, list[Count]] = {}
    for row in rows_by_label(source, "counts_of_many", ids):
        found.setdefault(row["id"], []).append(Count(row["type"], row["direction"], row["label"], row["total"]))
    return {id: tuple(sorted(counts, key=lambda count: -count.total)) for id, counts in found.items()}


def nodes_of(source: Source, ids: Iterable[str]) -> dict[str, Node]:
    """The nodes with these ids that are in the graph."""
    wanted = [id for group in by_label(ids).values() for id in group]
    return {node.id: node for node in graph_by_label(source, "nodes", wanted).nodes}


def joined(*graphs: Graph) -> Graph:
    """All of these graphs as one."""
    return graph_of((n for graph in graphs for n in graph.nodes), (r for graph in graphs for r in graph.relationships))

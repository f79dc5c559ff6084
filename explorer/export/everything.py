"""The whole database as the contents of an export: read in batches while it is written, so that any size fits."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from typing import Protocol, TypeVar

from cypher.evidence import Parties, Reader, evidence_of, evidence_of_relationships, parties_of
from cypher.evidence.reading import rows_of
from cypher.statements import labeled
from cypher.whole_graph import Streamer, all_nodes, all_relationships, count_nodes, count_relationships, labels
from explorer.export.contents import TEXT_LABELS, About, Claim, Counts, Entry, LoadedContents, Told, contents_of
from explorer.notes import Note
from graph.model import RELATION_TYPES, by_label, graph_model
from graph.stored_graph import Graph, Node

BATCH = 1000
"""Nodes or relationships whose evidence is read in one query."""
TEXT_TYPES = ("HAS_SENTENCE", "MENTIONS", "REPORTS", "SUPPORTS")
Item = TypeVar("Item")


class Source(Reader, Streamer, Protocol):
    """A database to read from."""


@dataclass(frozen=True)
class Everything:
    """All nodes, relationships and events; with `text` also the articles and sentences themselves.

    Without `text` every claim carries its sentences; with it sentences are nodes of their own, and nothing is stored twice.
    """

    database: Source
    about: About
    text: bool = False
    notes: Mapping[str, Note] = field(default_factory=dict)
    tick: Callable[[int], None] = field(default=lambda _: None)
    """Progress callback, called with the number of nodes and relationships just yielded."""

    @cached_property
    def _counts(self) -> Counts:
        nodes = {label: count_nodes(self.database, label) for label in self._labels}
        return Counts(sum(nodes.values()), count_relationships(self.database, self._types), nodes.get("Event", 0))

    @property
    def _labels(self) -> tuple[str, ...]:
        return tuple(label for label in labels() if self.text or label not in TEXT_LABELS)

    @property
    def _types(self) -> tuple[str, ...]:
        return tuple(type_ for type_ in graph_model().relationships if self.text or type_ not in TEXT_TYPES)

    def counts(self) -> Counts:
        """Numbers of nodes, relationships and events, counted once."""
        return self._counts

    def nodes(self) -> Iterator[Entry]:
        """Every node, label by label; events and entities with their sentences unless sentences are nodes themselves."""
        for batch in _batches(all_nodes(self.database, self._labels)):
            said = {} if self.text else evidence_of(self.database, Graph(tuple(batch)))
            for node in batch:
                yield Entry(node, said.get(node.id, ()))
            self.tick(len(batch))

    def claims(self) -> Iterator[Claim]:
        """Every relationship, type by type."""
        for batch in _batches(all_relationships(self.database, self._types)):
            said = {} if self.text else evidence_of_relationships(self.database, (each for each, _, _ in batch))
            for relationship, source, target in batch:
                yield Claim(relationship, source, target, said.get(relationship.id, ()))
            self.tick(len(batch))

    def events(self) -> Iterator[Told]:
        """Every event with its parties and sentences."""
        return self._told(self.event_nodes())

    def nodes_of(self, ids: Iterable[str]) -> Iterator[Node]:
        """Those of these nodes that are stored, in this order, without their sentences."""
        for batch in _batches(ids):
            found: dict[str, Node] = {}
            for label, group in by_label(batch).items():
                found |= {node.id: node for (node,) in rows_of(self.database, labeled("reads/nodes.cypher", label), group)}
            yield from (found[id] for id in batch if id in found)

    def event_nodes(self) -> Iterator[Node]:
        """Every event, without its parties and sentences."""
        return all_nodes(self.database, ("Event",))

    def told(self, events: Iterable[str]) -> Iterator[Told]:
        """These events in this order, read in batches."""
        return self._told(self.nodes_of(events))

    def relations(self) -> Iterator[Claim]:
        """Every lasting relationship between entities, without its sentences."""
        return (Claim(*each) for each in all_relationships(self.database, RELATION_TYPES))

    def supported(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """These relationships in this order, with their sentences, read in batches."""
        for batch in _batches(claims):
            said = evidence_of_relationships(self.database, (claim.relationship for claim in batch))
            yield from (replace(claim, evidence=said.get(claim.relationship.id, ())) for claim in batch)
            self.tick(len(batch))

    def _told(self, events: Iterable[Node]) -> Iterator[Told]:
        for batch in _batches(events):
            said = evidence_of(self.database, Graph(tuple(batch)))
            parties = parties_of(self.database, (node.id for node in batch))
            for node in batch:
                yield Told(node, parties.get(node.id, Parties()), said.get(node.id, ()))
            self.tick(len(batch))

    def in_memory(self) -> LoadedContents:
        """Loads everything into memory, for formats that cannot stream; check `counts` first."""
        nodes: tuple[Node, ...] = tuple(all_nodes(self.database, self._labels))
        edges = tuple(relationship for relationship, _, _ in all_relationships(self.database, self._types))
        return contents_of(self.database, Graph(nodes, edges), self.about, notes=self.notes)


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    source = iter(items)
    while batch := list(islice(source, BATCH)):
        yield batch

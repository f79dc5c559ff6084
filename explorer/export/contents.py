"""Contents of an export: a graph with its evidence, the parties of its events, and metadata (query, date, version)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from importlib.metadata import version
from typing import Any, Protocol

from cypher.evidence import Evidence, Parties, Reader, evidence_of, parties_of
from explorer.notes import Note
from graph.stored_graph import Graph, Node, Relationship

TEXT_LABELS = frozenset({"Article", "Sentence", "Claim"})


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


@dataclass(frozen=True)
class Counts:
    """Numbers of nodes, relationships and events in an export."""

    nodes: int
    relationships: int
    events: int


@dataclass(frozen=True)
class About:
    """Metadata of an export: `what` in one line for people, the query and its parameters, time of export, version."""

    what: str
    query: str | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    made_at: str = field(default_factory=_now)
    version: str = field(default_factory=lambda: version("simpul"))
    language: str = "id"
    rows: int | None = None
    total: int | None = None
    """Rows of the answer that are exported, and rows that it has."""

    @property
    def cut(self) -> bool:
        """Whether the answer has more rows than are exported."""
        return bool(self.rows and self.total and self.total > self.rows)

    def record(self, counts: Counts) -> dict[str, Any]:
        """Converts the metadata and the counts to plain data for JSON."""
        return {
            "what": self.what,
            "query": self.query,
            "parameters": dict(self.parameters),
            **({"rows": self.rows, "rows_in_all": self.total} if self.cut else {}),
            "made_at": self.made_at,
            "made_by": f"Simpul {self.version}",
            "nodes": counts.nodes,
            "relationships": counts.relationships,
            "events": counts.events,
        }


@dataclass(frozen=True)
class Entry:
    """A node with its sentences."""

    node: Node
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Claim:
    """A relationship with both ends and its sentences."""

    relationship: Relationship
    source: Node
    target: Node
    evidence: tuple[Evidence, ...] = ()

    @property
    def lasting(self) -> bool:
        """Whether it is between entities, and not part of an event or of a text."""
        return not {self.source.label, self.target.label} & {*TEXT_LABELS, "Event"}


@dataclass(frozen=True)
class Told:
    """An event with its parties and its sentences."""

    event: Node
    parties: Parties
    evidence: tuple[Evidence, ...] = ()


class Contents(Protocol):
    """Interface of what a format writes. Each iterator may be requested more than once and yields one item at a time."""

    @property
    def about(self) -> About:
        """Metadata."""

    def counts(self) -> Counts:
        """Numbers of nodes, relationships and events."""

    def nodes(self) -> Iterator[Entry]:
        """Every node."""

    def claims(self) -> Iterator[Claim]:
        """Every relationship."""

    def events(self) -> Iterator[Told]:
        """Every event."""


class Ordered(Contents, Protocol):
    """Contents that are read in an order of the reader's: first what there is, then its sentences, a batch at a time."""

    @property
    def notes(self) -> Mapping[str, Note]:
        """The reader's notes, by id."""

    def nodes_of(self, ids: Iterable[str]) -> Iterator[Node]:
        """Those of these nodes that are there, in this order, without their sentences."""

    def event_nodes(self) -> Iterator[Node]:
        """Every event, without its parties and sentences."""

    def told(self, events: Iterable[str]) -> Iterator[Told]:
        """These events in this order."""

    def relations(self) -> Iterator[Claim]:
        """Every lasting relationship between entities, without its sentences."""

    def supported(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """These relationships in this order, with their sentences."""


@dataclass(frozen=True)
class LoadedContents:
    """A graph in memory with its evidence (by node or relationship id), parties of events, and positions in pixels."""

    graph: Graph
    about: About
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    parties: Mapping[str, Parties] = field(default_factory=dict)
    positions: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)

    def counts(self) -> Counts:
        """Numbers of nodes, relationships and events."""
        events = sum(node.label == "Event" for node in self.graph.nodes)
        return Counts(len(self.graph.nodes), len(self.graph.relationships), events)

    def nodes(self) -> Iterator[Entry]:
        """Every node."""
        for node in self.graph.nodes:
            yield Entry(node, self.evidence.get(node.id, ()))

    def claims(self) -> Iterator[Claim]:
        """Every relationship; an end that is not in the graph is replaced by a node with only its id."""
        known = {node.id: node for node in self.graph.nodes}
        for relationship in self.graph.relationships:
            source, target = (known.get(id) or Node(id, "") for id in (relationship.source, relationship.target))
            yield Claim(relationship, source, target, self.evidence.get(relationship.id, ()))

    def events(self) -> Iterator[Told]:
        """Every event."""
        return self.told(node.id for node in self.event_nodes())

    def nodes_of(self, ids: Iterable[str]) -> Iterator[Node]:
        """Those of these nodes that are there, in this order, without their sentences."""
        known = {node.id: node for node in self.graph.nodes}
        return (known[id] for id in ids if id in known)

    def event_nodes(self) -> Iterator[Node]:
        """Every event, without its parties and sentences."""
        return (node for node in self.graph.nodes if node.label == "Event")

    def told(self, events: Iterable[str]) -> Iterator[Told]:
        """These events in this order."""
        for node in self.nodes_of(events):
            yield Told(node, self.parties.get(node.id, Parties()), self.evidence.get(node.id, ()))

    def relations(self) -> Iterator[Claim]:
        """Every lasting relationship between entities."""
        return (claim for claim in self.claims() if claim.lasting)

    def supported(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """These relationships: they have their sentences already."""
        return iter(claims)


def contents_of(
    database: Reader,
    graph: Graph,
    about: About,
    positions: Mapping[str, tuple[float, float]] | None = None,
    notes: Mapping[str, Note] | None = None,
) -> LoadedContents:
    """Reads the evidence and parties that an export of the graph needs; drops relationships with a missing end.

    `notes` are the reader's own: documents print them, data formats omit them.
    """
    known = {node.id for node in graph.nodes}
    whole = Graph(graph.nodes, tuple(r for r in graph.relationships if r.source in known and r.target in known))
    parties = parties_of(database, (node.id for node in whole.nodes if node.label == "Event"))
    return LoadedContents(whole, about, evidence_of(database, whole), parties, positions or {}, notes or {})

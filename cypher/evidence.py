"""Who says so: the sentences and articles behind the nodes and relationships of a graph, read in batches."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from cypher.values import Answer, Graph, Node, Relationship

BATCH = 1000  # ids a read
EVENTS = 200  # events whose parties are read at once: the nodes of one answer are limited
MOST = 200  # sentences of one claim: a border told ten thousand times must fit into memory
PER_ENTITY = 5  # sentences of an entity, the newest: a country has thousands
LOOKED_AT = 2000  # mentions of an entity among which the newest are looked for: sorting 100,000 takes seconds
PATIENCE = 60.0  # seconds a batch may take
_MANY = 1_000_000  # rows; each text is bounded by its batch
_SENTENCE = (
    "{sentence: s.id, text: s.text, n: s.n, article: a.id, "
    "title: a.title, published: a.published, source: a.source, url: a.url}"
)
# Patterns begin at what is known: the embedded engine follows them as they are written (0.01 s against 2 s from the articles).
OF_SENTENCES = f"""
UNWIND $ids AS id
MATCH (s:Sentence {{id: id}})<-[:HAS_SENTENCE]-(a:Article)
RETURN id, {_SENTENCE} AS said
"""
OF_EVENTS = f"""
UNWIND $ids AS id
MATCH (e:Event {{id: id}})
CALL (e) {{
  MATCH (e)<-[:REPORTS]-(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WITH DISTINCT a, s ORDER BY coalesce(a.published, '') DESC, s.id LIMIT {MOST}
  RETURN {_SENTENCE} AS said
}}
RETURN id, said
"""
OF_ENTITIES = f"""
UNWIND $ids AS id
MATCH (n:Entity {{id: id}})
CALL (n) {{
  MATCH (n)<-[:MENTIONS]-(s:Sentence)
  WITH DISTINCT s LIMIT {LOOKED_AT}
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH DISTINCT a, s ORDER BY coalesce(a.published, '') DESC, s.id LIMIT {PER_ENTITY}
  RETURN {_SENTENCE} AS said
}}
RETURN id, said
"""
PARTIES = """
UNWIND $ids AS id
MATCH (e:Event {id: id})-[r:ACTS_IN|IS_RECIPIENT_OF|TAKES_PLACE_IN]-(party)
RETURN id, type(r) AS role, party ORDER BY id, role, party.id
"""
ENTITY_LABELS = ("Actor", "Organization", "Country", "Place")


class Reader(Protocol):
    """The part of a database this needs."""

    def read(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, limit: int | None = None, timeout: float | None = None
    ) -> Answer:
        """The answer of a reading query."""


@dataclass(frozen=True)
class Evidence:
    """One sentence that says so, and its article; `published` is an ISO date, `n` the sentence's number in the article."""

    sentence: str
    text: str
    article: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    n: int = 0

    @property
    def reference(self) -> str:
        """Where it stands, for people: title, source and date, as far as known."""
        return ", ".join(part for part in (self.title, self.source, self.published) if part) or self.article


@dataclass(frozen=True)
class Parties:
    """Who is in an event."""

    actors: tuple[Node, ...] = ()
    recipients: tuple[Node, ...] = ()
    places: tuple[Node, ...] = ()


Said = dict[str, tuple[Evidence, ...]]


def evidence_of(reader: Reader, graph: Graph) -> Said:
    """The sentences behind each node and relationship, by its id; newest first, empty for what none is kept of.

    An event has the sentences that report it and so have the relationships to its parties; an entity has its newest
    few; a relationship between entities has those in its property `evidence`. At most MOST each.
    """
    found = _of_events(reader, [node.id for node in graph.nodes if node.label == "Event"] + _events_of(graph.relationships))
    for label in ENTITY_LABELS:
        text = OF_ENTITIES.replace(":Entity ", f":{label} ")
        found |= _read(reader, text, (node.id for node in graph.nodes if node.label == label))
    return {node.id: found.get(node.id, ()) for node in graph.nodes} | _of_relationships(reader, graph.relationships, found)


def evidence_of_relationships(reader: Reader, relationships: Iterable[Relationship]) -> Said:
    """The sentences behind these relationships, by relationship id."""
    given = list(relationships)
    return _of_relationships(reader, given, _of_events(reader, _events_of(given)))


def _of_relationships(reader: Reader, relationships: Iterable[Relationship], events: Said) -> Said:
    given = list(relationships)
    named = {relationship.id: sentence_ids(relationship) for relationship in given}
    sentences = _read(reader, OF_SENTENCES, (id for ids in named.values() for id in ids))
    return {
        relationship.id: newest_first(item for id in named[relationship.id] for item in sentences.get(id, ()))
        or events.get(event_of(relationship) or "", ())
        for relationship in given
    }


def _of_events(reader: Reader, ids: Iterable[str]) -> Said:
    return _read(reader, OF_EVENTS, ids)


def _events_of(relationships: Iterable[Relationship]) -> list[str]:
    return [event for event in map(event_of, relationships) if event]


def event_of(relationship: Relationship) -> str | None:
    """The event a relationship ties a party or place to, None for the others."""
    if relationship.type in ("ACTS_IN", "IS_RECIPIENT_OF"):
        return relationship.target
    return relationship.source if relationship.type == "TAKES_PLACE_IN" else None


def sentence_ids(relationship: Relationship) -> tuple[str, ...]:
    """The sentences a relationship names itself: its evidence (the last ones loaded), or the sentence at its end."""
    told = relationship.properties.get("evidence")
    if isinstance(told, list | tuple):
        return tuple(str(id) for id in told[-MOST:])
    if relationship.type in ("MENTIONS", "REPORTS"):
        return (relationship.source,)
    return (relationship.target,) if relationship.type == "HAS_SENTENCE" else ()


def parties_of(reader: Reader, events: Iterable[str]) -> dict[str, Parties]:
    """Everyone in these events, and where they take place, by event id."""
    roles: dict[str, dict[str, list[Node]]] = {}
    for batch in batches(events, EVENTS):
        for id, role, party in reader.read(PARTIES, {"ids": batch}, limit=_MANY, timeout=PATIENCE).rows:
            roles.setdefault(id, {}).setdefault(role, []).append(party)
    return {
        id: Parties(*(tuple(found.get(role, ())) for role in ("ACTS_IN", "IS_RECIPIENT_OF", "TAKES_PLACE_IN")))
        for id, found in roles.items()
    }


def newest_first(items: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each sentence once, the newest article first."""
    once = {item.sentence: item for item in items}
    ordered = sorted(once.values(), key=lambda item: item.sentence)
    return tuple(sorted(ordered, key=lambda item: item.published or "", reverse=True))


def batches(ids: Iterable[str], size: int = BATCH) -> Iterator[list[str]]:
    """The ids, each once, in lists of at most `size`."""
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), size):
        yield wanted[start : start + size]


def _read(reader: Reader, text: str, ids: Iterable[str]) -> Said:
    found: dict[str, list[Evidence]] = {}
    for batch in batches(ids):
        for id, said in reader.read(text, {"ids": batch}, limit=_MANY, timeout=PATIENCE).rows:
            found.setdefault(id, []).append(evidence_from(said))
    return {id: newest_first(items) for id, items in found.items()}


def evidence_from(said: Mapping[str, Any]) -> Evidence:
    """The evidence of a map as the questions return it."""
    known = {key: said.get(key) for key in ("title", "published", "source", "url")}
    return Evidence(str(said["sentence"]), said.get("text") or "", str(said["article"]), **known, n=said.get("n") or 0)

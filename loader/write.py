"""Article graphs → database, in batches; returns a LoadReport.

One batch is one transaction: an article is in the database whole or not at all, so a load that was killed is completed by
loading again. An article that is there with the same content is left alone; one with other content replaces what it said.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from typing import Any

from cypher.database import Counts, Database, Writer, named
from loader.article_graph import ArticleGraph
from loader.claims import Claims, EventState, event_state, merge_claims, merge_events
from loader.rows import Rows, fingerprint, rows_of, sound
from loader.withdraw import withdraw_articles

ROWS_A_BATCH = 5_000
Progress = Callable[[int], None]
"""Told, after each batch, how many articles were written or found so far."""


@dataclass(frozen=True)
class Skipped:
    """Something left out: where (article or file), what, and why."""

    where: str
    what: str
    why: str


@dataclass(frozen=True)
class LoadReport:
    """What a load did: articles by what became of them, nodes and relationships as the server counted."""

    created: int = 0
    replaced: int = 0
    already_there: int = 0
    skipped: tuple[Skipped, ...] = ()
    counts: Counts = field(default_factory=Counts)

    @property
    def articles(self) -> int:
        """All articles that are in the database now and were asked for."""
        return self.created + self.replaced + self.already_there

    def __add__(self, other: "LoadReport") -> "LoadReport":
        return LoadReport(
            self.created + other.created,
            self.replaced + other.replaced,
            self.already_there + other.already_there,
            self.skipped + other.skipped,
            self.counts + other.counts,
        )


def write_graphs(
    database: Database, graphs: Iterable[ArticleGraph], progress: Progress | None = None, *, batch: int = ROWS_A_BATCH
) -> LoadReport:
    """Write these article graphs; `progress` is told how many were done. Streams: holds one batch of about `batch` rows.

    Raises:
        DatabaseError: the database refused or went away; batches written before stay.
    """
    database.prepare()
    report = LoadReport()
    for part in _batches(graphs, batch):
        report += _write_batch(database, part)
        if progress:
            progress(report.articles)
    return report


def withdraw(database: Database, article: str) -> bool:
    """Take an article out, and with it what only it said; False when it was not there."""
    return database.change(lambda writer: bool(withdraw_articles(writer, [article])))


def _batches(graphs: Iterable[ArticleGraph], most: int) -> Iterator[list[ArticleGraph]]:
    """Groups of whole articles of about `most` rows; two versions of one article never share a group."""
    group: list[ArticleGraph] = []
    seen: set[str] = set()
    rows = 0
    for graph in graphs:
        keys = {key for key in (graph.id, graph.doc, graph.url) if key}
        size = _size(graph)
        if group and (rows + size > most or keys & seen):
            yield group
            group, seen, rows = [], set(), 0
        group.append(graph)
        seen |= keys
        rows += size
    if group:
        yield group


def _size(graph: ArticleGraph) -> int:
    mentions = sum(len(entity.mentions) for entity in graph.entities)
    ends = sum(len(event.actors) + len(event.recipients) + len(event.places) for event in graph.events)
    return 1 + len(graph.sentences) + len(graph.entities) + mentions + len(graph.relations) + len(graph.events) + ends


def _write_batch(database: Database, graphs: list[ArticleGraph]) -> LoadReport:
    checked = [sound(graph) for graph in graphs]
    skipped = tuple(Skipped(graph.doc, what, why) for graph, problems in checked for what, why in problems)
    report = database.change(lambda writer: _write(writer, [graph for graph, _ in checked]))
    return replace(report, skipped=skipped)


def _write(writer: Writer, graphs: list[ArticleGraph]) -> LoadReport:
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    if not _new(graphs, _known(writer, graphs)):
        return LoadReport(already_there=len(graphs))
    writer.run(named("writes/store.cypher"), now=now)
    known = _known(writer, graphs)  # once more: another writer may have been at work until this one could go on
    new = _new(graphs, known)
    outdated = {old: graph.id for graph in new for old in known.get(graph.id, {})}
    replaced = {outdated[article] for article in withdraw_articles(writer, sorted(outdated))}
    _write_rows(writer, rows_of(new), now)
    return LoadReport(len(new) - len(replaced), len(replaced), len(graphs) - len(new), counts=writer.counts)


def _new(graphs: list[ArticleGraph], known: dict[str, dict[str, str]]) -> list[ArticleGraph]:
    """Those that are not stored as they are."""
    return [graph for graph in graphs if known.get(graph.id, {}).get(graph.id) != fingerprint(graph)]


def _known(writer: Writer, graphs: list[ArticleGraph]) -> dict[str, dict[str, str]]:
    """Per new article the stored ones it is a version of: their id → fingerprint."""
    asked = [{"id": graph.id, "doc": graph.doc, "url": graph.url or ""} for graph in graphs]
    known: dict[str, dict[str, str]] = {}
    urls = {graph.id: graph.url for graph in graphs}
    for found in writer.run(named("writes/known_articles.cypher"), asked):
        elsewhere = found["url"] and urls[found["new"]] and found["url"] != urls[found["new"]]
        if found["id"] == found["new"] or not elsewhere:  # two addresses are two articles, even from files of one name
            known.setdefault(found["new"], {})[found["id"]] = found["fingerprint"]
    return known


def _write_rows(writer: Writer, rows: Rows, now: str) -> None:
    writer.run(named("writes/articles.cypher"), rows.articles, now=now)
    writer.run(named("writes/sentences.cypher"), rows.sentences)
    for label, entities in rows.entities.items():
        writer.run(named("writes/entities.cypher").replace("LABEL", label), entities)
    for label, mentions in rows.mentions.items():
        writer.run(named("writes/mentions.cypher").replace("LABEL", label), mentions)
    _write_events(writer, rows.events)
    writer.run(named("writes/reports.cypher"), rows.reports)
    for (label, type_), roles in rows.roles.items():
        writer.run(named("writes/roles.cypher").replace("LABEL", label).replace("TYPE", type_), roles)
    for label, places in rows.places.items():
        writer.run(named("writes/places.cypher").replace("LABEL", label), places)
    for (source, type_, target), claims in rows.claims.items():
        _write_claims(writer, (source, type_, target), claims)


def _write_events(writer: Writer, states: dict[str, EventState]) -> None:
    asked = [{"id": id_} for id_ in states]
    stored = {row["id"]: row["properties"] for row in writer.run(named("writes/events_known.cypher"), asked)}
    merged = [merge_events(event_state(stored[id_]), state) for id_, state in states.items()]
    writer.run(named("writes/events.cypher"), [{"id": state.id, "properties": state.properties()} for state in merged])


def _write_claims(writer: Writer, kind: tuple[str, str, str], claims: dict[tuple[str, str], Claims]) -> None:
    """Add claims to relationships of one type between two labels: read how they stand, add, write, in this transaction."""
    source, type_, target = kind

    def text(name: str) -> str:
        return named(name).replace("SOURCE", source).replace("TARGET", target).replace("TYPE", type_)

    asked = [{"source": start, "target": end} for start, end in claims]
    rows: list[dict[str, Any]] = []
    for row in writer.run(text("writes/claims_known.cypher"), asked):
        new = claims[row["source"], row["target"]]
        stored = Claims.of(type_, row["properties"])
        rows.append({"source": row["source"], "target": row["target"], "properties": merge_claims(stored, new).properties()})
    writer.run(text("writes/claims.cypher"), rows)

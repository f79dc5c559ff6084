"""Article graphs → database, in batches; returns a LoadReport.

One batch is one transaction: an article is in the database whole or not at all, so a load that was killed is completed by
loading again. An article that is there with the same content is left alone; one with other content replaces what it said.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone

from cypher.database import Counts, Database, Writer, named
from loader.article_graph import ArticleGraph
from loader.batches import batches
from loader.fingerprint import fingerprint
from loader.row_writes import write_rows
from loader.rows import rows_of
from loader.sound import sound
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
    for part in batches(graphs, batch):
        report += _write_batch(database, part)
        if progress:
            progress(report.articles)
    return report


def withdraw(database: Database, article: str) -> bool:
    """Take an article out, and with it what only it said; False when it was not there."""
    return database.change(lambda writer: bool(withdraw_articles(writer, [article])))


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
    write_rows(writer, rows_of(new), now)
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

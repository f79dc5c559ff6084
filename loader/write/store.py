"""Writes article graphs to the database in batches, withdraws articles, and returns a LoadReport.

One batch is one transaction: an article is stored completely or not at all, so an interrupted load is completed by loading
again. An article with the same content is left unchanged; one with other content replaces the stored one. Within one run two
inputs are two articles: neither replaces the other, whatever their names (versions.py decides what replaces what).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from cypher.database import Database, Writer
from graph.article_graph import ArticleGraph
from loader.write.batch import Batch, alone
from loader.write.batches import batches
from loader.write.load_run import Known
from loader.write.report import LoadReport, Omission
from loader.write.validation import sound
from loader.write.withdraw import withdraw_articles

__all__ = ["LoadReport", "Omission", "withdraw", "withdraw_all", "write_graphs"]

ROWS_A_BATCH = 5_000
WITHDRAWN = 200
"""Articles withdrawn per transaction."""
Progress = Callable[[int], None]
"""Called after each batch with the number of articles written or found so far."""


def write_graphs(
    database: Database,
    graphs: Iterable[ArticleGraph],
    progress: Progress | None = None,
    *,
    batch: int = ROWS_A_BATCH,
    known: Known | None = None,
) -> LoadReport:
    """Writes these article graphs; calls `progress` with the number done. Streams: holds one batch of about `batch` rows.

    `known` is the state of this run: the articles skipped (already_stored.py), and the reading hash of the others.

    Raises:
        DatabaseError: the database refused or became unavailable; earlier batches stay.
    """
    database.prepare()
    report = LoadReport()
    known = known or Known()
    for part in batches(graphs, batch):
        written = _write_batch(database, part, known)
        known.growth.add(written.told)
        report += written
        known.met.update(hash(graph.id) for graph in part)
        for graph in part:
            known.readings.pop(graph.id, None)
        if progress:
            progress(report.articles + known.already)
    return report + LoadReport(already_there=known.already)


def withdraw(database: Database, article: str) -> bool:
    """Withdraws an article, and with it what only it said; False if it was not stored."""
    return bool(withdraw_all(database, [article]))


def withdraw_all(database: Database, articles: Iterable[str], progress: Progress | None = None) -> list[str]:
    """Withdraws WITHDRAWN articles per transaction; returns the ids of those that were stored.

    Raises:
        DatabaseError: the database refused or became unavailable; earlier groups stay withdrawn.
    """
    database.prepare()
    gone: list[str] = []
    wanted = list(dict.fromkeys(articles))
    for start in range(0, len(wanted), WITHDRAWN):
        part = wanted[start : start + WITHDRAWN]
        gone += database.change(lambda writer, part=part: _withdraw(writer, part))  # type: ignore[misc]
        if progress:
            progress(len(gone))
    return gone


def _withdraw(writer: Writer, articles: Sequence[str]) -> list[str]:
    alone(writer)
    return list(withdraw_articles(writer, articles).articles)


def _write_batch(database: Database, graphs: list[ArticleGraph], run: Known) -> LoadReport:
    checked = [sound(graph) for graph in graphs]
    skipped = tuple(Omission(graph.doc, what, why) for graph, problems in checked for what, why in problems)
    report = database.change(lambda writer: Batch(writer, [graph for graph, _ in checked], run).write())
    run.tellings.committed()
    return replace(report, skipped=skipped)

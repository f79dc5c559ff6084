"""Articles in and out: load, extract, withdraw."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from simpul.errors import SimpulError
from simpul.progress import Progress, say
from simpul.settings import settings_from

if TYPE_CHECKING:
    from loader.articles import ReadingReport
from simpul.commands.arguments import Paths, Processes

MANY_BYTES = 2_000_000  # articles of more text than this are worth the start of several processes


def load(paths: Paths, processes: Processes = None) -> None:
    """Put articles into the database.

    Loading an article twice changes nothing. What cannot be read is named and left out; the rest is loaded.

    Example: simpul load seeds
    """
    from cypher.database import connect
    from cypher.decisions import read_decisions
    from loader.articles import ReadingReport, read_articles
    from loader.pipeline import extract_all
    from loader.write import write_graphs

    report, settings, stored = ReadingReport(), settings_from(), [0]
    decisions = read_decisions(settings)
    with connect(settings) as database, Progress("articles") as progress, _telling_what_is_kept(report, stored):
        articles = read_articles(paths, report)
        graphs = extract_all(articles, processes=processes or _processes(paths), decisions=decisions)
        result = write_graphs(database, progress.each(graphs), stored.append)
    _tell_skipped(report, result.skipped)
    counts = result.counts
    say(f"articles: {result.created:,} new, {result.replaced:,} replaced, {result.already_there:,} already there")
    say(
        f"nodes: {counts.nodes_created:,} created, {counts.nodes_deleted:,} removed · "
        f"relationships: {counts.relationships_created:,} created, {counts.relationships_deleted:,} removed"
    )
    if not result.articles:
        raise typer.Exit(1)


@contextlib.contextmanager
def _telling_what_is_kept(report: "ReadingReport", stored: list[int]) -> Iterator[None]:
    """When something fails on the way, or a person stops it: what was met so far, and that loading again goes on."""
    try:
        yield
    except (SimpulError, KeyboardInterrupt):
        _tell_skipped(report)
        say(f"articles: {stored[-1]:,} stored before it ended; loading again goes on from there")
        raise


def extract(paths: Paths, processes: Processes = None) -> None:
    """Print the graph of each article as one line of JSON, without a database.

    Example: simpul extract seeds > graphs.jsonl
    """
    import json

    from cypher.decisions import read_decisions
    from loader.article_graph import to_json
    from loader.articles import ReadingReport, read_articles
    from loader.pipeline import extract_all

    report = ReadingReport()
    decisions = read_decisions(settings_from())
    with Progress("articles") as progress:
        graphs = extract_all(read_articles(paths, report), processes=processes or _processes(paths), decisions=decisions)
        for graph in progress.each(graphs):
            typer.echo(json.dumps(to_json(graph), ensure_ascii=False))
    _tell_skipped(report)
    if not report.read:
        raise typer.Exit(1)


def withdraw(
    ids: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Ids of articles, such as article:5d0c….")],
) -> None:
    """Take articles out of the database, and with them what only they said.

    Their ids are shown by: simpul query --cypher "MATCH (a:Article) RETURN a.id, a.title"
    """
    from cypher.database import connect
    from loader.write import withdraw as take_out

    with connect(settings_from()) as database:
        gone = [id for id in ids if take_out(database, id)]
    for id in ids:
        say(f"{id}: {'taken out' if id in gone else 'not in the database'}")
    if not gone:
        raise typer.Exit(1)


def _processes(paths: list[Path]) -> int:
    """One process for a handful of articles; as many as there are cores when there is much text."""
    size = 0
    for path in paths:
        with contextlib.suppress(OSError):
            for file in (path,) if path.is_file() else path.rglob("*"):
                size += file.stat().st_size if file.is_file() else 0
                if size > MANY_BYTES:
                    return max(1, os.cpu_count() or 1)
    return 1


def _tell_skipped(report: "ReadingReport", claims: Sequence[Any] = ()) -> None:
    """What was left out and why, a line each, then how many; `claims` are parts of articles that could not be stored."""
    for skipped in report.skipped:
        say(f"skipped {skipped.where}: {skipped.why}")
    for claim in claims:
        say(f"left out of {claim.where}: {claim.what}: {claim.why}")
    for note in report.notes:
        say(note)
    for pair in report.near_duplicates:
        say(f"nearly the same text: {pair.article} and {pair.like} ({pair.similarity:.0%})")
    say(f"articles: {report.read:,} read, {len(report.skipped):,} skipped ({report.repeats:,} of them repeats)")

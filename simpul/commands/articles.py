"""Article commands: load, extract, withdraw."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import SimpulError
from graph.settings import settings_from
from simpul.commands.arguments import Fields, Paths, Processes, checked_text, fields_given
from simpul.commands.bulk import load_in_bulk
from simpul.commands.decisions import settle_decisions
from simpul.open_database import opened
from simpul.progress import Progress, say

if TYPE_CHECKING:
    from graph.load_changes import Growth
    from loader.read.articles import ReadingReport
    from loader.write.report import LoadReport

MANY_BYTES = 2_000_000  # above this much text, starting several processes pays off


def load(
    paths: Paths,
    fields: Fields = None,
    processes: Processes = None,
    below: Annotated[Path | None, typer.Option(hidden=True, help="The folder from which files are named.")] = None,
    bulk: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Write a whole graph as files into this new folder and import them into an empty Neo4j.",
        ),
    ] = None,
) -> None:
    """Put articles into the database.

    Loading an article twice changes nothing. A later version replaces it: the same address, own id or path below PATH, and a
    text that shares its words; each one replaced is named. What cannot be read is named and left out; the rest is loaded.

    Records (.json, .jsonl, .csv …) may call their fields as they like: the report says what was taken for what,
    and --map text=isi goes before it.

    Files of article graphs, as `simpul extract` prints them, are stored as they are. An article that is stored already is known
    by its text and the reader's version, and is not read again.

    Millions of articles go into an empty Neo4j in hours instead of days: --bulk writes the files of `neo4j-admin database
    import`, runs it where it is on this machine and Neo4j is stopped, and else prints the command.

    Example: simpul load seeds
    """
    from cypher.contradictions import contradictions
    from cypher.decisions.for_reading import reading_decisions
    from loader.already_stored import unread
    from loader.pipeline import extract_all
    from loader.read.article_graphs import graphs_in, split
    from loader.read.articles import ReadingReport, read_articles
    from loader.write.load_run import Known
    from loader.write.store import write_graphs

    if bulk:
        _load_in_bulk(paths, fields, processes, bulk)
        return
    report, settings, stored, known = ReadingReport(), settings_from(), [0], Known()
    decisions, (printed, others) = reading_decisions(settings), split(paths)
    with opened(settings) as database, Progress("articles") as progress, _telling_what_is_kept(report, stored):
        database.prepare()
        articles = read_articles(others, report, fields_given(fields), below) if others else iter(())
        new = unread(database, articles, decisions, known)
        graphs = extract_all(new, processes=processes or _processes(others), decisions=decisions) if others else iter(())
        every = chain(graphs_in(printed, report.skipped), graphs)
        result = write_graphs(database, progress.each(every), stored.append, known=known)
        settle_decisions(database, settings)
        contradicted = contradictions(database, known.growth.contradicted)
    _tell_skipped(report, result.skipped)
    _tell_stored(result)
    _tell_growth(known.growth, contradicted)
    if not result.articles:
        raise typer.Exit(1)


def _load_in_bulk(paths: list[Path], fields: list[str] | None, processes: int | None, folder: Path) -> None:
    """Writes the files of a bulk import instead of loading, and reports what was skipped."""
    report, collected = load_in_bulk(paths, fields_given(fields), processes or _processes(paths), folder)
    _tell_skipped(report, collected.skipped)
    if not collected.articles:
        raise typer.Exit(1)


@contextlib.contextmanager
def _telling_what_is_kept(report: "ReadingReport", stored: list[int]) -> Iterator[None]:
    """On an error or Ctrl+C, reports what was skipped and stored so far, and that loading again continues."""
    try:
        yield
    except (SimpulError, KeyboardInterrupt):
        _tell_skipped(report)
        say(f"articles: {stored[-1]:,} stored before it ended; loading again goes on from there")
        raise


def extract(
    paths: Paths,
    fields: Fields = None,
    processes: Processes = None,
    why: Annotated[
        bool, typer.Option("--why", help="Add the triggers that tell of nothing, and by which rule; one process.")
    ] = False,
    dask: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Read on the Dask cluster there; `local` makes one of this machine.")
    ] = None,
) -> None:
    """Print the graph of each article as one line of JSON, without a database.

    Every event says why it was found: the names of the rules that gave its trigger, parties and modality.

    On many machines: --dask tcp://10.0.0.1:8786, with the same Simpul and simpul[dask] installed on each.

    Example: simpul extract seeds > graphs.jsonl
    """
    import json

    from cypher.decisions.for_reading import reading_decisions
    from graph.article_graph import to_json
    from loader.dask_cluster import extract_on
    from loader.pipeline import explain_all, extract_all
    from loader.read.articles import ReadingReport, read_articles

    report = ReadingReport()
    decisions = reading_decisions(settings_from())
    with Progress("articles") as progress:
        articles = read_articles(paths, report, fields_given(fields))
        if why:
            lines = (
                {**to_json(graph), "vetoed": [veto.record() for veto in out]} for graph, out in explain_all(articles, decisions)
            )
        else:
            many = processes or _processes(paths)
            graphs = extract_on(dask, articles, decisions, say) if dask else extract_all(articles, many, decisions)
            lines = (to_json(graph) for graph in graphs)
        for line in progress.each(lines):
            typer.echo(json.dumps(line, ensure_ascii=False))
    _tell_skipped(report)
    if not report.read:
        raise typer.Exit(1)


def withdraw(
    ids: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Ids of articles, such as article:5d0c….")],
) -> None:
    """Remove articles from the database, with everything that only they say.

    Their ids are shown by: simpul query --cypher "MATCH (a:Article) RETURN a.id, a.title"
    """
    from loader.write.store import withdraw_all

    checked_text(*ids)
    with opened(settings_from()) as database:
        gone = withdraw_all(database, ids)
    for id in ids:
        say(f"{id}: {'taken out' if id in gone else 'not in the database'}")
    if not gone:
        raise typer.Exit(1)


def _processes(paths: list[Path]) -> int:
    """Number of processes: one for little text, else one per CPU core."""
    size = 0
    for path in paths:
        with contextlib.suppress(OSError):
            for file in (path,) if path.is_file() else path.rglob("*"):
                size += file.stat().st_size if file.is_file() else 0
                if size > MANY_BYTES:
                    return max(1, os.cpu_count() or 1)
    return 1


def _tell_stored(result: "LoadReport") -> None:
    """Reports each article that a later version replaced, one per line, then the counts of what was written."""
    for one in result.versions:
        say(f"replaced {one.doc}: {one.title or 'untitled'} ({one.old} is now {one.new})")
    counts = result.counts
    say(f"articles: {result.created:,} new, {result.replaced:,} replaced, {result.already_there:,} already there")
    say(
        f"nodes: {counts.nodes_created:,} created, {counts.nodes_deleted:,} removed · "
        f"relationships: {counts.relationships_created:,} created, {counts.relationships_deleted:,} removed"
    )


def _tell_growth(growth: "Growth", contradicted: Sequence[tuple[str, str]]) -> None:
    """Reports what is new, confirmed and contradicted in the graph; nothing if no article was written."""
    from graph.load_changes import CONFIRMED, CONTRADICTED, NEW

    if not growth:
        return
    new, again, other = (growth.counts(way) for way in (NEW, CONFIRMED, CONTRADICTED))
    say(
        f"new to the graph: people {new['Actor']:,}, bodies {new['Organization']:,}, countries {new['Country']:,}, "
        f"places {new['Place']:,}, events {new['Event']:,}, relations {new['Relation']:,}"
    )
    say(
        f"told before and confirmed: people {again['Actor']:,}, bodies {again['Organization']:,}, "
        f"countries {again['Country']:,}, places {again['Place']:,}, events {again['Event']:,}, relations {again['Relation']:,}"
    )
    say(f"told before and contradicted: events {other['Event']:,}, relations {other['Relation']:,}")
    for id_, what in contradicted:
        say(f"contradicted: {what} ({id_})")


def _tell_skipped(report: "ReadingReport", claims: Sequence[Any] = ()) -> None:
    """Reports what was skipped and why: the first of each kind, then the number of the others.

    `claims` are parts of articles that could not be stored.
    """
    for skipped in report.skipped:
        say(f"skipped {skipped.where}: {skipped.why}")
    for kind, count in report.skipped.counts.items():
        if count > (most := report.skipped.most(kind)):
            say(f"skipped {count - most:,} more: {kind}")
    for claim in claims:
        say(f"left out of {claim.where}: {claim.what}: {claim.why}")
    for note in report.notes:
        say(note)
    if report.notes.more:
        say(f"and {report.notes.more:,} more notes of these kinds")
    if report.mended:
        say(f"letters read in a wrong encoding were put right in {report.mended:,} articles")
    if report.languages:
        told = ", ".join(f"{count:,} {language}" for language, count in report.languages.most_common())
        say(f"not in Indonesian and left out: {told}")
    for pair in report.near_duplicates:
        say(f"nearly the same text: {pair.article} and {pair.like} ({pair.similarity:.0%})")
    if report.near_duplicates.more:
        say(f"nearly the same text: {report.near_duplicates.more:,} more pairs")
    say(f"articles: {report.read:,} read, {report.skipped.total:,} skipped ({report.repeats:,} of them repeats)")

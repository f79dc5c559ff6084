"""Implements `simpul load --bulk`: writes the whole graph as files and imports them into an empty Neo4j with neo4j-admin."""

from collections.abc import Iterable
from datetime import datetime, timezone
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import typer

from graph.errors import DatabaseUnavailable, SimpulError
from graph.settings import Settings, settings_from
from simpul.progress import Progress, say

if TYPE_CHECKING:
    from graph.article_graph import ArticleGraph
    from loader.read.articles import ReadingReport
    from loader.write.bulk import Collected

LOOPBACK = frozenset({None, "localhost", "127.0.0.1", "::1"})
NEXT = "start Neo4j and make the indexes: simpul upgrade"


def load_in_bulk(
    paths: list[Path], fields: dict[str, str], processes: int, folder: Path
) -> tuple["ReadingReport", "Collected"]:
    """Reads articles, writes the files into this folder, and imports them if possible, else prints the command.

    Raises:
        SimpulError: the folder or the database is not empty, or the import fails.
    """
    from cypher.bulk_import.files import ImportFiles
    from loader.read.articles import ReadingReport
    from loader.write.bulk import write_files

    settings, report = settings_from(), ReadingReport()
    answers = _is_empty(settings)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SimpulError(f"{folder} is not empty; expected a new folder for the files of the import")
    files, readings = ImportFiles(), dict[str, str]()
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    try:
        with Progress("articles") as progress:
            graphs = progress.each(_graphs(paths, fields, processes, settings, report, readings))
            collected = write_files(graphs, files, now, readings)
        folder.mkdir(parents=True, exist_ok=True)
        options = files.written(folder.resolve())
    finally:
        files.close()
    graph = f"{files.nodes:,} nodes and {files.relationships:,} relationships"
    say(f"written: {graph} of {collected.articles:,} articles in {folder}")
    _import(settings, folder, options, answers)
    return report, collected


def _graphs(
    paths: list[Path],
    fields: dict[str, str],
    processes: int,
    settings: Settings,
    report: "ReadingReport",
    readings: dict[str, str],
) -> Iterable["ArticleGraph"]:
    from cypher.decisions.for_reading import reading_decisions
    from loader.already_stored import noted
    from loader.pipeline import extract_all
    from loader.read.article_graphs import graphs_in, split
    from loader.read.articles import read_articles

    decisions, (printed, others) = reading_decisions(settings), split(paths)
    articles = noted(read_articles(others, report, fields), decisions, readings) if others else iter(())
    read = extract_all(articles, processes=processes, decisions=decisions) if others else iter(())
    return chain(graphs_in(printed, report.skipped), read)


def _is_empty(settings: Settings) -> bool:
    """Whether the configured Neo4j answers; raises if it is not empty. False if none is configured or it is stopped."""
    from cypher.database import connect
    from cypher.statements import named

    if not settings.neo4j_uri:
        return False
    try:
        with connect(settings, older=True) as database:
            if database.read(named("reads/any_node.cypher"), {}).rows:
                raise SimpulError(f"{database.where} is not empty, and --bulk makes a whole graph; load without --bulk")
            return True
    except DatabaseUnavailable:
        return False


def _import(settings: Settings, folder: Path, options: list[str], answers: bool) -> None:
    from cypher.bulk_import import neo4j_admin

    name = settings.neo4j_database or "neo4j"
    here = not settings.neo4j_uri or urlsplit(settings.neo4j_uri).hostname in LOOPBACK
    program = neo4j_admin.program() if here and not answers else None
    if program is None:
        say("import them where Neo4j is, from inside this folder and while Neo4j is stopped; an empty database is overwritten:")
        typer.echo(neo4j_admin.command(name, options))
        say(f"then {NEXT}")
        return
    try:
        neo4j_admin.run_import(program, name, options, folder / "import.log")
    except SimpulError:
        say(f"to overwrite it, from inside {folder}:")
        typer.echo(neo4j_admin.command(name, options))
        raise
    say(f"imported into the database {name} by {program}")
    say(f"now {NEXT}")

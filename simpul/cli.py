"""The command `simpul`: articles in, the explorer, questions, exports. What goes wrong is one line and exit code 1.

Results go to standard output, messages to standard error. spaCy, Streamlit and the driver are imported by the commands that
need them, so that help is there at once.
"""

import contextlib
import os
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from simpul import __version__
from simpul.errors import ExportError, SavedQueryError, SimpulError
from simpul.progress import Progress, say
from simpul.settings import Settings, settings_from

if TYPE_CHECKING:
    from cypher.database import Database
    from cypher.library import SavedQuery
    from loader.articles import ReadingReport

app = typer.Typer(
    name="simpul",
    help="Turn Indonesian news articles into a knowledge graph, and explore it by clicking. "
    "Every line of the graph opens the sentence that says so.",
    epilog="Begin with: simpul load FOLDER, then: simpul explore",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders with articles (.txt, .html, .jsonl).")]
Processes = Annotated[int | None, typer.Option(min=1, help="Processes that read articles at once. [default: by the amount]")]
Param = Annotated[list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; may be repeated.")]
Typed = Annotated[str | None, typer.Option("--cypher", metavar="TEXT", help="A typed Cypher query instead; it can only read.")]
MANY_BYTES = 2_000_000  # articles of more text than this are worth the start of several processes


@app.command()
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

    report, settings = ReadingReport(), settings_from()
    decisions = read_decisions(settings)
    with connect(settings) as database, Progress("articles") as progress:
        articles = read_articles(paths, report)
        graphs = extract_all(articles, processes=processes or _processes(paths), decisions=decisions)
        result = write_graphs(database, progress.each(graphs))
    _tell_skipped(report, result.skipped)
    counts = result.counts
    say(f"articles: {result.created:,} new, {result.replaced:,} replaced, {result.already_there:,} already there")
    say(
        f"nodes: {counts.nodes_created:,} created, {counts.nodes_deleted:,} removed · "
        f"relationships: {counts.relationships_created:,} created, {counts.relationships_deleted:,} removed"
    )
    if not result.articles:
        raise typer.Exit(1)


@app.command()
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


@app.command()
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


@app.command()
def merges(
    entity: Annotated[str | None, typer.Argument(metavar="ENTITY", help="Only this one, by id or name. [default: all]")] = None,
) -> None:
    """List which words were taken for which entity, by which rule and how surely; and entities that may be one.

    What is wrong can be undone by an entry in the decisions file, whose place is shown at the end.
    """
    from cypher.database import connect
    from cypher.decisions import read_decisions
    from cypher.everything import all_nodes
    from cypher.lookup import entity_named
    from cypher.merges import merges as found
    from loader.resolution import Known, suggestions

    settings = settings_from()
    with connect(settings) as database:
        listed = found(database, entity_named(database, entity) if entity else None)
        known = [] if entity else list(all_nodes(database, ("Actor", "Organization", "Place")))
    for id, group in groupby(listed, key=lambda merge: (merge.id, merge.name)):
        typer.echo(f"{id[1]} ({id[0]})")
        for merge in group:
            typer.echo(f"  {merge.form:<40} {merge.rule:<14} {merge.score:.2f}  {merge.times}x")
    told = suggestions(
        (Known(node.id, node.name, tuple(node.properties.get("aliases") or ())) for node in known), read_decisions(settings)
    )
    for pair in told:
        typer.echo(f"one? {pair.first} = {pair.second}  {pair.reason} {pair.score:.2f}")
    say(f"decisions: {settings.decisions_file}")


@app.command()
def explore(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port of the page on this machine.")] = 8501,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser where there is a display.")] = True,
) -> None:
    """Open the explorer: a page on which the graph is clicked. Stop it with Ctrl+C."""
    from explorer.serve import command, environment
    from simpul.serving import serve

    settings = settings_from()
    _open_database(settings)
    serve(command(settings, port), environment(settings), port, browser)


@app.command()
def queries(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Show this one in full.")] = None,
) -> None:
    """List the saved queries, or show one with its parameters and its Cypher."""
    from cypher.library import library

    settings = settings_from()
    shelf = library(settings)
    if name:
        typer.echo(_described(shelf.named(name), settings.language or "id"))
        return
    wide = max(len(query.name) for query in shelf.queries)
    for query in shelf.queries:
        own = " (yours)" if query.own else ""
        typer.echo(f"{query.name:<{wide}}  {query.title[settings.language or 'id']}{own}")
        typer.echo(f"{'':<{wide}}  {_usage(query)}")
    for problem in shelf.problems:
        say(problem)


@app.command()
def query(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="A saved query; simpul queries lists them.")] = None,
    param: Param = None,
    cypher: Typed = None,
    format_: Annotated[str, typer.Option("--format", "-f", help="table, csv, json or jsonl.")] = "table",
    limit: Annotated[int | None, typer.Option(min=1, help="At most this many rows.")] = None,
) -> None:
    """Ask the database: a saved query by its name, or typed Cypher.

    An entity is given by id or by name.

    Examples: simpul query csto_members · simpul query who_met_whom -p who=Putin --format json ·
    simpul query --cypher "MATCH (c:Country) RETURN c.name LIMIT 5"
    """
    from cypher.database import connect
    from simpul.answers import FORMATS, written

    if format_ not in FORMATS:
        raise SimpulError(f"no format is called {format_!r}; there are: {', '.join(FORMATS)}")
    settings = settings_from()
    asked, given = _asked(settings, name, cypher), _pairs(param)
    with connect(settings) as database:
        text, values, _ = _question(asked, cypher, given, database)
        answer = database.read(text, values, limit=limit)
    columns, _ = os.get_terminal_size() if sys.stdout.isatty() else (140, 0)
    found = written(answer, format_, columns)
    if found:
        typer.echo(found)
    if not answer.rows:
        say("nothing found")
    if answer.truncated:
        say(f"only the first {len(answer.rows)} rows are shown; --limit or SIMPUL_ROW_LIMIT shows more")


@app.command()
def export(
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")],
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="The result of this saved query.")] = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", help="See simpul formats. [default: by OUTPUT's ending]")
    ] = None,
    param: Param = None,
    cypher: Typed = None,
    around: Annotated[str | None, typer.Option(metavar="ID", help="An entity or event and what is around it.")] = None,
    hops: Annotated[int, typer.Option(min=1, max=3, help="How far --around reaches.")] = 1,
    view: Annotated[Path | None, typer.Option(metavar="FILE", help="A view saved in the explorer.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="The whole database.")] = False,
) -> None:
    """Write a graph with its sentences into a file that other programs read.

    Examples: simpul export russia_taliban_contacts -o contacts.html · simpul export --around country:TJ --hops 2 -f graphml
    -o tajikistan.graphml · simpul export --all -f cypher -o everything.cypher
    """
    from simpul.exporting import Wanted, run

    if sum(bool(one) for one in (name, cypher, around, view, everything)) != 1:
        raise ExportError("say what to export, one of: NAME, --cypher TEXT, --around ID, --view FILE, --all")
    settings = settings_from()
    wanted = Wanted(_asked(settings, name, cypher) if name or cypher else None, cypher, around, hops, view, everything)
    run(settings, wanted, _pairs(param), format_, output)


@app.command()
def formats() -> None:
    """List the formats of simpul export."""
    from explorer.export import formats as known

    language = settings_from().language or "id"
    for each in known():
        size = "any size" if each.streams else f"at most {each.cap:,} nodes and relationships"
        typer.echo(f"{each.name:<10} {each.title[language]:<24} for {each.opens_in}; {size}")


@app.command()
def status() -> None:
    """Say which database is used and what is in it."""
    from cypher.database import connect
    from cypher.everything import count_nodes, count_relationships, labels
    from cypher.graph_model import graph_model

    settings = settings_from()
    with connect(settings) as database:
        typer.echo(f"database   {database.where} ({database.engine})")
        for label in labels():
            typer.echo(f"{label:<20} {count_nodes(database, label):>12,}")
        for type_ in graph_model().relationships:
            typer.echo(f"{type_:<20} {count_relationships(database, (type_,)):>12,}")
    typer.echo(f"data       {settings.data}")
    typer.echo(f"queries    {settings.queries_folder}")


@app.command()
def stop() -> None:
    """Stop the embedded database server. The graph stays; the next command starts it again."""
    from cypher.local import stop as stop_server

    settings = settings_from()
    if settings.neo4j_uri:
        raise SimpulError(f"{settings.neo4j_uri} (SIMPUL_NEO4J_URI) was not started by Simpul; stop it where it was started")
    say("stopped" if stop_server(settings.data) else "no embedded server is running")


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        typer.echo(f"simpul {__version__}")
        raise typer.Exit


def _asked(settings: Settings, name: str | None, cypher: str | None) -> "SavedQuery | None":
    """The saved query of this name, before any database is asked; None for typed text."""
    from cypher.library import library

    if bool(name) == bool(cypher):
        raise SavedQueryError('give the name of a saved query ("simpul queries" lists them) or --cypher TEXT')
    return library(settings).named(name) if name else None


def _question(
    asked: "SavedQuery | None", cypher: str | None, given: dict[str, str], database: "Database"
) -> tuple[str, dict[str, Any], str]:
    """The text to run, its parameters, and its title: what `query` and `export` have in common."""
    from simpul.exporting import question

    return question(asked, cypher, given, database)


def _pairs(given: list[str] | None) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in given or ()]
    for name, equals, _ in pairs:
        if not equals or not name:
            raise SavedQueryError(f"--param {name!r}: expected NAME=VALUE, such as limit=20")
    return {name.strip(): value for name, _, value in pairs}


def _usage(query: "SavedQuery") -> str:
    """The parameters with their defaults on one line."""
    defaults = {each.name: "null" if each.optional else each.default for each in query.parameters}
    return " ".join(f"{name}={default or '…'}" for name, default in defaults.items())


def _described(query: "SavedQuery", language: str) -> str:
    lines = [query.name, query.title[language], query.description[language], ""]
    for each in query.parameters:
        default = "may be left open" if each.optional else f"default {each.default}" if each.default else "must be given"
        choices = f" ({', '.join(each.choices)})" if each.choices else ""
        lines.append(f"  {each.name}  {each.type}, {default}: {each.meaning[language]}{choices}")
    return "\n".join([*lines, "", query.text.strip()])


def _open_database(settings: Settings) -> None:
    """Connect once, so that what is wrong is said here in one line and not on a page."""
    from cypher.database import connect

    with connect(settings):
        pass


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


def main() -> None:
    """Run the command; what goes wrong becomes one line on standard error and exit code 1."""
    try:
        app()
    except SimpulError as error:
        say(" ".join(str(error).split()))
        sys.exit(1)
    except KeyboardInterrupt:
        say("stopped by Ctrl+C; what was loaded so far is kept")
        sys.exit(130)
    except BrokenPipeError:
        # `simpul query … | head` closed the pipe: nothing is wrong, and nothing more can be written.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)

"""Query commands: queries lists the saved questions, query runs one."""

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import SimpulError
from graph.settings import settings_from
from simpul.commands.arguments import Param, Typed, question_named, values_given
from simpul.progress import say

if TYPE_CHECKING:
    from cypher.database import Database
    from cypher.saved_queries.library import SavedQuery


def queries(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Show this one in full.")] = None,
) -> None:
    """List the saved queries, or show one with its parameters and its Cypher."""
    from cypher.saved_queries.library import library

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
    from cypher.entity_lookup import emptiness
    from cypher.saved_queries.row_counts import Counted, counted, rows_to_read
    from cypher.unknown_names import unknown_names
    from simpul.answers import FORMATS, left_out_lines, written

    if format_ not in FORMATS:
        raise SimpulError(f"no format is called {format_!r}; there are: {', '.join(FORMATS)}")
    settings = settings_from()
    asked, given = question_named(settings, name, cypher), values_given(param)
    with connect(settings) as database:
        text, values, _ = _question(asked, cypher, given, database)
        answer = database.read(text, values, limit=limit or rows_to_read(values, settings.row_limit))
        rows = len(answer.rows)
        left_out = counted(database, asked, values, rows, answer.truncated) if asked else Counted(None)
        hint = "" if answer.rows else emptiness(database)
    columns, _ = os.get_terminal_size() if sys.stdout.isatty() else (140, 0)
    found = written(answer, format_, columns, typed=asked is None)
    if found:
        typer.echo(found)
    if not answer.rows:
        say(f"nothing found{hint}")
    if answer.truncated and (left_out.total or 0) <= rows:
        say(f"only the first {rows} rows are shown; --limit or SIMPUL_ROW_LIMIT shows more")
    for line in unknown_names(text) if asked is None else left_out_lines(left_out, rows):
        say(str(line))


def _question(
    asked: "SavedQuery | None", cypher: str | None, given: dict[str, str], database: "Database"
) -> tuple[str, dict[str, Any], str]:
    """The query to run, its parameters and its title: shared with `export`."""
    from simpul.export_graph import question

    return question(asked, cypher, given, database)


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

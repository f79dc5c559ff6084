"""Database commands: status, upgrade, stop."""

import typer

from graph.errors import SimpulError
from graph.settings import settings_from
from simpul.commands.decisions import settle_decisions
from simpul.open_database import opened
from simpul.progress import say


def status() -> None:
    """Show which database is used and what is in it."""
    from cypher.database import connect
    from cypher.whole_graph import count_nodes, count_relationships, labels
    from graph.model import graph_model

    settings = settings_from()
    with connect(settings) as database:
        typer.echo(f"database   {database.where} ({database.engine})")
        for label in labels():
            typer.echo(f"{label:<20} {count_nodes(database, label):>12,}")
        for type_ in graph_model().relationships:
            typer.echo(f"{type_:<20} {count_relationships(database, (type_,)):>12,}")
    typer.echo(f"data       {settings.data}")
    typer.echo(f"queries    {settings.queries_folder}")


def upgrade() -> None:
    """Migrate the database to this version: upgrade a graph of an earlier version, index an imported one.

    `load`, `watch`, `withdraw` and `explore` do so by themselves.
    """
    settings = settings_from()
    with opened(settings) as database:
        database.prepare()
        settle_decisions(database, settings)
        say(f"{database.where} has the form of this version")


def stop() -> None:
    """Stop the embedded database server. The graph stays; the next command starts it again."""
    from cypher.embedded_server import stop as stop_server

    settings = settings_from()
    if settings.neo4j_uri:
        raise SimpulError(f"{settings.neo4j_uri} (SIMPUL_NEO4J_URI) was not started by Simpul; stop it where it was started")
    say("stopped" if stop_server(settings.data) else "no embedded server is running")

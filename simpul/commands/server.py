"""The database: status, stop."""

import typer

from simpul.errors import SimpulError
from simpul.progress import say
from simpul.settings import settings_from


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


def stop() -> None:
    """Stop the embedded database server. The graph stays; the next command starts it again."""
    from cypher.local import stop as stop_server

    settings = settings_from()
    if settings.neo4j_uri:
        raise SimpulError(f"{settings.neo4j_uri} (SIMPUL_NEO4J_URI) was not started by Simpul; stop it where it was started")
    say("stopped" if stop_server(settings.data) else "no embedded server is running")

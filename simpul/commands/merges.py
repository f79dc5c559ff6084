"""The command merges: lists which name forms were resolved to which entity."""

from itertools import groupby
from typing import Annotated

import typer

from graph.settings import settings_from
from simpul.commands.arguments import checked_text
from simpul.progress import say


def merges(
    entity: Annotated[str | None, typer.Argument(metavar="ENTITY", help="Only this one, by id or name. [default: all]")] = None,
) -> None:
    """List which names were merged into which entity, by which rule and score; and entities that may be one.

    What is wrong can be undone by an entry in the decisions file, whose place is shown at the end.
    """
    from cypher.database import connect
    from cypher.decisions.names import read_decisions
    from cypher.entity_lookup import entity_named
    from cypher.entity_pairs import entity_pairs
    from cypher.merges import merges as found

    checked_text(entity)
    settings = settings_from()
    with connect(settings) as database:
        listed = found(database, entity_named(database, entity) if entity else None)
        pairs = [] if entity else entity_pairs(database, read_decisions(settings))
    for id, group in groupby(listed, key=lambda merge: (merge.id, merge.name)):
        typer.echo(f"{id[1]} ({id[0]})")
        for merge in group:
            typer.echo(f"  {merge.form:<40} {merge.rule:<14} {merge.score:.2f}  {merge.times}x")
    for pair in pairs:
        typer.echo(f"one? {pair.second.id} = {pair.first.id}  {pair.reason} {pair.score:.2f}")
    say(f"decisions: {settings.decisions_file}")

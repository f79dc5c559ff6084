"""Which words were taken for which entity: merges."""

from itertools import groupby
from typing import Annotated

import typer

from simpul.progress import say
from simpul.settings import settings_from


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

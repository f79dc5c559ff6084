"""Export commands: export, formats."""

from pathlib import Path
from typing import Annotated

import typer

from graph.errors import ExportError
from graph.settings import settings_from
from simpul.commands.arguments import Param, Typed, question_named, values_given


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
    -o tajikistan.graphml · simpul export --all -f cypher -o everything.cypher · simpul export -f steps -o steps.html (every
    view saved in the explorer, in its order)
    """
    from simpul.export_graph import Wanted, of_saved_views, run

    given = sum(bool(one) for one in (name, cypher, around, view, everything))
    if given > 1 or not (given or of_saved_views(format_, output)):
        raise ExportError("say what to export, one of: NAME, --cypher TEXT, --around ID, --view FILE, --all")
    settings = settings_from()
    wanted = Wanted(question_named(settings, name, cypher) if name or cypher else None, cypher, around, hops, view, everything)
    run(settings, wanted, values_given(param), format_, output)


def formats() -> None:
    """List the formats of simpul export."""
    from explorer.export import formats as known

    language = settings_from().language or "id"
    for each in known():
        size = "any size" if each.streams else f"at most {each.cap:,} nodes and relationships"
        typer.echo(f"{each.name:<10} {each.title[language]:<24} for {each.opens_in}; {size}")

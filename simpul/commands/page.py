"""The explorer: explore."""

from typing import Annotated

import typer

from simpul.settings import Settings, settings_from


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


def _open_database(settings: Settings) -> None:
    """Connect once, so that what is wrong is said here in one line and not on a page."""
    from cypher.database import connect

    with connect(settings):
        pass

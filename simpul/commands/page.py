"""The command that opens the explorer: explore."""

from typing import Annotated

import typer

from graph.settings import Settings, settings_from
from simpul.open_database import opened


def explore(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port of the page on this machine.")] = 8501,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser where there is a display.")] = True,
) -> None:
    """Open the explorer, the page on which you click through the graph. Stop it with Ctrl+C."""
    from explorer.streamlit_command import command
    from graph.settings import environment_of
    from simpul.explorer_process import serve

    settings = settings_from()
    _open_database(settings)
    serve(command(settings, port), environment_of(settings), port, browser)


def _open_database(settings: Settings) -> None:
    """Opens the database once, so that an error is reported here in one line instead of on the page."""
    with opened(settings):
        pass

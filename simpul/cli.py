"""The command `simpul`: articles in, the explorer, questions, exports. What goes wrong is one line and exit code 1.

Results go to standard output, messages to standard error.
"""

import os
import sys
from typing import Annotated

import typer

from simpul import __version__
from simpul.commands.articles import extract, load, withdraw
from simpul.commands.exports import export, formats
from simpul.commands.names import merges
from simpul.commands.page import explore
from simpul.commands.questions import queries, query
from simpul.commands.server import status, stop
from simpul.errors import SimpulError
from simpul.progress import say

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

for command in (load, extract, withdraw, merges, explore, queries, query, export, formats, status, stop):
    app.command()(command)


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        typer.echo(f"simpul {__version__}")
        raise typer.Exit


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
